"""Rules: what is named exists."""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Iterator, Mapping

from builder import codes
from builder.check.contents import (
    blocks,
    is_unread,
    lesson_path,
    lessons,
    questions,
    shown_quizzes,
    stated,
)
from builder.diagnostics import Diagnostic
from builder.model import CardEmbed, Course, FactReference, Heading, Inlines, Lesson, LessonLink, TermLink
from builder.near import did_you_mean
from builder.source import Span
from builder.walk import lesson_blocks


def facts_exist(course: Course, inlines: Inlines) -> Iterator[Diagnostic]:
    known = {fact.id for fact in course.facts}
    named = [(each.fact, each.at) for each in inlines if isinstance(each, FactReference)]
    named += [(check.fact, check.at) for _, question in questions(course) for check in question.rests_on]
    if not is_unread(course, "course/facts"):
        for fact, at in named:
            if fact not in known:
                hint = did_you_mean(fact, known) or "add it to course/facts.yaml"
                yield Diagnostic(codes.UNKNOWN_FACT, f"there is no fact '{fact}'", at, hint)


def terms_exist(course: Course, inlines: Inlines) -> Iterator[Diagnostic]:
    known = {term.id for term in course.terms}
    named = [(each.term, each.at) for each in inlines if isinstance(each, TermLink)]
    named += [(see, term.at) for term in course.terms for see in term.see]
    if not is_unread(course, "course/glossary"):
        for term, at in named:
            if term not in known:
                hint = did_you_mean(term, known) or "add it to course/glossary.yaml"
                yield Diagnostic(codes.UNKNOWN_TERM, f"there is no term '{term}'", at, hint)


def cards_exist(course: Course) -> Iterator[Diagnostic]:
    known = {card.id for card in course.cards}
    for _, _, block in blocks(course):
        if not isinstance(block, CardEmbed) or block.card in known:
            continue
        path = f"course/cards/{block.card}.yaml"
        if path not in course.unread:
            hint = did_you_mean(block.card, known) or f"write {path}"
            yield Diagnostic(codes.UNKNOWN_CARD, f"there is no card '{block.card}'", block.at, hint)


def objectives_exist(course: Course) -> Iterator[Diagnostic]:
    known = {objective.id for module in course.modules for objective in module.objectives}
    named: list[tuple[str, Span]] = [
        (id_, stated(each, "objectives")) for each in lessons(course) for id_ in each.objectives
    ]
    named += [
        (question.objective, question.at)
        for quiz in shown_quizzes(course)
        for question in quiz.questions
        if question.objective
    ]
    if not is_unread(course, "modules/", "module.yaml"):
        for objective, at in named:
            if objective not in known:
                hint = did_you_mean(objective, known) or "add it to the objectives in module.yaml"
                yield Diagnostic(codes.UNKNOWN_OBJECTIVE, f"there is no objective '{objective}'", at, hint)


def linked_lessons_exist(course: Course, inlines: Inlines) -> Iterator[Diagnostic]:
    known = {lesson_path(lesson): lesson for lesson in lessons(course)}
    for each in inlines:
        if isinstance(each, LessonLink) and each.path not in course.unread:
            yield from _lesson_link(each, known, course)


def _lesson_link(link: LessonLink, known: Mapping[str, Lesson], course: Course) -> Iterator[Diagnostic]:
    lesson = known.get(link.path)
    if lesson is None:
        hint = _where_instead(link, known, course)
        yield Diagnostic(codes.UNKNOWN_LESSON, f"there is no lesson '{link.path}'", link.at, hint)
        return
    headings = [block.id for block in lesson_blocks(lesson) if isinstance(block, Heading)]
    if link.heading and link.heading not in headings:
        hint = did_you_mean(link.heading, headings) or (
            f"its headings are: {', '.join(headings)}"
            if headings
            else "it has none: link to the lesson without #"
        )
        message = f"'{link.path}' has no heading '{link.heading}'"
        yield Diagnostic(codes.UNKNOWN_HEADING, message, link.at, hint)


def _where_instead(link: LessonLink, known: Mapping[str, Lesson], course: Course) -> str:
    """What to write, as seen from the file with the link: paths are read from its folder."""
    if link.path in course.files:
        return "the file exists: add it to its module's list of lessons"
    written = link.path.replace("\\", "/").removeprefix("//")
    near = difflib.get_close_matches(written, list(known), n=1, cutoff=0.6)
    if not near:
        return "the path is read from the folder of this file"
    return f"did you mean '{posixpath.relpath(near[0], posixpath.dirname(link.at.source.path))}'?"
