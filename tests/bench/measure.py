"""A command → how long it took and how much memory it held."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """Wall-clock seconds, and megabytes of memory at most."""

    seconds: float
    megabytes: float


def run(command: Sequence[str | Path], folder: Path) -> Run:
    """One run in a process of its own, so that starting up counts too."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [os.fspath(each) for each in command],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert process.stderr is not None
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        raise SystemExit(f"{command} failed:\n{complaint.decode(errors='replace')}")
    return Run(seconds, usage.ru_maxrss / 1024)


def quickest(runs: Sequence[Run]) -> Run:
    """The run that other work on the machine disturbed least."""
    return min(runs, key=lambda each: each.seconds)
