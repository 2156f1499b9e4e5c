"""A lesson's file → Lesson."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

from builder import codes
from builder.diagnostics import Diagnostic, Report
from builder.model import Lesson
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.markdown import read_lesson_body
from builder.read.record import Record, read_mapping
from builder.source import Source, Span
from builder.walk import plain

MARK = "---"

LESSON = Table(
    "a lesson",
    (
        Field("title", Kind.TEXT, "The title, where there is no # heading."),
        Field("minutes", Kind.WHOLE, "How long it takes, activities included.", least=1, most=600),
        Field("objectives", Kind.SLUG, "Ids of the objectives it serves.", shape=Shape.LIST),
        Field("summary", Kind.TEXT, "One line for lists and search."),
        Field("was", Kind.TEXT, "Former ids (or module/id), so that progress is kept.", shape=Shape.LIST),
    ),
)


def read_lesson(root: Path, source: Source, report: Report) -> Lesson:
    """The lesson that the text is; files that it names are looked for below ``root``."""
    path = source.path
    end = _front_matter_end(source, report)
    text = "\n".join(source.lines[1 : end - 1]) if end else ""
    front = read_mapping(source, text, 2, report, LESSON, root=root)
    body = read_lesson_body(source, end + 1, report, folder=str(PurePosixPath(path).parent), root=root)
    heading = plain(body.title.content).strip() if body.title else ""
    title = (front.text("title") if front else "") or heading
    at = body.title.at if body.title else Span(source, end + 1)
    if not title:
        hint = "begin it with a line: # Title"
        report(Diagnostic(codes.NO_TITLE, "the lesson has no title", at, hint))
    lesson = Lesson(PurePosixPath(path).stem, title or path, body.blocks, at=at)
    return _with_front_matter(lesson, front) if front else lesson


def _with_front_matter(lesson: Lesson, front: Record) -> Lesson:
    return replace(
        lesson,
        minutes=front.whole("minutes") or 0,
        objectives=front.texts("objectives"),
        summary=front.text("summary"),
        was=front.texts("was"),
    )


def _front_matter_end(source: Source, report: Report) -> int:
    """The number of the line that ends the front matter; 0 where there is none."""
    if source.line(1).rstrip() != MARK:
        return 0
    for number in range(2, len(source.lines) + 1):
        if source.line(number).rstrip() == MARK:
            return number
    at = Span(source, 1, 1, len(MARK))
    report(
        Diagnostic(codes.UNCLOSED_FRONT_MATTER, "the front matter is not closed", at, f"end it with {MARK}")
    )
    return 0
