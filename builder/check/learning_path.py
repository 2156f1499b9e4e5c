"""Rules: what the path names exists, and so does a quiz to compare with."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.diagnostics import Diagnostic
from builder.model import Course, Mode
from builder.near import did_you_mean


def recommended_modules_exist(course: Course) -> Iterator[Diagnostic]:
    modules = [item.module for item in course.outline]
    for question in course.path.recommend:
        for answer in question.answers:
            for module in answer.modules:
                if module not in modules:
                    hint = did_you_mean(module, modules) or "modules are named as in the outline"
                    message = f"there is no module '{module}' in the outline"
                    yield Diagnostic(codes.UNKNOWN_MODULE, message, answer.at, hint)


def compared_quizzes_exist(course: Course) -> Iterator[Diagnostic]:
    """Surveys and pools have no result to set beside another."""
    known = [each.id for each in course.quizzes if each.mode not in (Mode.POOL, Mode.SURVEY)]
    for quiz in course.quizzes:
        named = quiz.compare_with
        if (
            named
            and (named not in known or named == quiz.id)
            and f"quizzes/{named}.yaml" not in course.unread
        ):
            hint = did_you_mean(named, known) or "name a practice, a test or a final"
            message = f"there is no quiz '{named}' with a result to compare with"
            yield Diagnostic(codes.UNKNOWN_QUIZ, message, quiz.at, hint)
