"""Requirements by name → rules by index."""

from __future__ import annotations

from typing import assert_never

from builder.model import (
    AllOf,
    AtLeast,
    Course,
    FinalPassed,
    Mode,
    ModuleDone,
    PagesSeen,
    QuizPassed,
    QuizzesPassed,
    Requirement,
    WebinarsAttended,
)
from builder.plan.parts import (
    AllRule,
    LeastRule,
    ModuleRule,
    PagesRule,
    PlacedQuiz,
    PlannedWebinar,
    QuizRule,
    Rule,
    WebinarsRule,
)


def resolve_rule(
    requirement: Requirement,
    course: Course,
    quizzes: tuple[PlacedQuiz, ...],
    webinars: tuple[PlannedWebinar, ...] = (),
) -> Rule:
    """The rule that a requirement of a course without errors means."""
    match requirement:
        case ModuleDone(module):
            return ModuleRule([each.id for each in course.modules].index(module))
        case PagesSeen(percent):
            return PagesRule(percent)
        case QuizzesPassed():
            return AllRule(tuple(QuizRule(i) for i, each in enumerate(quizzes) if _must_be_passed(each)))
        case QuizPassed(quiz):
            return QuizRule([each.quiz.id for each in quizzes].index(quiz))
        case FinalPassed():
            return QuizRule([each.quiz.mode for each in quizzes].index(Mode.FINAL))
        case WebinarsAttended(count):
            return WebinarsRule(count, tuple(each.key for each in webinars if each.codes))
        case AllOf(parts):
            return AllRule(tuple(resolve_rule(each, course, quizzes, webinars) for each in parts))
        case AtLeast(count, parts):
            return LeastRule(count, tuple(resolve_rule(each, course, quizzes, webinars) for each in parts))
    assert_never(requirement)


def _must_be_passed(placed: PlacedQuiz) -> bool:
    return placed.quiz.pass_mark is not None and placed.lesson >= 0
