"""How fast builds are, in ratios of one run: absolute times are the machine's, ratios are ours."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.courses import write_course, write_mkdocs
from tests.bench.measure import Run, median_ratio, quickest, run
from tests.bench.preview import seconds_to_paint
from tests.bench.slow_link import slow_links

CHECKOUT = Path(__file__).parents[2]
TURNS = 5
REPEATS = 3
SIZES = (10, 100, 1000)
MEASURES: dict[str, Callable[[Run], float]] = {
    "processor": lambda each: each.seconds,
    "clock": lambda each: each.wall,
}


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        course = folder / "course-of-this-repository"
        for part in ("course", "modules", "quizzes"):
            shutil.copytree(CHECKOUT / part, course / part)
        compare_with_mkdocs(folder, course)
        for link, contents, lesson, most in slow_links(CHECKOUT, folder):
            told = f"first text of contents {contents:.1f} s, of a lesson {lesson:.1f} s"
            say(link, told, f"< {most:.0f} s" if most else "")
        checks = [run([sys.executable, "-m", "builder", "check", CHECKOUT], CHECKOUT) for _ in range(TURNS)]
        say("check of this course", f"{quickest(checks).seconds:.2f} s", "< 2 s")
        compare_sizes(folder)
        for size in SIZES:
            say(f"saved to painted, {size} lessons", f"{seconds_to_paint(folder, size):.2f} s", "< 1 s")


def compare_with_mkdocs(folder: Path, course: Path) -> None:
    """All three packages of this repository's course, its questions too, against MkDocs building the same
    lessons to HTML alone. Both are warm: a first build each, which writes Python's bytecode, is not counted."""
    site = write_mkdocs(folder / "mkdocs", course)
    ours, theirs, again = [], [], []
    for turn in range(TURNS + 1):  # by turns, so that both meet the same disturbances
        shutil.rmtree(course / "dist", ignore_errors=True)
        ours.append(build(course))
        theirs.append(run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"], site))
        edit_one_lesson(course, turn)
        again.append(build(course))
    del ours[0], theirs[0], again[0]
    say("three packages of this course", f"{quickest(ours).seconds:.2f} s")
    say("the same lessons by MkDocs", f"{quickest(theirs).seconds:.2f} s")
    for name, what in MEASURES.items():
        say(f"ours / MkDocs, {name}", f"{median_ratio(ours, theirs, what):.2f}", "no slower: ≤ 1")
    for name, what in MEASURES.items():
        say(f"one lesson edited / first, {name}", f"{median_ratio(again, ours, what):.2f}")


def compare_sizes(folder: Path) -> None:
    """What one more lesson costs in a small and in a large course."""
    runs: dict[int, Run] = {}
    for size in SIZES:
        course = write_course(folder / f"sized-{size}", size)
        runs[size] = quickest([build(course) for _ in range(REPEATS if size < SIZES[-1] else 2)])
        say(f"{size} lessons", f"{runs[size].seconds:.2f} s, {runs[size].megabytes:.0f} MB")
    small, middle, large = SIZES
    early = (runs[middle].seconds - runs[small].seconds) / (middle - small)
    late = (runs[large].seconds - runs[middle].seconds) / (large - middle)
    say("one more lesson, 10 to 100", f"{early * 1000:.1f} ms")
    say("one more lesson, 100 to 1,000", f"{late * 1000:.1f} ms")
    say("late / early", f"{late / early:.2f}", "flat within 20 %: 0.80 to 1.20")
    say("memory at 1,000 lessons", f"{runs[large].megabytes:.0f} MB", "< 500 MB")


def build(course: Path) -> Run:
    return run([sys.executable, "-m", "builder", "build", course, "--out", course / "dist"], CHECKOUT)


def edit_one_lesson(course: Path, turn: int) -> None:
    lesson = min((course / "modules").rglob("*.md"))
    with lesson.open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"\nOne more sentence, number {turn + 1}.\n")


def say(what: str, value: str, target: str = "") -> None:
    print(f"{what:<42}{value:>16}{f'   (target {target})' if target else ''}", flush=True)


if __name__ == "__main__":
    main()
