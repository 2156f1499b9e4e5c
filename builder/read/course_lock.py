"""course/course.lock → Release. ``coursewright lock`` writes the file."""

from __future__ import annotations

from collections.abc import Iterator

from builder.read.fields import Field, Kind, Shape, Table
from builder.read.record import Record, read_record
from builder.release import Release, Released, Thing

RELEASED = Table(
    "an entry of the lock file",
    (
        Field("title", Kind.TEXT, "What it was called.", required=True),
        Field("key", Kind.TEXT, "What learners' saved state names it by."),
        Field("type", Kind.TEXT, "A question's type."),
    ),
)
LOCK = Table(
    "the lock file",
    (
        Field("course", Kind.SLUG, "The course's id.", required=True),
        Field("version", Kind.TEXT, "The course's version.", required=True),
        *(
            Field(thing.value, Kind.RECORD, f"The {thing.value}, by id.", shape=Shape.MAP, table=RELEASED)
            for thing in Thing
        ),
    ),
)


def read_lock(record: Record) -> Release:
    things = {thing: dict(_released(record, thing.value)) for thing in Thing}
    return Release(record.slug("course"), record.text("version"), things, record.at)


def _released(record: Record, section: str) -> Iterator[tuple[str, Released]]:
    for key, node in record.entries(section):
        if entry := read_record(node, RELEASED, record.place):
            yield key.text, Released(entry.text("title"), entry.text("key"), entry.text("type"), key.at)
