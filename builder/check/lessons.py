"""Rules: modules, lessons and cards say something."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.check.contents import lessons
from builder.diagnostics import Diagnostic
from builder.model import Course, Heading
from builder.walk import inlines, plain

LONGEST_STORY = 60  # words


def lessons_have_text(course: Course) -> Iterator[Diagnostic]:
    for lesson in lessons(course):
        if all(isinstance(block, Heading) for block in lesson.blocks):
            yield Diagnostic(codes.NO_TEXT, f"the lesson '{lesson.id}' has no text", lesson.at, "write it")


def headings_skip_no_level(course: Course) -> Iterator[Diagnostic]:
    for lesson in lessons(course):
        level = 1  # the title
        for block in lesson.blocks:
            if isinstance(block, Heading):
                if block.level > level + 1:
                    hint = f"begin it with {'#' * (level + 1)}"
                    yield Diagnostic(codes.HEADING_LEVEL, "this heading skips a level", block.at, hint)
                level = block.level


def objectives_read_on(course: Course) -> Iterator[Diagnostic]:
    """After “You will be able to…”: a capital (where the script has any) and no full stop."""
    for module in course.modules:
        for objective in module.objectives:
            if objective.text[:1].islower() or objective.text.endswith("."):
                hint = "begin with a capital verb, end without a full stop"
                message = f"the objective '{objective.id}' does not read on from “You will be able to…”"
                yield Diagnostic(codes.OBJECTIVE_FORM, message, objective.at, hint)


def stories_of_cards_are_short(course: Course) -> Iterator[Diagnostic]:
    for card in course.cards:
        words = len(plain(tuple(inlines(card.story))).split())
        if words > LONGEST_STORY:
            message = f"the story of '{card.id}' has {words} words"
            yield Diagnostic(codes.LONG_STORY, message, card.at, f"shorten it to {LONGEST_STORY}")
