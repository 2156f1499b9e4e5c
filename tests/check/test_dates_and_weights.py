"""Rules that look at the clock a person names, and at the size of files."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.check import check
from builder.check.contrast import contrast
from builder.check.sentences import lix, sentences
from builder.diagnostics import Diagnostic
from builder.model import Course
from builder.read import read_course
from tests.case_files import BASE

FIGURE = (
    "# Frames\n\n/// figure | line.svg\n    alt: A line from here to there.\n///\n\n/// quiz | why\n///\n"
)
FACT = "g01:\n  value: 5\n  statement: Five.\n  year: 2024\n  source: Nobody\n  checked-on: 2024-01-01\n"


def course(root: Path, **files: str) -> Course:
    for path, text in {**BASE, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    found: list[Diagnostic] = []
    read = read_course(root, found.append)
    assert read, found
    assert not found
    return read


def names(findings: tuple[Diagnostic, ...]) -> list[str]:
    return [each.code.name for each in findings]


def test_facts_grow_old_by_the_date_that_a_person_names(tmp_path: Path) -> None:
    lesson = "# Frames\n\nThere are {fact:g01} frames.\n\n/// quiz | why\n///\n"
    read = course(tmp_path, **{"course/facts.yaml": FACT, "modules/why/frames.md": lesson})
    assert names(check(read)) == []
    assert names(check(read, today="2025-06-30")) == []
    assert names(check(read, today="2025-07-10")) == ["stale-fact"]


def test_a_check_still_to_come_is_a_slip(tmp_path: Path) -> None:
    lesson = "# Frames\n\nThere are {fact:g01} frames.\n\n/// quiz | why\n///\n"
    late = FACT.replace("2024-01-01", "2062-01-01")
    read = course(tmp_path, **{"course/facts.yaml": late, "modules/why/frames.md": lesson})
    (found,) = check(read, today="2026-11-28")
    assert found.message == "the fact 'g01' says that it was checked on 2062-01-01, which is still to come"
    assert names(check(read)) == []


def test_a_yearly_fact_needs_a_date_even_where_no_fact_has_one(tmp_path: Path) -> None:
    lesson = "# Frames\n\nThere are {fact:g01} frames.\n\n/// quiz | why\n///\n"
    yearly = FACT.replace("checked-on: 2024-01-01", "yearly: true")
    read = course(tmp_path, **{"course/facts.yaml": yearly, "modules/why/frames.md": lesson})
    assert names(check(read)) == ["stale-fact"]


def test_a_drawing_may_be_heavy_but_not_that_heavy(tmp_path: Path) -> None:
    path = '<path d="M0 0' + "h1v1" * 15_000 + '"/>'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{path}</svg>'
    read = course(tmp_path, **{"modules/why/line.svg": drawing, "modules/why/frames.md": FIGURE})
    assert names(check(read)) == ["heavy-file"]
    light = drawing.replace("h1v1" * 15_000, "h1")
    read = course(tmp_path, **{"modules/why/line.svg": light, "modules/why/frames.md": FIGURE})
    assert names(check(read)) == []


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_sentences_end_where_readers_end_them() -> None:
    text = "We saw it, e.g. here. “Did you?” 3.5 of them did: Anna too. Yes"
    found = [text[start:end] for start, end in sentences(text, frozenset({"e.g."}))]
    assert found == ["We saw it, e.g. here.", "“Did you?", "3.5 of them did", "Anna too.", "Yes"]


def test_lix_counts_words_and_long_words() -> None:
    assert lix(["One two three four five."] * 50, frozenset()) == 5
    assert lix(["One two three four seventy."] * 50, frozenset()) == 25
    assert lix(["Incomprehensibilities."], frozenset()) == 0
