"""Rules: quizzes can be taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder import codes
from builder.check.contents import is_unread
from builder.diagnostics import Diagnostic
from builder.model import Course, Draw, Mode, Quiz
from builder.near import did_you_mean


def quizzes_have_questions(course: Course) -> Iterator[Diagnostic]:
    if not is_unread(course, "", ""):
        for quiz in course.quizzes:
            if not quiz.questions and not quiz.draw:
                hint = "add questions:" if quiz.mode is not Mode.FINAL else "add questions: or draw:"
                yield Diagnostic(codes.EMPTY_QUIZ, f"'{quiz.id}' has no questions", quiz.at, hint)


def draws_belong_to_tests(course: Course) -> Iterator[Diagnostic]:
    for quiz in course.quizzes:
        if quiz.draw and not quiz.mode.is_test:
            message = f"'{quiz.id}' draws questions, and is of mode {quiz.mode.value}"
            yield Diagnostic(codes.DRAW_OUTSIDE_TEST, message, quiz.draw[0].at, "write mode: test")


def pools_exist(course: Course) -> Iterator[Diagnostic]:
    """What is drawn from is a pool, or the quiz itself."""
    known = {quiz.id: quiz for quiz in course.quizzes}
    for quiz, draw in _draws(course):
        pool = known.get(draw.pool)
        if pool is None and f"quizzes/{draw.pool}.yaml" not in course.unread:
            hint = did_you_mean(draw.pool, known) or f"write quizzes/{draw.pool}.yaml"
            yield Diagnostic(codes.UNKNOWN_QUIZ, f"there is no pool '{draw.pool}'", draw.at, hint)
        elif pool and pool.mode is not Mode.POOL and pool is not quiz:
            message = f"'{draw.pool}' is no pool, but of mode {pool.mode.value}"
            yield Diagnostic(
                codes.DRAW_FROM_NO_POOL, message, draw.at, f"write mode: pool in {draw.pool}.yaml"
            )


def pools_are_large_enough(course: Course) -> Iterator[Diagnostic]:
    sizes = {quiz.id: len(quiz.questions) for quiz in course.quizzes}
    drawn: Counter[tuple[str, str]] = Counter()
    for quiz, draw in _draws(course):
        drawn[quiz.id, draw.pool] += draw.count
        size = sizes.get(draw.pool, 0)
        if size and drawn[quiz.id, draw.pool] > size and not is_unread(course, "", ""):
            message = f"{drawn[quiz.id, draw.pool]} questions are drawn from '{draw.pool}', which has {size}"
            yield Diagnostic(codes.POOL_TOO_SMALL, message, draw.at, f"draw {size} at most, or write more")


def pools_serve_one_test(course: Course) -> Iterator[Diagnostic]:
    first: dict[str, Quiz] = {}
    for quiz, draw in _draws(course):
        user = first.setdefault(draw.pool, quiz)
        if user is not quiz:
            message = f"'{user.id}' draws from '{draw.pool}', too"
            yield Diagnostic(codes.POOL_SHARED, message, draw.at, "give each test a pool of its own")


def there_is_one_final(course: Course) -> Iterator[Diagnostic]:
    finals = [quiz for quiz in course.quizzes if quiz.mode is Mode.FINAL]
    for quiz in finals[1:]:
        message = f"'{quiz.id}' is a final, and so is '{finals[0].id}'"
        yield Diagnostic(codes.SECOND_FINAL, message, quiz.at, "write mode: test")


def _draws(course: Course) -> Iterator[tuple[Quiz, Draw]]:
    for quiz in course.quizzes:
        for draw in quiz.draw:
            yield quiz, draw
