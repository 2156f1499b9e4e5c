"""webinars/*.yaml → Webinar."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.model import Inlines
from builder.read.passages import passage
from builder.read.record import Record
from builder.read.texts import line, line_of
from builder.read.webinar_fields import LONGEST
from builder.read.webinar_parts import read_breakout, read_poll, read_slide
from builder.webinars import (
    Evaluation,
    HandoutPart,
    Message,
    Named,
    Occasion,
    PlanB,
    Role,
    Segment,
    SegmentKind,
    Webinar,
)


def read_webinar(id_: str, record: Record) -> Webinar:
    return Webinar(
        id=id_,
        title=record.text("title") or id_,
        minutes=record.whole("minutes") or 0,
        segments=tuple(_segments(record)),
        roles=tuple(_role(each) for each in record.records("roles")),
        plan_b=_plan_b(record),
        week=record.whole("week") or 0,
        aims=lines(record, "aims"),
        before=lines(record, "before"),
        after=lines(record, "after"),
        rules=lines(record, "rules"),
        materials=lines(record, "materials"),
        slides=tuple(read_slide(each) for each in record.records("slides")),
        polls=tuple(read_poll(each) for each in record.records("polls")),
        breakouts=tuple(read_breakout(each) for each in record.records("breakouts")),
        messages=tuple(_messages(record)),
        handout=tuple(_handout_part(each) for each in record.records("handout")),
        evaluation=_evaluation(record),
        attendance_code=record.flag("attendance-code"),
        at=record.where("title"),
    )


def lines(record: Record, name: str) -> tuple[Inlines, ...]:
    return tuple(line_of(scalar, record.place) for scalar in record.scalars(name))


def names(record: Record, name: str) -> tuple[Named, ...]:
    return tuple(Named(scalar.text.strip(), scalar.at) for scalar in record.scalars(name))


def named(record: Record, name: str) -> Named | None:
    found = record.slug(name)
    return Named(found, record.where(name)) if found else None


def _role(record: Record) -> Role:
    return Role(record.slug("role"), record.text("name"), record.text("duty"), record.where("role"))


def _segments(record: Record) -> Iterator[Segment]:
    """A segment begins at the minute that it says, or where the one before ends."""
    end = 0
    for each in record.records("segments"):
        start, minutes = _time(each, end)
        segment = _segment(each, start, minutes)
        end = segment.end
        yield segment


def _segment(record: Record, start: int, minutes: int) -> Segment:
    return Segment(
        start=start,
        minutes=minutes,
        title=record.text("title"),
        lead=named(record, "lead"),
        kind=SegmentKind(record.word("kind")),
        script=passage(record, "script"),
        key_question=line(record, "key-question"),
        watch=passage(record, "watch"),
        producer=lines(record, "producer"),
        chat=lines(record, "chat"),
        slides=names(record, "slides"),
        polls=names(record, "polls"),
        breakout=named(record, "breakout"),
        at=record.where("at") if record.has("at") else record.where("minutes"),
    )


def _time(record: Record, end: int) -> tuple[int, int]:
    """Start and minutes. ``at`` and ``minutes`` may stand together where they say the same."""
    minutes = record.whole("minutes") or 0
    if not record.has("at"):
        if not record.has("minutes"):
            message, hint = "a segment has no time", "add minutes: 8, or at: 0-8"
            record.place.tell(codes.MISSING_FIELD, message, record.at, hint)
        return end, minutes
    first, dash, last = record.text("at").replace("–", "-").partition("-")
    if not (dash and _is_minute(first) and _is_minute(last) and int(first) < int(last)):
        message = f"'{record.text('at')}' is no stretch of minutes"
        record.place.tell(codes.NOT_A_NUMBER, message, record.where("at"), "write it as at: 0-8")
        return end, minutes
    start, length = int(first), int(last) - int(first)
    if minutes and minutes != length:
        message = f"'at' says {length} minutes, 'minutes' says {minutes}"
        record.place.tell(codes.WEBINAR_MINUTES, message, record.where("minutes"), "keep one of them")
    return start, length


def _is_minute(text: str) -> bool:
    text = text.strip()
    return text.isascii() and text.isdigit() and len(text) <= 3 and int(text) <= LONGEST


def _messages(record: Record) -> Iterator[Message]:
    found = record.record("messages")
    for occasion in Occasion if found else ():
        if found and (message := found.record(occasion.value)):
            yield Message(occasion, passage(message, "text"), message.text("subject"), message.where("text"))


def _handout_part(record: Record) -> HandoutPart:
    return HandoutPart(
        title=record.text("title"),
        body=passage(record, "body"),
        facts=names(record, "facts"),
        terms=names(record, "terms"),
        tool=named(record, "tool"),
        job_aid=named(record, "job-aid"),
        lines=(record.whole("lines") or 0) if record.has("lines") else 0,
        at=record.at,
    )


def _plan_b(record: Record) -> PlanB | None:
    found = record.record("plan-b")
    if found is None:
        return None
    return PlanB(
        passage(found, "telephone"), passage(found, "audio-only"), passage(found, "offline"), found.at
    )


def _evaluation(record: Record) -> Evaluation | None:
    found = record.record("evaluation")
    return Evaluation(found.texts("statements"), found.texts("open"), found.at) if found else None
