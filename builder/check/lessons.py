"""Rules: modules, lessons and cards say something."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from builder import codes
from builder.check.contents import lessons, question_texts, questions
from builder.diagnostics import Diagnostic
from builder.model import Blocks, Course, Heading, Paragraph, Parts, Strong, Text
from builder.walk import inlines, inner_blocks, plain

LONGEST_STORY = 60  # words
LONGEST_HEADING = 10  # words
TITLE = 1
ENDS = (".", "!", "?", ":", "…", ";", ",", "؟", "۔", "।")


def lessons_have_text(course: Course) -> Iterator[Diagnostic]:
    for lesson in lessons(course):
        if all(isinstance(block, Heading) for block in lesson.blocks):
            yield Diagnostic(codes.NO_TEXT, f"the lesson '{lesson.id}' has no text", lesson.at, "write it")


def headings_skip_no_level(course: Course) -> Iterator[Diagnostic]:
    """In tabs and boxes too. Outside lessons the first heading may be of any level: what stands before it is another's."""
    of_lessons = [(lesson.blocks, TITLE) for lesson in lessons(course)]
    of_questions = [(text, 0) for _, each in questions(course) for text in question_texts(each)]
    for text, level in (*of_lessons, *of_questions):
        for heading, deepest in _skipping(text, level):
            hint = f"begin it with {'#' * deepest}"
            yield Diagnostic(codes.HEADING_LEVEL, "this heading skips a level", heading.at, hint)


def headings_are_headings(course: Course) -> Iterator[Diagnostic]:
    """And no bold lines: a line without an end, that stands alone before others."""
    for lesson in lessons(course):
        for block, following in pairwise(lesson.blocks):
            if isinstance(block, Paragraph) and not isinstance(following, Heading) and _is_bold(block):
                text = plain(block.content).strip()
                if len(text.split()) <= LONGEST_HEADING and not text.endswith(ENDS):
                    message = f"“{text}” looks like a heading, and is none"
                    yield Diagnostic(codes.BOLD_HEADING, message, block.at, f"write ## {text}")


def _skipping(blocks: Blocks, level: int) -> Iterator[tuple[Heading, int]]:
    """Headings below one of ``level`` (0: unknown) that skip a level, with the deepest that they may have."""
    for block in blocks:
        match block:
            case Heading():
                if 0 < level < block.level - 1:
                    yield block, level + 1
                level = block.level
            case Parts(parts=parts):
                for part in parts:  # its title is a heading of the page
                    yield from _skipping(part.content, level + 1 if level else 0)
            case _:
                for inner in inner_blocks(block):
                    yield from _skipping(inner, level)


def _is_bold(paragraph: Paragraph) -> bool:
    marked = [each for each in paragraph.content if not isinstance(each, Text) or each.text.strip()]
    return len(marked) == 1 and isinstance(marked[0], Strong)


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
