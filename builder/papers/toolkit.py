"""A toolkit → a booklet put together from parts of lessons, job aids and tools: one edit of a lesson changes both."""

from __future__ import annotations

from builder.model import (
    Blocks,
    CardEmbed,
    Course,
    Footnotes,
    Heading,
    Lesson,
    QuestionEmbed,
    QuizEmbed,
    Reflection,
)
from builder.papers.card_text import card_text
from builder.papers.course_paper import course_paper
from builder.papers.flatten import Embed, Flattener
from builder.papers.job_aid import job_aid_text
from builder.papers.paper import Look, Paper, PaperBlock, PaperBlocks, Title
from builder.papers.pieces import as_words, plain_words
from builder.papers.worksheet import tool_facts, worksheet
from builder.tools import LessonPart, Toolkit, ToolkitPart
from builder.walk import section


def toolkit_paper(course: Course, toolkit: Toolkit) -> Paper:
    flat = Flattener(course, shift=0)
    flat.expand = lambda embed: _embedded(embed, flat)
    body: list[PaperBlock] = [*flat.blocks(toolkit.intro)]
    for part in toolkit.parts:
        body += _part(part, course, flat)
    return course_paper(
        flat, toolkit.id, toolkit.title, tuple(body), Look.BOOKLET, contents=True, subtitle=course.title
    )


def lesson_part(lesson: Lesson, heading: str) -> Blocks:
    """The lesson's blocks, or those between a heading and the next of its level or above; without what a screen asks."""
    blocks = tuple(
        each for each in lesson.blocks if not isinstance(each, (Reflection, QuizEmbed, QuestionEmbed))
    )
    return (section(blocks, heading) or ()) if heading else blocks


def lesson_at(course: Course, part: LessonPart) -> Lesson:
    return next(
        lesson for module in course.modules for lesson in module.lessons if lesson.at.source.path == part.path
    )


def _part(part: ToolkitPart, course: Course, flat: Flattener) -> PaperBlocks:
    if part.lesson:
        lesson = lesson_at(course, part.lesson)
        title = part.title or _heading(lesson, part.lesson.heading, flat) or lesson.title
        notes = tuple(each for each in lesson.blocks if isinstance(each, Footnotes))
        shown = lesson_part(lesson, part.lesson.heading)
        return (
            Title(1, as_words(title)),
            *flat.blocks((*shown, *(each for each in notes if each not in shown))),
        )
    if part.job_aid:
        job_aid = next(each for each in course.job_aids if each.id == part.job_aid)
        return (Title(1, as_words(part.title or job_aid.title)), *job_aid_text(job_aid, flat))
    tools = tuple(each for id_ in part.tools for each in course.tools if each.id == id_)
    head = Title(1, as_words(part.title or flat.messages.gettext("Tools")))
    inside = (
        block
        for tool in tools
        for block in (Title(2, as_words(tool.title)), *tool_facts(tool, flat), *worksheet(tool, flat, 3))
    )
    return (head, *inside)


def _heading(lesson: Lesson, heading: str, flat: Flattener) -> str:
    found = (each for each in lesson.blocks if isinstance(each, Heading) and each.id == heading)
    first = next(found, None)
    return plain_words(flat.lines.pieces(first.content)) if first else ""


def _embedded(embed: Embed, flat: Flattener) -> PaperBlocks:
    if isinstance(embed, CardEmbed):
        return card_text(embed.card, flat)
    return ()
