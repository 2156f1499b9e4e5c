"""Quiz files → quizzes and questions: short forms and defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Diagnostic
from builder.model import (
    Branching,
    Categorise,
    Choice,
    Draw,
    FactCheck,
    FactPart,
    FactReference,
    Likert,
    Matching,
    Mode,
    MultipleResponse,
    Numeric,
    Ordering,
    Paragraph,
    Question,
    Quiz,
    Rating,
    ShortText,
    ShowAnswers,
    SingleChoice,
    Text,
    TrueFalse,
)
from builder.read.quiz import QUIZ, read_quiz
from builder.read.record import read_mapping
from builder.source import Source


def quiz_of(text: str) -> Quiz:
    found: list[Diagnostic] = []
    source = Source("quizzes/q.yaml", tuple(text.split("\n")))
    record = read_mapping(source, text, 1, found.append, QUIZ, root=Path("/nowhere"))
    assert record
    quiz = read_quiz("q", record).quiz
    assert not found
    return quiz


def question_of(fields: str) -> Question:
    lines = [f"    {line}" for line in fields.split("\n")]
    return quiz_of("\n".join(["title: T", "questions:", "  - id: a", *lines])).questions[0]


def paragraph(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph((Text(text),)),)


def choice(text: str, correct: bool = False) -> Choice:
    return Choice(paragraph(text), text, correct)


def test_the_least_question_has_four_lines() -> None:
    question = question_of("type: true-false\nstem: So it is.\nkey: false")
    assert question == Question("a", paragraph("So it is."), TrueFalse(False), shuffle=False)
    assert question.points == 1
    assert question.partial


@pytest.mark.parametrize(
    ("mode", "pass_mark", "attempts", "answers", "shuffle"),
    [
        ("practice", 60, 0, ShowAnswers.AFTER_ATTEMPT, False),
        ("test", 60, 0, ShowAnswers.AFTER_ATTEMPT, True),
        ("final", 80, 3, ShowAnswers.AFTER_PASS, True),
        ("pool", None, 0, ShowAnswers.AFTER_ATTEMPT, False),
        ("survey", None, 0, ShowAnswers.AFTER_ATTEMPT, False),
    ],
)
def test_defaults_depend_on_the_mode(
    mode: str, pass_mark: int | None, attempts: int, answers: ShowAnswers, shuffle: bool
) -> None:
    quiz = quiz_of(f"title: T\nmode: {mode}")
    found = (quiz.pass_mark, quiz.attempts, quiz.show_answers, quiz.shuffle)
    assert found == (pass_mark, attempts, answers, shuffle)


def test_words_stand_for_no_bound() -> None:
    quiz = quiz_of(
        "title: T\nmode: final\npass-mark: none\nattempts: unlimited\ntime-limit: none\nwait: none\nweight: 0"
    )
    found = (quiz.pass_mark, quiz.attempts, quiz.time_limit, quiz.wait, quiz.weight)
    assert found == (None, 0, 0, 0, 0)


def test_a_final_has_all_its_fields() -> None:
    quiz = quiz_of(
        "title: T\nmode: final\nattempts: 2\nshow-answers: after-last\nshuffle: false\n"
        "draw: [{from: p, count: 5}]\ntime-limit: 20\nextra-time: false\nwait: 24\ntutor-code: open sesame"
    )
    assert quiz == Quiz(
        "q", "T", (), mode=Mode.FINAL, pass_mark=80, attempts=2, show_answers=ShowAnswers.AFTER_LAST,
        draw=(Draw("p", 5),), time_limit=20, extra_time=False, wait=24, tutor_code="open sesame",
    )  # fmt: skip


def test_choices_are_written_short_or_long() -> None:
    short = question_of("type: single-choice\nstem: S\nchoices: [no, yes]\nkey: yes").answer
    long = question_of(
        "type: single-choice\nstem: S\nchoices:\n  - no\n  - text: yes\n    correct: true"
    ).answer
    assert short == long == SingleChoice((choice("no"), choice("yes", correct=True)))
    several = question_of("type: multiple-response\nstem: S\nchoices: [a, b, c]\nkey: [a, c]").answer
    assert several == MultipleResponse((choice("a", correct=True), choice("b"), choice("c", correct=True)))


def test_a_key_may_name_a_choice_by_its_id() -> None:
    answer = question_of(
        "type: single-choice\nstem: S\nchoices:\n  - {text: Long text, id: x}\n  - B\nkey: x"
    ).answer
    assert isinstance(answer, SingleChoice)
    assert [each.correct for each in answer.choices] == [True, False]


def test_pairs_items_and_categories() -> None:
    answer = question_of(
        "type: matching\nstem: S\npairs:\n  - {left: A, right: 1, feedback: F}\ndistractors: [2]"
    ).answer
    assert isinstance(answer, Matching)
    assert answer.pairs[0].left == Choice(paragraph("A"), "A", feedback=paragraph("F"))
    assert answer.pairs[0].right == choice("1")
    assert answer.distractors == (choice("2"),)
    assert question_of("type: ordering\nstem: S\nitems: [A, B]").answer == Ordering(
        (choice("A"), choice("B"))
    )
    sorted_ = question_of("type: categorise\nstem: S\ncategories:\n  - {name: A, items: [b, c]}").answer
    assert isinstance(sorted_, Categorise)
    assert sorted_.categories[0].items == (choice("b"), choice("c"))


def test_typed_answers() -> None:
    text = question_of("type: short-text\nstem: S\naccept: one\nwrong:\n  - {text: two, feedback: F}").answer
    assert isinstance(text, ShortText)
    assert text.accept == ("one",)
    assert text.wrong[0].answer == "two"
    number = question_of("type: numeric\nstem: S\nkey: 3.70\ntolerance: 0.1\nunit: '%'").answer
    assert number == Numeric("3.70", "0.1", "%")


def test_scales_and_stories() -> None:
    likert = question_of("type: likert\nstem: S\nstatements: [A]\nscale: [no, yes]")
    assert likert.answer == Likert((choice("A"),), ("no", "yes"))
    assert not likert.is_scored
    story = question_of(
        "type: branching\nstem: S\nnodes:\n  - id: start\n    text: T\n    choices:\n"
        "      - {text: A, rating: best, consequence: C, next: start}"
    )
    assert isinstance(story.answer, Branching)
    assert not story.is_scored
    taken = story.answer.nodes[0].choices[0]
    assert (taken.rating, taken.next, taken.source) == (Rating.BEST, "start", "A")


def test_a_key_rests_on_facts_and_texts_refer_to_them() -> None:
    question = question_of(
        "type: true-false\nstem: |\n  It is {value:g01}.\nkey: true\nrests-on: {g01: 3.70, g02: US$ 5}"
    )
    assert question.rests_on == (FactCheck("g01", "3.70"), FactCheck("g02", "US$ 5"))
    assert question.stem == (Paragraph((Text("It is "), FactReference("g01", FactPart.VALUE), Text("."))),)
