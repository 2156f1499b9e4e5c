"""A command → how much work it was, and how much memory it held."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of processor time (the clock on the wall counts other people's work too), seconds on the wall,
    megabytes at most."""

    seconds: float
    wall: float
    megabytes: float


def run(command: Sequence[str | Path], folder: Path) -> Run:
    """One run in a process of its own, so that starting up counts too. Python may keep its bytecode, as where
    a program is installed."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [os.fspath(each) for each in command],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""},
    )
    assert process.stderr is not None
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        raise SystemExit(f"{command} failed:\n{complaint.decode(errors='replace')}")
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def quickest(runs: Sequence[Run]) -> Run:
    """The run that other work on the machine disturbed least."""
    return min(runs, key=lambda each: each.seconds)


def median_ratio(ours: Sequence[Run], theirs: Sequence[Run], what: Callable[[Run], float]) -> float:
    """Of runs that took turns: what one costs in units of the other, in the middle turn."""
    return median(what(one) / what(other) for one, other in zip(ours, theirs, strict=True))
