"""Programs of the system: whether they are there, and how Debian gets them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def has(program: str) -> bool:
    return shutil.which(program) is not None


def can_install() -> bool:
    """Whether this is Debian (or a child of it) and we are root."""
    return has("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0


def install(*packages: str) -> None:
    """Installs Debian's packages, or ends with a clear message."""
    if not can_install():
        sys.exit(f"The tests need {' and '.join(packages)}: install them, then run make test again.")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "--quiet", *command], env=environment, check=True)
