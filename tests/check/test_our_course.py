"""The course that comes with the program: what it bans is found, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder.check import check
from builder.check.passages import Kind, Passage, passages
from builder.check.phrases import forbidden_phrases_are_absent
from builder.diagnostics import Diagnostic, show
from builder.model import Course
from builder.read import read_course
from builder.read.course import COURSE, read_frame
from builder.read.record import read_mapping
from builder.source import Source, Span, read_source

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def course() -> Course:
    source = read_source(ROOT, "course/course.yaml")
    record = read_mapping(source, source.text, 1, lambda _: None, COURSE, root=ROOT)
    assert record
    return read_frame(record)


def found(course: Course, text: str) -> list[str]:
    passage = Passage(text, Span(Source("a.md", (text,))), Kind.PROSE)
    return [each.message for each in forbidden_phrases_are_absent(course, (passage,))]


@pytest.mark.parametrize(
    "text",
    [
        "A Flood of Migrants came.",
        "They are illegal migrants.",
        "It leaves 216 million climate refugees.",
        "Aid stops migration, they say.",
        "The number rose from 281 million to 304 million.",
        "Disasters drove 45.8 million people out.",
        "The Compact creates a right to migrate.",
        "NDICI has a 10% quota.",
        "Over half of humanity lives in cities.",
        "This course is endorsed by IOM.",
        "Remittances are aid.",
    ],
)
def test_what_must_not_be_claimed_is_found(course: Course, text: str) -> None:
    assert len(found(course, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A river may flood; the wave broke on the pier.",
        "A tax can be a burden, and a boat can be stopped.",
        "Migrants in an irregular situation have rights.",
        "The Compact creates no right to migrate.",
        "This course is independent, and not endorsed by IOM or any other body.",
        "In 2024, 45.8 million movements were counted.",
    ],
)
def test_plain_sentences_are_left_alone(course: Course, text: str) -> None:
    assert found(course, text) == []


def test_every_ban_says_what_to_write(course: Course) -> None:
    assert course.forbidden_phrases
    assert all(each.reason and each.instead for each in course.forbidden_phrases)
    assert found(replace(course, forbidden_phrases=()), "A flood of migrants.") == []


def test_every_text_of_the_course_is_looked_at_and_nothing_is_left_open() -> None:
    found: list[Diagnostic] = []
    whole = read_course(ROOT, found.append)
    assert whole
    paths = {each.at.source.path for each in passages(whole)}
    for folder in ("modules/", "quizzes/", "webinars/", "course/cards/", "course/tools/", "course/job-aids/"):
        assert any(path.startswith(folder) for path in paths), folder
    assert {"course/course.yaml", "course/facts.yaml", "course/glossary.yaml"} <= paths
    assert [show(each) for each in check(whole, found) if not each.waived] == []
