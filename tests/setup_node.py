"""Installs the Node packages of the tests into tests/node_modules, and Node itself where that is easy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.system_packages import has, install

OLDEST = 20  # the first with a test runner that is done

if not has("node") or not has("npm"):
    install("nodejs", "npm")
version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
if int(version.removeprefix("v").split(".")[0]) < OLDEST:
    sys.exit(f"The tests need Node {OLDEST} or newer; this one is {version.strip()}.")
subprocess.run(["npm", "ci", "--silent"], cwd=Path(__file__).parent, check=True)
