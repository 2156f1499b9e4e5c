"""Policy → what a gradebook will show, in words for the person who uploads."""

from __future__ import annotations

from typing import assert_never

from builder.model import (
    AllOf,
    AtLeast,
    FinalPassed,
    Mode,
    ModuleDone,
    PagesSeen,
    QuizPassed,
    QuizzesPassed,
    Requirement,
    WebinarsAttended,
)
from builder.plan import PlacedQuiz, Plan


def requirement_words(requirement: Requirement, plan: Plan) -> str:
    """What a learner has to do, to follow "when"."""
    match requirement:
        case ModuleDone(module):
            return f"the module '{_module_title(module, plan)}' is done"
        case PagesSeen(percent):
            return (
                "every page has been seen" if percent == 100 else f"{percent} % of the pages have been seen"
            )
        case QuizzesPassed():
            return "every quiz with a pass mark has been passed"
        case QuizPassed(quiz):
            return f"the quiz '{_quiz_title(quiz, plan)}' has been passed"
        case FinalPassed():
            return f"'{_final_title(plan)}' has been passed"
        case WebinarsAttended(count):
            return f"{count} or more of the webinars have been attended (by the code that is shown in them)"
        case AllOf(parts):
            return " and ".join(requirement_words(each, plan) for each in parts)
        case AtLeast(count, parts):
            return f"at least {count} of these hold: " + "; ".join(
                requirement_words(each, plan) for each in parts
            )
    assert_never(requirement)


def score_words(plan: Plan) -> str:
    """What the score is, 0 to 100."""
    final = _final(plan)
    if final:
        return f"the percent of the best finished attempt at '{final.quiz.title}'; empty before the first one"
    scored = [each for each in plan.quizzes if counts(each)]
    if not scored:
        return "none: nothing in this course is scored"
    if len(scored) == 1:
        return f"the best percent of '{scored[0].quiz.title}'"
    shares = "; ".join(f"'{each.quiz.title}' × {each.quiz.weight}" for each in scored)
    return f"the best percent of each quiz, averaged by weight ({shares})"


def counts(placed: PlacedQuiz) -> bool:
    """Whether a quiz is part of the score where there is no final."""
    return placed.lesson >= 0 and placed.quiz.mode is not Mode.SURVEY and placed.quiz.weight > 0


def _final(plan: Plan) -> PlacedQuiz | None:
    return next((each for each in plan.quizzes if each.quiz.mode is Mode.FINAL), None)


def _final_title(plan: Plan) -> str:
    final = _final(plan)
    return final.quiz.title if final else "the final"


def _module_title(module: str, plan: Plan) -> str:
    return next(each.title for each in plan.course.modules if each.id == module)


def _quiz_title(quiz: str, plan: Plan) -> str:
    return next(each.title for each in plan.course.quizzes if each.id == quiz)
