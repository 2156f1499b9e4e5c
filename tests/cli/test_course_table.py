"""The page of figures says what the course's sources hold."""

from __future__ import annotations

import re
from pathlib import Path

from builder.cli.course_table import course_table
from builder.compiler import sound_course
from builder.report.course_counts import count_modules, pools, types_of

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "course.md"
EVERYTHING = ROOT / "tests" / "courses" / "everything"


def test_the_page_of_figures_is_up_to_date() -> None:
    """Renew it with: coursewright course-table > docs/course.md."""
    assert PAGE.read_text(encoding="utf-8") == course_table(*sound_course(ROOT))


def test_each_question_counts_once() -> None:
    course, _ = sound_course(EVERYTHING)
    counted = [question.id for counts in count_modules(course) for question in counts.questions]
    drawn = [question.id for quiz in pools(course) for question in quiz.questions]
    every = [question.id for quiz in course.quizzes for question in quiz.questions]
    assert sorted(counted + drawn) == sorted(every)


def test_types_are_spelled_as_authors_write_them() -> None:
    course, _ = sound_course(EVERYTHING)
    every = [question for quiz in course.quizzes for question in quiz.questions]
    assert set(types_of(every)) == {
        "single-choice",
        "multiple-response",
        "true-false",
        "matching",
        "ordering",
        "short-text",
        "numeric",
        "categorise",
        "likert",
        "branching",
    }


def test_a_total_is_the_sum_of_its_column() -> None:
    table = course_table(*sound_course(ROOT)).split("## ")[1]
    rows = [re.split(r" \| ", line.strip("| ")) for line in table.splitlines() if line.startswith("| ")][1:]
    for column in range(1, 7):
        *parts, total = [int(row[column].replace(",", "")) for row in rows]
        assert sum(parts) == total
