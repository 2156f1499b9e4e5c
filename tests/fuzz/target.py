"""What a fuzzer tries, and how long that may take."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MOST_SECONDS = 5.0  # of processor time for a file of a few kilobytes
MOST_BYTES = 8_000


class TooSlow(Exception):
    """Reading took longer than anybody waits."""


@dataclass(frozen=True, slots=True)
class Target:
    """``seeds`` are inputs that are well-formed, ``words`` what a mutation may put in; ``try_bytes`` raises where the
    program is at fault. ``root`` is a folder of its own."""

    name: str
    seeds: tuple[bytes, ...]
    words: tuple[str, ...]
    try_bytes: Callable[[bytes, Path], None]


@contextmanager
def in_time(data: bytes) -> Iterator[None]:
    """Raises ``TooSlow`` where the work within took too much processor time."""
    start = time.process_time()
    yield
    seconds = time.process_time() - start
    if seconds > MOST_SECONDS:
        raise TooSlow(f"{len(data)} bytes took {seconds:.1f} s")
