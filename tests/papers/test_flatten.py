"""Blocks of a lesson → blocks of a paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.model import Course, FactReference, Figure, Text
from builder.papers.answers import answer
from builder.papers.drawings import paper_picture
from builder.papers.exercises import exercise
from builder.papers.flatten import Flattener
from builder.papers.paper import Format, NoteMark, Prose
from builder.papers.reading import own_lines, paper_words, walk_paper
from builder.read import read_course
from builder.walk import inlines, walk

ROOT = Path(__file__).parents[2]
SENTENCE = 25  # characters: shorter texts of a rationale may well stand in the stem too
COURSES = [ROOT / "tests/courses/everything", ROOT / "tests/courses/french", ROOT]


@pytest.fixture(scope="module", params=COURSES, ids=lambda each: each.name)
def course(request: pytest.FixtureRequest) -> Course:
    course = read_course(request.param, lambda _: None)
    assert course is not None
    return course


def test_every_word_of_a_lesson_stands_on_its_paper(course: Course) -> None:
    for module in course.modules:
        for lesson in module.lessons:
            told = _words(paper_words(Flattener(course).lesson(lesson)))
            written = _words(" ".join(each.text for each in inlines(lesson.blocks) if isinstance(each, Text)))
            assert not written - told, (lesson.id, sorted(written - told)[:5])


def test_a_fact_leaves_its_value_and_a_note_with_its_source(course: Course) -> None:
    facts = {each.id: each for each in course.facts}
    for module in course.modules:
        for lesson in module.lessons:
            flat = Flattener(course)
            blocks = flat.lesson(lesson)
            cited = [each for each in inlines(lesson.blocks) if isinstance(each, FactReference)]
            notes = " ".join(paper_words(note) for note in flat.notes.all)
            assert all(facts[each.fact].source in notes for each in cited if each.part.value != "value")
            marks = {
                piece.number
                for block in walk_paper(blocks)
                for line in own_lines(block)
                for piece in line
                if isinstance(piece, NoteMark)
            }
            assert marks <= set(range(1, len(flat.notes.all) + 1))


def test_every_question_has_an_exercise_and_its_key_only_among_the_answers(course: Course) -> None:
    for quiz in course.quizzes:
        for question in quiz.questions:
            flat = Flattener(course)
            task = paper_words(exercise(question, "Question 1", flat))
            assert "Question 1" in task
            for line in (each for each in inlines(question.rationale) if isinstance(each, Text)):
                assert len(line.text) < SENTENCE or line.text not in task
            if question.is_scored:
                assert answer(question, "Question 1", flat)


def test_drawings_have_no_colour_that_a_printer_does_not_know(course: Course) -> None:
    for module in course.modules:
        for lesson in module.lessons:
            for figure in (each for each in walk(lesson.blocks) if isinstance(each, Figure)):
                found = paper_picture(figure.asset, course.theme)
                assert found is not None
                if found[1] is Format.SVG:
                    assert b"var(" not in found[0]
                    assert b"currentColor" not in found[0]


def test_versions_of_a_paper_shuffle_alike_each_time() -> None:
    course = read_course(ROOT / "tests/courses/everything", lambda _: None)
    assert course is not None
    questions = [each for quiz in course.quizzes for each in quiz.questions]
    papers = {
        version: [exercise(each, "1", Flattener(course), version) for each in questions]
        for version in ("A", "B", "A again")
    }
    assert papers["A"] == [exercise(each, "1", Flattener(course), "A") for each in questions]
    assert papers["A"] != papers["B"]


def test_an_empty_paragraph_is_no_word() -> None:
    assert paper_words((Prose(()),)) == ""


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.replace("\u00a0", " ")))
