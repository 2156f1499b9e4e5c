"""Booklets put together from the lessons: workbooks, toolkits, the final on paper."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from builder.model import Course, Mode, MultipleResponse, Question, SingleChoice
from builder.papers.flatten import Flattener
from builder.papers.guidelines import guidelines_paper
from builder.papers.paper import (
    LISTED,
    Box,
    BoxKind,
    Grid,
    Look,
    Paper,
    PaperBlock,
    Pick,
    Title,
    Together,
)
from builder.papers.paper_final import VERSIONS, drawn, paper_finals
from builder.papers.pieces import plain_words
from builder.papers.reading import paper_words, walk_paper
from builder.papers.toolkit import toolkit_paper
from builder.papers.workbook import trainers_edition, workbook_paper
from builder.read import read_course

ROOT = Path(__file__).parents[2]
TRAINERS = ROOT / "tests/courses/trainers"
QUESTION = re.compile(r"Question \d+")


def read(root: Path) -> Course:
    found = read_course(root, lambda _: None)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def ours() -> Course:
    return read(ROOT)


def labels(paper: Paper) -> list[tuple[int, str]]:
    """Titles in reading order: level and words."""
    return [
        (each.level, plain_words(each.content)) for each in walk_paper(paper.body) if isinstance(each, Title)
    ]


def test_every_question_of_a_workbook_stands_once_and_its_answer_at_the_end(ours: Course) -> None:
    for module in ours.modules:
        words = [text for _, text in labels(workbook_paper(ours, module))]
        end = words.index("Answers and reasons") if "Answers and reasons" in words else len(words)
        asked = Counter(each for each in words[:end] if QUESTION.fullmatch(each))
        told = Counter(each for each in words[end:] if QUESTION.fullmatch(each))
        assert set(asked.values()) <= {1}, module.id
        assert set(told.values()) <= {1}, module.id
        assert set(told) <= set(asked), module.id


def test_a_question_inside_a_box_is_not_printed_again_with_its_quiz(tmp_path: Path) -> None:
    shutil.copytree(TRAINERS, tmp_path / "course")
    lesson = tmp_path / "course/modules/start/hello.md"
    boxed = "//// tip | Ask first\n\n/// question | start-q1\n///\n////"
    lesson.write_text(
        lesson.read_text("utf-8").replace("/// tip | Ask first\nAsk the head teacher.\n///", boxed), "utf-8"
    )
    course = read(tmp_path / "course")
    paper = workbook_paper(course, course.modules[0])
    assert paper_words(paper.body).count("Schools stay as they are") == 1


def test_labels_of_questions_stand_in_no_contents_list(ours: Course) -> None:
    for module in ours.modules:
        for level, words in labels(workbook_paper(ours, module)):
            assert (level > LISTED) or not QUESTION.fullmatch(words)


def test_only_the_trainers_edition_has_keys_under_the_questions(ours: Course) -> None:
    for module in ours.modules:
        learners, trainers = workbook_paper(ours, module), trainers_edition(ours, module)
        assert not _keys(learners)
        if any(QUESTION.fullmatch(words) for _, words in labels(learners)):
            assert _keys(trainers), module.id
        assert labels(learners) == labels(trainers)


def test_one_edit_of_a_lesson_changes_the_toolkit_and_the_workbook(tmp_path: Path) -> None:
    root = tmp_path / "course"
    shutil.copytree(TRAINERS, root)
    course = read(root)
    toolkit = course.toolkits[0]
    path = next(each.lesson.path for each in toolkit.parts if each.lesson)
    module = next(m for m in course.modules if path in [each.at.source.path for each in m.lessons])
    old = "Movement changes schools."
    assert old in paper_words(toolkit_paper(course, toolkit).body)
    file = root / path
    file.write_text(file.read_text("utf-8").replace(old, "Edited words."), "utf-8")
    edited = read(root)
    again = next(each for each in edited.modules if each.id == module.id)
    assert "Edited words" in paper_words(toolkit_paper(edited, edited.toolkits[0]).body)
    assert "Edited words" in paper_words(workbook_paper(edited, again).body)


def test_versions_of_the_final_differ(ours: Course) -> None:
    papers = [each for each in paper_finals(ours) if not each.name.endswith("-key")]
    assert len(papers) == len(VERSIONS)
    assert len({paper_words(each.body) for each in papers}) == len(VERSIONS)


def test_keys_of_the_final_fit_the_printed_order(ours: Course) -> None:
    """What a marker does: finds each question's choices on the paper, and which of them are right in the sources."""
    final = next(each for each in ours.quizzes if each.mode is Mode.FINAL)
    papers = {each.name: each for each in paper_finals(ours)}
    checked = 0
    for version in VERSIONS:
        asked = [each for each in papers[f"{final.id}-{version.lower()}"].body if isinstance(each, Together)]
        grid = next(
            each for each in papers[f"{final.id}-{version.lower()}-key"].body if isinstance(each, Grid)
        )
        questions = drawn(ours, final, version)
        assert len(grid.rows) == len(questions)
        for number, (question, row) in enumerate(zip(questions, grid.rows, strict=True), 1):
            if not isinstance(question.answer, (SingleChoice, MultipleResponse)):
                continue
            block = next(
                each for each in asked if paper_words(each.content).startswith(f"Question {number} ")
            )
            assert paper_words(row[1]) == _letters(question, block, ours)
            checked += 1
    assert checked > len(VERSIONS) * 10


def test_booklets_are_the_same_each_time(ours: Course) -> None:
    module = ours.modules[1]
    assert workbook_paper(ours, module) == workbook_paper(ours, module)
    assert guidelines_paper(ours) == guidelines_paper(ours)
    assert guidelines_paper(ours).look is Look.BOOKLET
    assert list(paper_finals(ours)) == list(paper_finals(ours))


def _keys(paper: Paper) -> list[PaperBlock]:
    return [each for each in walk_paper(paper.body) if isinstance(each, Box) and each.kind is BoxKind.KEY]


def _plain(text: str) -> str:
    return "".join(re.findall(r"\w", text))


def _letters(question: Question, block: Together, course: Course) -> str:
    """The letters of the printed choices whose words are those of right ones in the sources."""
    assert isinstance(question.answer, (SingleChoice, MultipleResponse))
    right = {
        _plain(paper_words(Flattener(course).blocks(choice.text)))
        for choice in question.answer.choices
        if choice.correct
    }
    pick = next(each for each in block.content if isinstance(each, Pick))
    printed = [_plain(paper_words(option)) for option in pick.options]
    return ", ".join("ABCDEFGH"[n] for n, words in enumerate(printed) if words in right)
