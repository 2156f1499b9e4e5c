"""Work beside other work: what does not hang on each other is done at once where the machine can.

``threaded`` and ``forked`` start ``work`` and return what waits for its result; what ``work`` raises is raised there. ``work``
touches nothing outside itself.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeVar, cast

A = TypeVar("A")
T = TypeVar("T")
SILENT = "coursewright-waits"
"""The name of threads that hold nothing a forked process could wait for."""


def threaded(work: Callable[[], T]) -> Callable[[], T]:
    """In a thread: for work that lets Python go on meanwhile, as Typst's does."""
    pool = ThreadPoolExecutor(1, SILENT)
    future = pool.submit(work)
    pool.shutdown(wait=False)
    return future.result


def in_threads(work: Callable[[A], T], things: Iterable[A]) -> list[T]:
    """``work`` on each thing, on all cores, in their order: for work that lets Python go on, as zlib's does."""
    with ThreadPoolExecutor(thread_name_prefix=SILENT) as pool:
        return list(pool.map(work, things))


def forked(work: Callable[[], T]) -> Callable[[], T]:
    """In a copy of this process, since Python's threads take turns: on Linux with a second core, and at once elsewhere. The
    result goes through pickle; where the copy fails, the work is done here, so that a failure shows where a debugger can follow."""
    if not _can_fork():
        result = work()
        return lambda: result
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _work_and_end(work, writer)
    os.close(writer)

    def wait() -> T:
        with os.fdopen(reader, "rb") as stream:
            data = stream.read()
        _, status = os.waitpid(child, 0)
        return cast(T, pickle.loads(data)) if status == 0 else work()

    return cache(wait)


def _can_fork() -> bool:
    """A thread that holds a lock is not in the copy, and the lock is held there for ever. (Threads that were started below
    ``threading`` are not seen; ours are none.)"""
    others = (each for each in threading.enumerate() if each is not threading.main_thread())
    return (
        sys.platform == "linux"
        and len(os.sched_getaffinity(0)) > 1
        and threading.current_thread() is threading.main_thread()
        and all(each.name == SILENT for each in others)
    )


def _work_and_end(work: Callable[[], object], writer: int) -> None:
    status = 1
    try:
        with os.fdopen(writer, "wb") as stream:
            stream.write(pickle.dumps(work()))
        status = 0
    finally:
        os._exit(status)  # no buffer is flushed twice, no cleaning up happens twice
