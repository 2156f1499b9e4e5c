"""Rules: ids and titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder import codes
from builder.check.contents import lessons, named_choices, questions, stated
from builder.diagnostics import Diagnostic
from builder.model import Branching, Course, Lesson, Module
from builder.source import Span

LONGEST_TITLE = 255  # Moodle's database column; one more is an error at the upload


def ids_are_unique(course: Course) -> Iterator[Diagnostic]:
    yield from _repeated("question", ((question.id, question.at) for _, question in questions(course)))
    objectives = (objective for module in course.modules for objective in module.objectives)
    yield from _repeated("objective", ((each.id, each.at) for each in objectives))


def ids_in_a_question_are_unique(course: Course) -> Iterator[Diagnostic]:
    for _, question in questions(course):
        if isinstance(question.answer, Branching):
            yield from _repeated("node", ((node.id, node.at) for node in question.answer.nodes))
        for group in named_choices(question.answer):
            yield from _repeated("choice", ((each.id, each.at) for each in group if each.id))


def modules_stand_once_in_the_outline(course: Course) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for item in course.outline:
        if item.module in seen:
            message = f"the outline names '{item.module}' twice"
            yield Diagnostic(codes.MODULE_TWICE, message, item.at, "keep one of them")
        seen.add(item.module)


def titles_are_short(course: Course) -> Iterator[Diagnostic]:
    titled = [(course.title, course.at)]
    titled += [(module.title, module.at) for module in course.modules]
    titled += [(lesson.title, lesson.at) for lesson in lessons(course)]
    titled += [(quiz.title, quiz.at) for quiz in course.quizzes]
    for title, at in titled:
        if len(title) > LONGEST_TITLE:
            message = f"a title of {len(title)} characters: at most {LONGEST_TITLE} can be imported"
            yield Diagnostic(codes.LONG_TITLE, message, at, "shorten it: a title of 36 reads well in lists")


def former_ids_are_free(course: Course) -> Iterator[Diagnostic]:
    present = {f"{module.id}/{lesson.id}" for module in course.modules for lesson in module.lessons}
    claimed: dict[str, Lesson] = {}
    for module, lesson, was in _former_ids(course):
        if was in present:
            message = f"'{was}' is a lesson of this course, so it was not renamed"
            yield Diagnostic(
                codes.WAS_EXISTS, message, stated(lesson, "was"), "take was: away, or rename the other lesson"
            )
        elif was in claimed:
            message = f"'{module.id}/{lesson.id}' and '{claimed[was].id}' both say that they were '{was}'"
            yield Diagnostic(codes.WAS_EXISTS, message, stated(lesson, "was"), "keep was: in one of them")
        claimed.setdefault(was, lesson)


def _former_ids(course: Course) -> Iterator[tuple[Module, Lesson, str]]:
    """Former ids with their module; one without a slash was of the same module."""
    for module in course.modules:
        for lesson in module.lessons:
            for was in lesson.was:
                yield module, lesson, was if "/" in was else f"{module.id}/{was}"


def _repeated(what: str, named: Iterable[tuple[str, Span]]) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for id_, at in named:
        if id_ in first:
            where = f"{first[id_].source.path}, line {first[id_].line}"
            message = f"the {what} '{id_}' exists already ({where})"
            yield Diagnostic(codes.DUPLICATE_ID, message, at, "give it another id")
        first.setdefault(id_, at)
