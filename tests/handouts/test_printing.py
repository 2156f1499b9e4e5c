"""Printing on several cores, from a process that has printed before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds; the jobs take three
PROGRAM = """
from builder.handouts.jobs import Job, Kind
from builder.handouts.printing import FEW, print_all
from builder.papers.paper import Paper, Prose, Words
from builder.press.pdf import print_pdf

papers = [Paper(f"paper-{n}", f"Paper {n}", "en", (Prose((Words(f"Text {n}."),)),)) for n in range(FEW + 2)]

if __name__ == "__main__":
    first = print_pdf(papers[0])
    jobs = [Job(f"{each.name}.pdf", Kind.PDF, each) for each in papers]
    files, failures = print_all(jobs, None, lambda *_: None)
    assert not failures
    assert list(files) == [each.path for each in jobs]
    assert files["paper-0.pdf"] == first
    print("printed")
"""


def test_a_process_that_has_printed_prints_on_all_cores(tmp_path: Path) -> None:
    """Typst's threads do not live on in a forked process: printing there waited for ever."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, "utf-8")
    done = subprocess.run(
        [sys.executable, program],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.stdout == "printed\n", done.stderr
