"""Work beside other work: what does not hang on each other is done at once where the machine can.

``threaded`` and ``forked`` start ``work`` and return what waits for its result; what ``work`` raises is raised there. ``work``
touches nothing outside itself, and writes to no stream.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from typing import BinaryIO, TypeVar, cast

A = TypeVar("A")
T = TypeVar("T")
SILENT = "coursewright-waits"
"""The name of threads that hold nothing a forked process could wait for."""
WHOLE = b"whole"  # the end of an answer: a copy that was killed leaves it out


def cores() -> int:
    """How many processor cores this process may use: fewer than there are where somebody has bound it."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def threaded(work: Callable[[], T]) -> Callable[[], T]:
    """In a thread: for work that lets Python go on meanwhile, as Typst's does."""
    pool = ThreadPoolExecutor(1)
    future = pool.submit(work)
    pool.shutdown(wait=False)
    return future.result


def in_threads(work: Callable[[A], T], things: Iterable[A]) -> list[T]:
    """``work`` on each thing, in their order: for work that lets Python go on, as zlib's does."""
    with ThreadPoolExecutor(cores()) as pool:
        return list(pool.map(work, things))


def forked(work: Callable[[], T]) -> Callable[[], T]:
    """In a copy of this process, since Python's threads take turns: on Linux with a second core, and at once elsewhere. The
    result goes through pickle; where the copy fails, the work is done here, so that a failure shows where a debugger can follow."""
    copy = _fork(work) if _can_fork() else None

    @cache
    def outcome() -> Future[T]:
        """Known once, be it a result or an exception."""
        future: Future[T] = Future()
        answer = _answer(*copy) if copy else b""
        try:
            is_whole = answer.endswith(WHOLE)
            future.set_result(cast(T, pickle.loads(answer)) if is_whole else work())
        except Exception as error:
            future.set_exception(error)
        return future

    if copy is None:
        outcome()
    return lambda: outcome().result()


def _can_fork() -> bool:
    """A thread that holds a lock is not in the copy, and the lock is held there for ever. (Threads that were started below
    ``threading`` are not seen; ours are none.)"""
    others = (each for each in threading.enumerate() if each is not threading.main_thread())
    return (
        sys.platform == "linux"
        and cores() > 1
        and threading.current_thread() is threading.main_thread()
        and all(each.name == SILENT for each in others)
    )


def _fork(work: Callable[[], object]) -> tuple[int, BinaryIO] | None:
    """The copy and what it answers on; None where the system has no room for one more."""
    try:
        reader, writer = os.pipe()
    except OSError:
        return None
    mask = signal.pthread_sigmask(
        signal.SIG_BLOCK, {signal.SIGINT}
    )  # Ctrl-C must not run our handlers in the copy
    try:
        child = os.fork()
        if child == 0:
            _work_and_end(work, reader, writer, mask)
    except OSError:
        os.close(reader)
        os.close(writer)
        return None
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    os.close(writer)
    return child, os.fdopen(reader, "rb")


def _work_and_end(
    work: Callable[[], object], reader: int, writer: int, mask: set[int | signal.Signals]
) -> None:
    """In the copy. It holds no reading end: when nobody reads any more, writing fails and it ends."""
    status = 1
    try:
        os.close(reader)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        with os.fdopen(writer, "wb") as stream:
            stream.write(pickle.dumps(work()))
            stream.write(WHOLE)
        status = 0
    finally:
        os._exit(status)  # no buffer is flushed twice, no cleaning up happens twice


def _answer(child: int, stream: BinaryIO) -> bytes:
    with stream:
        data = stream.read()
    with suppress(ChildProcessError):  # reaped by the system, where somebody above us ignores SIGCHLD
        os.waitpid(child, 0)
    return data
