"""A session's time in several zones, in words: "Tuesday 2 March 2027, 14:00–15:30", "Brussels"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from builder.model import Course
from builder.render.messages import load_messages
from builder.render.numbers import numbers_of
from builder.webinars import Cohort, Session, Webinar
from builder.zones import zone_of

WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
}


@dataclass(frozen=True, slots=True)
class LocalTime:
    """``place`` is the zone's city, ``offset`` its distance from UTC on that day ("UTC+5:45")."""

    place: str
    offset: str
    day: str
    hours: str


def session_minutes(course: Course, session: Session) -> int:
    """The session's own length, or its webinar's."""
    webinar = session_webinar(course, session)
    return session.minutes or (webinar.minutes if webinar else 0)


def session_webinar(course: Course, session: Session) -> Webinar | None:
    wanted = session.webinar.id if session.webinar else ""
    return next((each for each in course.webinars if each.id == wanted), None)


def session_title(course: Course, session: Session) -> str:
    webinar = session_webinar(course, session)
    return session.title or (webinar.title if webinar else session.id)


def starts_at(session: Session, cohort: Cohort) -> datetime:
    """When it starts, with its zone."""
    return session.starts.replace(tzinfo=zone_of(cohort.zone.id))


def local_times(course: Course, cohort: Cohort, session: Session) -> tuple[LocalTime, ...]:
    """The cohort's own zone first, then those of the schedule, each once."""
    zones = course.schedule.zones if course.schedule else ()
    names = dict.fromkeys((cohort.zone.id, *(zone.id for zone in zones)))
    start = starts_at(session, cohort).astimezone(UTC)
    length = timedelta(minutes=session_minutes(course, session))
    return tuple(_local(name, start, length, course.language) for name in names)


def day_words(day: date, language: str) -> str:
    """The day with its weekday, as the language says it."""
    messages = load_messages(language)
    words = numbers_of(language, messages.spoken).date(day.isoformat())
    return f"{_weekday(day, messages.spoken)} {words}" if language.split("-")[0] in WEEKDAYS else words


def city_of(zone: str, language: str) -> str:
    """The city in a zone's name, as the language calls it: ``Europe/Brussels`` is Bruxelles, ``America/Argentina/Buenos_Aires`` Buenos Aires."""
    english = zone.rpartition("/")[2].replace("_", " ")
    return english if language.split("-")[0] == "en" else _known_city(zone, language) or english


def _known_city(zone: str, language: str) -> str:
    """What CLDR calls it, which keeps some zones under their former names: Asia/Katmandu."""
    from babel import Locale, UnknownLocaleError  # slow to import, and not for English
    from babel.core import get_global

    try:
        known = Locale.parse(language, sep="-").time_zones
    except (UnknownLocaleError, ValueError):
        return ""
    newer = get_global("zone_aliases")
    now = newer.get(zone, zone)
    names = (zone, now, *sorted(former for former, name in newer.items() if name == now))
    return next((str(known[each]["city"]) for each in names if "city" in known.get(each, {})), "")


def _local(zone: str, start: datetime, length: timedelta, language: str) -> LocalTime:
    local, end = start.astimezone(zone_of(zone)), (start + length).astimezone(zone_of(zone))
    return LocalTime(
        city_of(zone, language),
        _offset(local),
        day_words(local.date(), language),
        f"{local:%H:%M}–{end:%H:%M}",
    )


def _weekday(day: date, spoken: str) -> str:
    return WEEKDAYS[spoken].split()[day.weekday()]


def _offset(local: datetime) -> str:
    minutes = round((local.utcoffset() or timedelta()).total_seconds() / 60)
    sign = "+" if minutes >= 0 else "−"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
