"""course/toolkits/*.yaml → Toolkit; course/job-aids/*.yaml → JobAid."""

from __future__ import annotations

import posixpath

from builder import codes
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.record import Record
from builder.read.texts import blocks, blocks_of
from builder.tools import JobAid, JobAidKind, LessonPart, Toolkit, ToolkitPart

TOOLKIT_PART = Table(
    "a part of a toolkit",
    (
        Field("title", Kind.TEXT, "Its heading; without it, the source's own."),
        Field(
            "from",
            Kind.TEXT,
            "A lesson's path, as in `modules/why/scale.md`, or with `#heading` a part of it.",
        ),
        Field("job-aid", Kind.SLUG, "A job aid."),
        Field("tools", Kind.SLUG, "Tools.", shape=Shape.LIST),
    ),
)
TOOLKIT = Table(
    "a toolkit",
    (
        Field("title", Kind.TEXT, "What it is called.", required=True),
        Field("module", Kind.SLUG, "The module it belongs to."),
        Field("intro", Kind.MARKDOWN, "What it is for."),
        Field(
            "parts",
            Kind.RECORD,
            "What it holds, in order.",
            required=True,
            shape=Shape.LIST,
            table=TOOLKIT_PART,
        ),
    ),
)
JOB_AID = Table(
    "a job aid",
    (
        Field("title", Kind.TEXT, "What it is called.", required=True),
        Field("when", Kind.MARKDOWN, "When it is of use."),
        Field(
            "kind",
            Kind.WORD,
            "What its items are.",
            default="checklist",
            words=tuple(each.value for each in JobAidKind),
        ),
        Field("items", Kind.MARKDOWN, "Its lines.", required=True, shape=Shape.LIST),
        Field("note", Kind.MARKDOWN, "What to mind."),
    ),
)


def read_toolkit(id_: str, record: Record) -> Toolkit:
    return Toolkit(
        id=id_,
        title=record.text("title"),
        parts=tuple(_part(each) for each in record.records("parts")),
        module=record.slug("module"),
        intro=blocks(record, "intro"),
        at=record.where("title"),
    )


def read_job_aid(id_: str, record: Record) -> JobAid:
    return JobAid(
        id=id_,
        title=record.text("title"),
        items=tuple(blocks_of(each, record.place) for each in record.scalars("items")),
        kind=JobAidKind(record.word("kind")),
        when=blocks(record, "when"),
        note=blocks(record, "note"),
        at=record.where("title"),
    )


def _part(record: Record) -> ToolkitPart:
    path, _, heading = record.text("from").strip().partition("#")
    part = ToolkitPart(
        title=record.text("title"),
        lesson=LessonPart(posixpath.normpath(path), heading) if path else None,
        job_aid=record.slug("job-aid"),
        tools=record.texts("tools"),
        at=record.where("from") if path else record.at,
    )
    if sum((part.lesson is not None, bool(part.job_aid), bool(part.tools))) != 1:
        message, hint = "a part of a toolkit has one source", "write one of from, job-aid, tools"
        record.place.tell(codes.MISSING_FIELD, message, record.at, hint)
    return part
