"""Work beside other work: the same result as in turn, wherever it is done."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from builder.aside import forked, in_threads, threaded

CHECKOUT = Path(__file__).parents[1]
LINUX = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="elsewhere work is done in turn"
)


def tell(program: str) -> str:
    """What a program of its own prints: a test's process has threads that must not be forked."""
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout


@LINUX
def test_on_linux_work_is_done_in_a_copy_of_the_process() -> None:
    told = tell(
        "import os\n"
        "from builder.aside import forked\n"
        "wait = forked(lambda: (os.getpid(), 'x' * 1_000_000))\n"  # more than a pipe holds
        "pid, text = wait()\n"
        "print(pid != os.getpid(), len(text), wait() == (pid, text))"
    )
    assert told == "True 1000000 True\n"


def test_what_fails_in_the_copy_fails_where_it_is_waited_for_each_time() -> None:
    told = tell(
        "from builder.aside import forked\n"
        "def fail(): raise ValueError('no such luck')\n"
        "wait = forked(fail)\n"
        "for _ in range(2):\n"
        "    try:\n"
        "        wait()\n"
        "    except ValueError as error:\n"
        "        print(error)"
    )
    assert told == "no such luck\nno such luck\n"


@LINUX
def test_a_copy_ends_when_nobody_waits_for_it() -> None:
    """Its answer is longer than a pipe holds, and it has our output, which would stay open with it."""
    told = tell("import os\nfrom builder.aside import forked\nforked(lambda: 'x' * 1_000_000)\nos._exit(0)")
    assert told == ""


def test_a_copy_that_was_killed_is_replaced() -> None:
    told = tell(
        "import os, signal\n"
        "from builder.aside import forked\n"
        "us = os.getpid()\n"
        "def work(): return os.kill(os.getpid(), signal.SIGKILL) if os.getpid() != us else 'done here'\n"
        "print(forked(work)())"
    )
    assert told == "done here\n"


@LINUX
def test_where_no_process_can_be_made_work_is_done_in_turn() -> None:
    told = tell(
        "import os\n"
        "from builder.aside import forked\n"
        "def fork(): raise BlockingIOError\n"
        "before, os.fork = len(os.listdir('/proc/self/fd')), fork\n"
        "print(forked(lambda: 'done')(), len(os.listdir('/proc/self/fd')) == before)"
    )
    assert told == "done True\n"


def test_beside_threads_of_others_work_is_done_in_turn() -> None:
    going_on = threading.Event()
    other = threading.Thread(target=going_on.wait)
    other.start()
    wait = forked(os.getpid)
    going_on.set()
    other.join()
    assert wait() == os.getpid()


def test_a_thread_gives_its_result_or_what_it_raised() -> None:
    assert threaded(lambda: threading.current_thread() is threading.main_thread())() is False
    with pytest.raises(ZeroDivisionError):
        threaded(lambda: 1 / 0)()


def test_things_keep_their_order() -> None:
    assert in_threads(lambda number: number * 2, range(100)) == [number * 2 for number in range(100)]
