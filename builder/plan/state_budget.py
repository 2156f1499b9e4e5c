"""Plan → the longest saved state that any learner can bring about (docs/run-time.md, "Saved state")."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from builder.model import (
    Answer,
    Branching,
    Categorise,
    Likert,
    Matching,
    MultipleResponse,
    Numeric,
    Ordering,
    ShortText,
    SingleChoice,
    TrueFalse,
)
from builder.plan.keys import CHOICE_LENGTH, ID_LENGTH
from builder.plan.parts import PlacedQuestion, PlacedQuiz, Plan

SCORM12_LIMIT = 4096  # characters: cmi.suspend_data is a CMIString4096 (SCORM 1.2 RTE 3.4.2.5)

VERSION_AND_CHECKSUM = 1 + 3
ATTEMPT = 6
SEQUENCE = 5  # base36: sixty million changes
SEPARATORS = 7  # between eight sections
DONE_ON = 3  # base36: days since 1970, until 2097
STATUS = 1
MARK = 2  # base64url: 2520ths
PACKED_TEXT = 40
NUMBER = 16
PERCENT = 2
ATTEMPTS = 2  # used and granted
MINUTES = 5  # since 1970, base36, until 2084
PHASE_AND_FACTOR = 2
SECONDS = 4 + 1  # base36 and a full stop: nineteen days


def longest_state(plan: Plan) -> int:
    """Characters of the longest text that the run-time can ask an LMS to keep."""
    exams = [each for each in plan.quizzes if each.quiz.mode.is_test]
    return (
        VERSION_AND_CHECKSUM
        + SEPARATORS
        + ATTEMPT
        + SEQUENCE
        + ID_LENGTH  # the bookmark
        + DONE_ON
        + ID_LENGTH * len(plan.lessons)
        + ID_LENGTH * sum(bool(each.codes) for each in plan.webinars)
        + _joined(_answers(plan))
        + _joined(_quiz(each) for each in plan.quizzes)
        + _joined(_exam(each) for each in exams)
    )


def longest_response(answer: Answer) -> int:
    """Characters of the longest response to a question."""
    match answer:
        case SingleChoice():
            return CHOICE_LENGTH
        case TrueFalse():
            return 1
        case MultipleResponse(items) | Ordering(items):
            return CHOICE_LENGTH * len(items)
        case Matching(pairs):
            return 2 * CHOICE_LENGTH * len(pairs)
        case Categorise(categories):
            return 2 * CHOICE_LENGTH * sum(len(each.items) for each in categories)
        case ShortText():
            return PACKED_TEXT
        case Numeric():
            return NUMBER
        case Likert(statements):
            return (CHOICE_LENGTH + 1) * len(statements)
        case Branching(nodes):
            return CHOICE_LENGTH * len(nodes)
    assert_never(answer)


def _joined(lengths: Iterable[int]) -> int:
    """Characters of texts of these lengths with one character between each two."""
    row = list(lengths)
    return sum(row) + max(0, len(row) - 1)


def _answers(plan: Plan) -> list[int]:
    in_exams = {q.key for each in plan.quizzes if each.quiz.mode.is_test for q in each.questions}
    alone = [q for page in plan.lessons for q in page.questions if q.key not in in_exams]
    exams = [each for each in plan.quizzes if each.quiz.mode.is_test]
    return [_entry(each) for each in alone] + [length for each in exams for length in _longest_draw(each)]


def _longest_draw(placed: PlacedQuiz) -> list[int]:
    """The entries of an attempt that happens to draw the longest questions of each pool."""
    if not placed.draws:
        return [_entry(each) for each in placed.questions]
    by_key = {each.key: _entry(each) for each in placed.questions}
    return [
        length
        for keys, count in placed.draws
        for length in sorted((by_key[key] for key in keys), reverse=True)[:count]
    ]


def _entry(placed: PlacedQuestion) -> int:
    return ID_LENGTH + STATUS + MARK + longest_response(placed.question.answer)


def _quiz(placed: PlacedQuiz) -> int:
    more = ATTEMPTS + MINUTES if placed.quiz.mode.is_test else 0
    return ID_LENGTH + PERCENT + more


def _exam(placed: PlacedQuiz) -> int:
    drawn = sum(count for _, count in placed.draws) or len(placed.questions)
    return ID_LENGTH + PHASE_AND_FACTOR + SECONDS + ID_LENGTH * drawn
