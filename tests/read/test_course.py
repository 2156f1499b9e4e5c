"""Course folders → courses: requirements, defaults and the test courses as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.check import check
from builder.diagnostics import Diagnostic, Severity
from builder.model import (
    AllOf,
    AtLeast,
    Course,
    FinalPassed,
    ModuleDone,
    PagesSeen,
    Policy,
    QuizPassed,
    QuizzesPassed,
    Requirement,
    WebinarsAttended,
)
from builder.read import read_course
from builder.read.course import COURSE, read_frame
from builder.read.record import read_mapping
from builder.source import Source
from tests.case_files import BASE

COURSES = Path(__file__).parents[1] / "courses"


def frame_of(more: str) -> Course:
    found: list[Diagnostic] = []
    text = BASE["course/course.yaml"] + more
    source = Source("course/course.yaml", tuple(text.split("\n")))
    record = read_mapping(source, text, 1, found.append, COURSE, root=Path("/nowhere"))
    assert record
    frame = read_frame(record)
    assert not found
    return frame


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("why", ModuleDone("why")),
        ("{module: why}", ModuleDone("why")),
        ("pages", PagesSeen(100)),
        ("{pages: 80 %}", PagesSeen(80)),
        ('"pages: 80%"', PagesSeen(80)),
        ("quizzes", QuizzesPassed()),
        ("{quiz: why}", QuizPassed("why")),
        ("final", FinalPassed()),
        ("{webinars: 3}", WebinarsAttended(3)),
        ('"webinars: 3"', WebinarsAttended(3)),
        ("[a, final]", AllOf((ModuleDone("a"), FinalPassed()))),
        ("{all: [a, b]}", AllOf((ModuleDone("a"), ModuleDone("b")))),
        ("[a]", ModuleDone("a")),
        ("{at-least: 1, of: [a, [b, c]]}", AtLeast(1, (ModuleDone("a"), AllOf((ModuleDone("b"), ModuleDone("c")))))),
    ],
)  # fmt: skip
def test_requirements_are_written_in_these_ways(written: str, meant: Requirement) -> None:
    assert frame_of(f"policy: {{completion: {written}}}").policy == Policy(meant, None)


def test_without_a_policy_all_pages_and_quizzes_count() -> None:
    assert frame_of("").policy == Policy(AllOf((PagesSeen(), QuizzesPassed())), QuizzesPassed())


def test_a_budget_is_in_bytes() -> None:
    assert frame_of("").page_images == 300_000
    assert frame_of("budgets: {page-images: 1.5 MB}").page_images == 1_500_000


@pytest.mark.parametrize("name", sorted(folder.name for folder in COURSES.iterdir()))
def test_the_test_courses_have_no_errors(name: str) -> None:
    found: list[Diagnostic] = []
    course = read_course(COURSES / name, found.append)
    assert course
    assert not [each for each in check(course, found) if each.code.severity is Severity.ERROR]
