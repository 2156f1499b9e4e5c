"""Rules: what must be done can be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from builder import codes
from builder.check.contents import blocks
from builder.diagnostics import Diagnostic
from builder.model import (
    AllOf,
    AtLeast,
    Course,
    FinalPassed,
    Mode,
    ModuleDone,
    PagesSeen,
    QuestionEmbed,
    Quiz,
    QuizEmbed,
    QuizPassed,
    QuizzesPassed,
    Requirement,
    WebinarsAttended,
)
from builder.near import did_you_mean


def required_things_exist(course: Course) -> Iterator[Diagnostic]:
    modules = [item.module for item in course.outline]
    quizzes = {quiz.id: quiz for quiz in course.quizzes}
    for each in _requirements(course):
        match each:
            case ModuleDone(module, at) if module not in modules:
                hint = did_you_mean(module, modules) or "modules are named as in the outline"
                yield Diagnostic(
                    codes.UNKNOWN_MODULE, f"there is no module '{module}' in the outline", at, hint
                )
            case QuizPassed(quiz, at) if quiz not in quizzes and f"quizzes/{quiz}.yaml" not in course.unread:
                hint = did_you_mean(quiz, quizzes) or f"write quizzes/{quiz}.yaml"
                yield Diagnostic(codes.UNKNOWN_QUIZ, f"there is no quiz '{quiz}'", at, hint)
            case FinalPassed(at) if not course.unread and _final(course) is None:
                hint = "write mode: final in the quiz that decides the course"
                yield Diagnostic(codes.NO_FINAL, "the final is asked for, and no quiz is one", at, hint)
            case _:
                pass


def required_numbers_are_there(course: Course) -> Iterator[Diagnostic]:
    for each in _requirements(course):
        if isinstance(each, AtLeast) and each.count > len(each.requirements):
            message = f"{each.count} of {len(each.requirements)} cannot be done"
            hint = f"write at-least: {len(each.requirements)} or less, or name more"
            yield Diagnostic(codes.NEVER_MET, message, each.at, hint)
        if isinstance(each, WebinarsAttended):
            coded = {webinar.id for webinar in course.webinars if webinar.attendance_code}
            coded &= {code.webinar.id for code in course.attendance_codes}
            if each.count > len(coded):
                message = f"{each.count} webinars are asked for, and {len(coded)} have an attendance code"
                hint = "write attendance-code: true in the webinar, and make its code: coursewright attendance-code"
                yield Diagnostic(codes.NEVER_MET, message, each.at, hint)


def required_quizzes_can_be_passed(course: Course) -> Iterator[Diagnostic]:
    quizzes = {quiz.id: quiz for quiz in course.quizzes}
    places = _places(course)
    for each in _requirements(course):
        quiz = _required_quiz(each, course, quizzes)
        if quiz and quiz.pass_mark is None:
            message, hint = f"'{quiz.id}' has no pass mark, so nobody passes it", "give it a pass-mark"
            yield Diagnostic(codes.NEVER_MET, message, each.at, hint)
        elif quiz and quiz.id not in places and not course.unread:
            message, hint = f"no lesson shows the quiz '{quiz.id}'", f"show it with /// quiz | {quiz.id}"
            yield Diagnostic(codes.NEVER_MET, message, each.at, hint)


def modules_can_be_opened(course: Course) -> Iterator[Diagnostic]:
    """None waits, through others or at once, for itself."""
    reach = _reach(course)
    for item in course.outline:
        if item.opens_after and item.module not in reach.modules:
            waits = sorted({m for m in _named_modules(item.opens_after) if m not in reach.modules})
            for_what = f" (it waits for {', '.join(waits)})" if waits else ""
            message = f"the module '{item.module}' can never open{for_what}"
            hint = "take away the requirement that leads back to it"
            yield Diagnostic(codes.CIRCULAR_PREREQUISITES, message, item.opens_after.at, hint)


def _requirements(course: Course) -> Iterator[Requirement]:
    """Every requirement of the course and all inside them."""
    for item in course.outline:
        if item.opens_after:
            yield from _inside(item.opens_after)
    yield from _inside(course.policy.completion)
    if course.policy.success:
        yield from _inside(course.policy.success)


def _inside(requirement: Requirement) -> Iterator[Requirement]:
    yield requirement
    if isinstance(requirement, AllOf | AtLeast):
        for each in requirement.requirements:
            yield from _inside(each)


def _named_modules(requirement: Requirement) -> set[str]:
    return {each.module for each in _inside(requirement) if isinstance(each, ModuleDone)}


def _required_quiz(requirement: Requirement, course: Course, quizzes: dict[str, Quiz]) -> Quiz | None:
    match requirement:
        case QuizPassed(quiz):
            return quizzes.get(quiz)
        case FinalPassed():
            return _final(course)
        case _:
            return None


def _final(course: Course) -> Quiz | None:
    return next((quiz for quiz in course.quizzes if quiz.mode is Mode.FINAL), None)


@dataclass(frozen=True, slots=True)
class _Reach:
    """What can be done when only ``modules`` are open. What is unknown counts as done: other rules tell of it."""

    course: Course
    places: dict[str, str]
    modules: frozenset[str]

    def allows(self, requirement: Requirement) -> bool:
        match requirement:
            case ModuleDone(module):
                return module in self.modules or module not in {item.module for item in self.course.outline}
            case PagesSeen(percent):
                return self._pages() >= percent
            case QuizzesPassed():
                return all(self._quiz(quiz.id) for quiz in self.course.quizzes if quiz.pass_mark is not None)
            case QuizPassed(quiz):
                return self._quiz(quiz)
            case FinalPassed():
                final = _final(self.course)
                return final is None or self._quiz(final.id)
            case WebinarsAttended():
                return True
            case AllOf(parts):
                return all(self.allows(each) for each in parts)
            case AtLeast(count, parts):
                return sum(self.allows(each) for each in parts) >= min(count, len(parts))
        assert_never(requirement)

    def _quiz(self, quiz: str) -> bool:
        return quiz not in self.places or self.places[quiz] in self.modules

    def _pages(self) -> float:
        """Percent of the course's pages that stand in open modules."""
        pages = {module.id: len(module.lessons) for module in self.course.modules}
        total = sum(pages.values())
        seen = sum(count for module, count in pages.items() if module in self.modules)
        return 100 * seen / total if total else 100


def _reach(course: Course) -> _Reach:
    """The modules that can be opened, found from those that are open at first."""
    reach = _Reach(course, _places(course), frozenset())
    while True:
        opened = {
            item.module
            for item in course.outline
            if item.opens_after is None or reach.allows(item.opens_after)
        }
        if opened <= reach.modules:
            return reach
        reach = _Reach(course, reach.places, reach.modules | opened)


def _places(course: Course) -> dict[str, str]:
    """Quiz → the module in which it (or the last of its questions) stands."""
    quiz_of = {question.id: quiz.id for quiz in course.quizzes for question in quiz.questions}
    places: dict[str, str] = {}
    for module, _, block in blocks(course):
        match block:
            case QuizEmbed(quiz):
                places[quiz] = module.id
            case QuestionEmbed(question) if question in quiz_of:
                places.setdefault(quiz_of[question], module.id)
            case _:
                pass
    return places
