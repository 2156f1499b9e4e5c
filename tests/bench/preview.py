"""From saving a file to the painted page, in a real browser."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from tests.bench.courses import write_course
from tests.launch.browser import chromium

CHECKOUT = Path(__file__).parents[2]
SIZES = (10, 100, 1000)
EDITS = 3
PAGE = "module-1_lesson-1.html"
LESSON = "modules/module-1/lesson-1.md"
PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def seconds_to_paint(folder: Path, lessons: int) -> float:
    """Of several edits the median, in seconds."""
    course = write_course(folder / f"previewed-{lessons}", lessons)
    command = [sys.executable, "-m", "builder", "preview", str(course), "--no-open", "--port", "18500"]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as process,
        chromium() as browser,
    ):
        assert process.stdout
        page = browser.new_page()
        page.goto(process.stdout.readline().split()[0] + PAGE)
        page.get_by_text("Lesson 1").first.wait_for()
        times = [_edit(page, course / LESSON, number) for number in range(EDITS)]
        process.terminate()
    return median(times)


def _edit(page: Page, lesson: Path, number: int) -> float:
    text = lesson.read_text("utf-8")
    sentence = f"Saved for the {number + 1}. time."
    page.wait_for_timeout(4000)  # an author thinks meanwhile, and all rules are asked
    start = time.perf_counter()
    lesson.write_text(text.replace("\n# Lesson 1\n", f"\n# Lesson 1\n\n{sentence}\n"), "utf-8")
    page.get_by_text(sentence).wait_for(state="attached")
    page.evaluate(PAINTED)
    return time.perf_counter() - start
