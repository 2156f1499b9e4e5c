"""The run-time's own tests, run by Node, and its types, checked by TypeScript."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
RUNTIME = HERE.parents[1] / "builder" / "runtime"
PACKAGES = HERE.parent / "node_modules"
PATIENCE = 300  # seconds


def run(*command: str | Path) -> str:
    """What the command has to say when it fails; nothing when it does not."""
    place = {**os.environ, "NODE_PATH": str(PACKAGES), "NODE_ENV": "test"}
    done = subprocess.run(command, capture_output=True, text=True, env=place, timeout=PATIENCE, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_the_run_time_passes_its_own_tests() -> None:
    assert not run("node", "--test", *sorted(HERE.glob("*.test.mjs")))


def test_the_run_time_is_typed() -> None:
    assert not run("node", PACKAGES / "typescript" / "bin" / "tsc", "-p", RUNTIME)
