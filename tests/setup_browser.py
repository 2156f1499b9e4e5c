"""Sees to a Chromium for the tests: the system's, Debian's, or the one that Playwright brings."""

from __future__ import annotations

import subprocess
import sys

from tests.system_packages import can_install, has, install

if not has("chromium") and not has("chromium-browser"):
    if can_install():
        install("chromium")
    elif subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode:
        sys.exit("No Chromium for the tests: install one, or name it in COURSEWRIGHT_CHROMIUM.")
