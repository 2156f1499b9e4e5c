"""``python -m tests.fuzz markdown 600``: seconds of fuzzing, led by coverage where atheris is installed.

What fails is kept in ``.fuzz/markdown/found/``, a file for each kind of failure; inputs that reached something new stay in
``.fuzz/markdown/corpus/`` for the next run. Ends with status 1 where something was found.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from tests.fuzz.found import Found
from tests.fuzz.mutations import run_by_mutation
from tests.fuzz.targets import TARGETS


def main(name: str, seconds: int) -> int:
    """The number of files with failures."""
    folder = Path(".fuzz") / name
    if find_spec("atheris"):
        subprocess.run([sys.executable, "-m", "tests.fuzz.led", name, str(seconds)], check=False)
    else:
        with tempfile.TemporaryDirectory() as root:
            run_by_mutation(TARGETS[name], seconds, Path(root), Found(folder / "found"))
    # libFuzzer keeps what killed the process or took too long beside the corpus
    failures = [
        *folder.glob("found/*.input"),
        *folder.glob("crash-*"),
        *folder.glob("timeout-*"),
        *folder.glob("oom-*"),
    ]
    print(f"{name}: {len(failures)} kinds of failures")
    for each in failures:
        print(f"  {each}")
    return len(failures)


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1], int(sys.argv[2])) else 0)
