"""Rules: the dates of a schedule exist, once, everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from builder import codes
from builder.diagnostics import Diagnostic
from builder.model import Course
from builder.near import did_you_mean
from builder.webinars import Cohort, Named, Session
from builder.zones import is_skipped, is_twice, zone_names, zone_of


def zones_exist(course: Course) -> Iterator[Diagnostic]:
    schedule = course.schedule
    for zone in (*(each.zone for each in schedule.cohorts), *schedule.zones) if schedule else ():
        if zone.id and zone.id not in zone_names():
            hint = did_you_mean(zone.id, zone_names()) or "write a continent and a city: Africa/Nairobi"
            yield Diagnostic(codes.UNKNOWN_ZONE, f"there is no time zone '{zone.id}'", zone.at, hint)


def times_exist(course: Course) -> Iterator[Diagnostic]:
    for cohort, session in _sessions(course):
        if cohort.zone.id in zone_names():
            yield from _time(session, zone_of(cohort.zone.id), cohort.zone)


def scheduled_webinars_exist(course: Course) -> Iterator[Diagnostic]:
    known = {webinar.id for webinar in course.webinars}
    for _, session in _sessions(course):
        named = session.webinar
        if named and named.id not in known and f"webinars/{named.id}.yaml" not in course.unread:
            hint = (
                did_you_mean(named.id, known)
                or f"write webinars/{named.id}.yaml, or title: in place of webinar:"
            )
            yield Diagnostic(codes.UNKNOWN_WEBINAR, f"there is no webinar '{named.id}'", named.at, hint)
    for code in course.attendance_codes:
        if code.webinar.id not in known and f"webinars/{code.webinar.id}.yaml" not in course.unread:
            hint = did_you_mean(code.webinar.id, known) or "take it away"
            message = f"there is no webinar '{code.webinar.id}'"
            yield Diagnostic(codes.UNKNOWN_WEBINAR, message, code.webinar.at, hint)


def sessions_have_one_name(course: Course) -> Iterator[Diagnostic]:
    """In their cohort; and cohorts in the schedule. Calendars know an event by its id for as long as it lives."""
    cohorts = course.schedule.cohorts if course.schedule else ()
    yield from _repeated("cohort", (Named(each.id, each.at) for each in cohorts))
    for cohort in cohorts:
        yield from _repeated("session", (Named(each.id, each.at) for each in cohort.sessions))


def sessions_stand_in_order(course: Course) -> Iterator[Diagnostic]:
    for cohort in course.schedule.cohorts if course.schedule else ():
        for earlier, later in zip(cohort.sessions, cohort.sessions[1:], strict=False):
            if later.starts < earlier.starts:
                message = f"'{later.id}' begins before '{earlier.id}', which stands above it"
                hint = "look at the date, or put it first"
                yield Diagnostic(codes.SESSIONS_OUT_OF_ORDER, message, later.starts_at, hint)


def _time(session: Session, zone: ZoneInfo, named: Named) -> Iterator[Diagnostic]:
    shown = session.starts.strftime("%Y-%m-%d %H:%M")
    if is_skipped(session.starts, zone):
        message, hint = (
            f"{shown} does not exist in {named.id}: clocks go forward over it",
            "take a later hour",
        )
        yield Diagnostic(codes.NO_SUCH_TIME, message, session.starts_at, hint)
    elif is_twice(session.starts, zone):
        message, hint = f"{shown} comes twice in {named.id}: clocks go back then", "take another hour"
        yield Diagnostic(codes.NO_SUCH_TIME, message, session.starts_at, hint)


def _sessions(course: Course) -> Iterator[tuple[Cohort, Session]]:
    for cohort in course.schedule.cohorts if course.schedule else ():
        for session in cohort.sessions:
            yield cohort, session


def _repeated(what: str, named: Iterable[Named]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for each in named:
        if each.id in seen:
            message = f"there are two {what}s '{each.id}'"
            yield Diagnostic(
                codes.DUPLICATE_ID, message, each.at, f"add id: to one of them, as in id: {each.id}-2"
            )
        seen.add(each.id)
