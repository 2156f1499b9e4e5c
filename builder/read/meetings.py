"""The file of meeting links, which stays outside the course → Meetings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder import codes
from builder.diagnostics import Report
from builder.model import Course
from builder.near import did_you_mean
from builder.read.fields import Field, Kind, Table
from builder.read.files import open_source
from builder.read.record import Place, Record, read_record
from builder.read.yaml_tree import Mapping as Node
from builder.read.yaml_tree import Scalar, read_yaml

MEETING = Table(
    "a meeting",
    (
        Field("link", Kind.LINK, "Where to join."),
        Field("passcode", Kind.TEXT, "The passcode, in quotes."),
        Field("telephone", Kind.TEXT, "The number to call, with its code."),
    ),
)


@dataclass(frozen=True, slots=True)
class Meeting:
    link: str = ""
    passcode: str = ""
    telephone: str = ""


Meetings = Mapping[tuple[str, str], Meeting]
"""By the ids of cohort and session."""


def read_meetings(file: Path, course: Course, report: Report) -> Meetings:
    """What the file says; what does not fit the schedule is reported at its place."""
    source = open_source(file.parent, file.name, report)
    node = read_yaml(source, source.text, 1, report) if source else None
    if source is None or node is None:
        return {}
    place = Place(source, file.parent, report)
    if not isinstance(node, Node):
        place.tell(
            codes.WRONG_KIND,
            "this file holds meetings by cohort",
            node.at,
            "write 'autumn:' and its webinars below",
        )
        return {}
    return dict(_meetings(node, course, place))


def _meetings(node: Node, course: Course, place: Place) -> Iterator[tuple[tuple[str, str], Meeting]]:
    cohorts = (
        {each.id: [session.id for session in each.sessions] for each in course.schedule.cohorts}
        if course.schedule
        else {}
    )
    for entry in node.entries:
        if not _is_known("cohort", entry.key, list(cohorts), place) or not isinstance(entry.value, Node):
            continue
        for session in entry.value.entries:
            record = read_record(session.value, MEETING, place)
            if record and _is_known("session", session.key, cohorts[entry.key.text], place):
                yield (entry.key.text, session.key.text), _meeting(record)


def _meeting(record: Record) -> Meeting:
    return Meeting(record.link("link"), record.text("passcode"), record.text("telephone"))


def _is_known(what: str, key: Scalar, known: list[str], place: Place) -> bool:
    if key.text in known:
        return True
    hint = did_you_mean(key.text, known) or f"the schedule has: {', '.join(known) or '(none)'}"
    place.tell(codes.UNKNOWN_SESSION, f"the schedule has no {what} '{key.text}'", key.at, hint)
    return False
