"""A command → how much work it was, and how much memory it held."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of processor time (the clock on the wall counts other people's work too), megabytes at most."""

    seconds: float
    megabytes: float


def run(command: Sequence[str | Path], folder: Path) -> Run:
    """One run in a process of its own, so that starting up counts too."""
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
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        raise SystemExit(f"{command} failed:\n{complaint.decode(errors='replace')}")
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def quickest(runs: Sequence[Run]) -> Run:
    """The run that other work on the machine disturbed least."""
    return min(runs, key=lambda each: each.seconds)
