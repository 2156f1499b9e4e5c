"""What a live event is: Webinar → Segment, SlideText, Poll, Breakout, HandoutPart; Schedule → Cohort → Session.

Frozen values, as in ``builder.model``, whose blocks they hold. Times of a schedule are local to their cohort's zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from builder.model import Asset, Blocks, Inlines, no_place
from builder.source import Span


@dataclass(frozen=True, slots=True)
class Named:
    """The id of something, where an author names it."""

    id: str
    at: Span = no_place()


# A webinar's plan


@dataclass(frozen=True, slots=True)
class Role:
    """``id`` is what segments name (``lead``); ``name`` how people are called ("Co-facilitator")."""

    id: str
    name: str
    duty: str = ""
    at: Span = no_place()


class SegmentKind(Enum):
    TALK = "talk"
    POLL = "poll"
    BREAKOUT = "breakout"
    DISCUSSION = "discussion"
    EXERCISE = "exercise"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Segment:
    """One row of the run sheet. ``start`` and ``minutes`` count from the webinar's beginning; ``watch`` is what may go wrong;
    ``producer`` and ``chat`` are one action and one line to paste each."""

    start: int
    minutes: int
    title: str
    lead: Named | None
    kind: SegmentKind
    script: Blocks = ()
    key_question: Inlines = ()
    watch: Blocks = ()
    producer: tuple[Inlines, ...] = ()
    chat: tuple[Inlines, ...] = ()
    slides: tuple[Named, ...] = ()
    polls: tuple[Named, ...] = ()
    breakout: Named | None = None
    at: Span = no_place()

    @property
    def end(self) -> int:
        return self.start + self.minutes


class SlideLayout(Enum):
    TITLE = "title"
    SECTION = "section"
    TEXT = "text"
    TWO_COLUMNS = "two-columns"
    PICTURE = "picture"
    TABLE = "table"
    QUOTE = "quote"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class SlideText:
    """``columns``: one text, or those that a line ``---`` divides. ``alt`` None: not written."""

    id: str
    layout: SlideLayout
    title: Inlines
    columns: tuple[Blocks, ...] = ()
    picture: Asset | None = None
    alt: str | None = None
    notes: Blocks = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class PollOption:
    text: Inlines
    key: bool = False
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Poll:
    """``multiple``: several options may be chosen. Without a key it asks for opinions."""

    id: str
    question: Inlines
    multiple: bool
    options: tuple[PollOption, ...]
    debrief: Blocks = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Breakout:
    """``material`` is the fictional brief that rooms get beside the task; ``room_size`` 0: as the platform deals."""

    id: str
    title: str
    task: Blocks
    minutes: int
    output: Blocks
    room_size: int = 0
    roles: tuple[str, ...] = ()
    report_back: Blocks = ()
    material: Blocks = ()
    at: Span = no_place()


class Occasion(Enum):
    INVITATION = "invitation"
    REMINDER = "reminder"
    FOLLOW_UP = "follow-up"


PLACEHOLDERS = ("when", "join", "webinar", "host", "contact", "course", "minutes")
"""What messages hold in braces, filled in for each session."""


@dataclass(frozen=True, slots=True)
class Message:
    occasion: Occasion
    text: Blocks
    subject: str = ""
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class HandoutPart:
    """A part of the participants' paper: text, then figures, terms, a worksheet or a job aid by reference, then lines."""

    title: str
    body: Blocks = ()
    facts: tuple[Named, ...] = ()
    terms: tuple[Named, ...] = ()
    tool: Named | None = None
    job_aid: Named | None = None
    lines: int = 0
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class PlanB:
    telephone: Blocks
    audio_only: Blocks
    offline: Blocks
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Evaluation:
    """``statements`` are answered from 1 to 5, ``open`` in words."""

    statements: tuple[str, ...]
    open: tuple[str, ...] = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Webinar:
    id: str
    title: str
    minutes: int
    segments: tuple[Segment, ...]
    roles: tuple[Role, ...]
    plan_b: PlanB | None
    week: int = 0
    aims: tuple[Inlines, ...] = ()
    before: tuple[Inlines, ...] = ()
    after: tuple[Inlines, ...] = ()
    rules: tuple[Inlines, ...] = ()
    materials: tuple[Inlines, ...] = ()
    slides: tuple[SlideText, ...] = ()
    polls: tuple[Poll, ...] = ()
    breakouts: tuple[Breakout, ...] = ()
    messages: tuple[Message, ...] = ()
    handout: tuple[HandoutPart, ...] = ()
    evaluation: Evaluation | None = None
    attendance_code: bool = False
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class AttendanceCode:
    """A code that was given in a webinar, for one cohort: never the code itself, but ``digest`` of it with ``salt``."""

    webinar: Named
    cohort: str
    salt: str
    digest: str
    at: Span = no_place()


# A schedule


class PaperSize(Enum):
    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True)
class Session:
    """One event of a cohort: ``id`` is the webinar's, or the author's. ``starts`` has no zone of its own; ``minutes`` 0: as long as
    its webinar. ``note`` goes into calendars."""

    id: str
    starts: datetime
    webinar: Named | None = None
    title: str = ""
    minutes: int = 0
    note: Blocks = ()
    at: Span = no_place()
    starts_at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Cohort:
    """``zone`` is the name of a time zone in the IANA database (``Europe/Brussels``)."""

    id: str
    title: str
    zone: Named
    sessions: tuple[Session, ...]
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Schedule:
    """``revision`` counts changes of dates, ``issued`` (a date) says when this one was made: both go into calendars. ``zones`` are
    the columns of tables of local times."""

    host: str
    cohorts: tuple[Cohort, ...]
    zones: tuple[Named, ...] = ()
    contact: str = ""
    logo: Asset | None = None
    paper: PaperSize = PaperSize.A4
    revision: int = 0
    issued: str = ""
    at: Span = no_place()
