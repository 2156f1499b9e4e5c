"""webinars/schedule.yaml → Schedule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from builder import codes
from builder.model import Asset
from builder.read import values
from builder.read.assets import PICTURES, find_asset
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.passages import passage
from builder.read.record import Record
from builder.read.webinar_fields import LONGEST
from builder.webinars import Cohort, Named, PaperSize, Schedule, Session

STARTS = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})")

SESSION = Table(
    "a session",
    (
        Field("webinar", Kind.SLUG, "The webinar, by its file's name."),
        Field("title", Kind.TEXT, "What it is called; without it, as its webinar."),
        Field("id", Kind.SLUG, "The name by which calendars know it; without it the webinar's, or the title as an id."),
        Field("starts", Kind.TEXT, "Date and time on the clock of the cohort's zone: `2026-09-08 14:00`.", required=True),
        Field("minutes", Kind.WHOLE, "How long it takes; without it, as long as its webinar.", least=1, most=LONGEST),
        Field("note", Kind.MARKDOWN, "What calendars show with it."),
    ),
)  # fmt: skip
COHORT = Table(
    "a cohort",
    (
        Field("id", Kind.SLUG, "Stands in file names and calendars.", required=True),
        Field("title", Kind.TEXT, "What it is called.", required=True),
        Field("zone", Kind.TEXT, "The time zone of its dates: `Europe/Brussels`.", required=True),
        Field(
            "sessions", Kind.RECORD, "Its dates, in order.", required=True, shape=Shape.LIST, table=SESSION
        ),
    ),
)
SCHEDULE = Table(
    "a schedule",
    (
        Field("host", Kind.TEXT, "Who invites.", required=True),
        Field("logo", Kind.TEXT, "The host's mark: a picture's path, from the course folder."),
        Field("contact", Kind.LINK, "Where participants get help: an address or an e-mail address."),
        Field("paper", Kind.WORD, "The size of paper.", default="A4", words=tuple(each.value for each in PaperSize)),
        Field("revision", Kind.WHOLE, "Raise it when a date changes: calendars then update.", default="0", most=9999),
        Field("issued", Kind.DATE, "The date of this revision.", required=True),
        Field("zones", Kind.TEXT, "Time zones in tables of local times.", shape=Shape.LIST),
        Field("cohorts", Kind.RECORD, "Who meets when.", required=True, shape=Shape.LIST, table=COHORT),
    ),
)  # fmt: skip


def read_schedule(record: Record) -> Schedule:
    return Schedule(
        host=record.text("host"),
        cohorts=tuple(_cohort(each) for each in record.records("cohorts")),
        zones=tuple(Named(scalar.text.strip(), scalar.at) for scalar in record.scalars("zones")),
        contact=record.value("contact", values.contact) or "",
        logo=_logo(record),
        paper=PaperSize(record.word("paper")),
        revision=record.whole("revision") or 0,
        issued=record.date("issued"),
        at=record.where("host"),
    )


def slug_of(title: str) -> str:
    """A title as an id: ``Office hour`` is ``office-hour``."""
    words = re.findall(r"[a-z0-9]+", title.lower())
    return "-".join(words)[:64].strip("-") or "session"


def _cohort(record: Record) -> Cohort:
    return Cohort(
        id=record.slug("id"),
        title=record.text("title"),
        zone=Named(record.text("zone"), record.where("zone")),
        sessions=tuple(_sessions(record)),
        at=record.where("id"),
    )


def _sessions(record: Record) -> Iterator[Session]:
    for each in record.records("sessions"):
        starts = _starts(each)
        if starts:
            yield _session(each, starts)


def _session(record: Record, starts: datetime) -> Session:
    webinar = record.slug("webinar")
    title = record.text("title")
    if not (webinar or title):
        hint = "add webinar: and its id, or title:"
        record.place.tell(codes.MISSING_FIELD, "a session names neither webinar nor title", record.at, hint)
    if not (webinar or record.has("minutes")):
        message = "a session without a webinar has no 'minutes'"
        record.place.tell(codes.MISSING_FIELD, message, record.at, "add minutes: 30")
    return Session(
        id=record.slug("id") or webinar or slug_of(title),
        starts=starts,
        webinar=Named(webinar, record.where("webinar")) if webinar else None,
        title=title,
        minutes=(record.whole("minutes") or 0) if record.has("minutes") else 0,
        note=passage(record, "note"),
        at=record.at,
        starts_at=record.where("starts"),
    )


def _starts(record: Record) -> datetime | None:
    text = record.text("starts")
    found = STARTS.fullmatch(text)
    try:
        starts = datetime.fromisoformat(f"{found[1]} {found[2]}") if found else None
    except ValueError:
        starts = None
    if text and starts is None:
        hint = "write it as in 2026-09-08 14:00"
        record.place.tell(codes.NOT_A_DATE, f"'{text}' is no date and time", record.where("starts"), hint)
    return starts


def _logo(record: Record) -> Asset | None:
    path = record.text("logo")
    if not path:
        return None
    return find_asset(record.place.root, "", path, record.where("logo"), record.place.report, PICTURES)
