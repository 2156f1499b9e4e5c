"""A cohort's sessions → an iCalendar file (RFC 5545). The only door to ``icalendar``.

An event keeps its UID for as long as its session keeps its id; ``revision`` is its SEQUENCE (3.8.7.4): a calendar that has the event
takes the newer one in its place. Times are local with their zone's rules (VTIMEZONE, 3.6.5), so that a change of clocks moves nothing.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, Timezone, vCalAddress, vText

from builder import __version__
from builder.live.messages import NO_MEETING, join_pieces
from builder.live.plain_text import plain_text
from builder.model import Course
from builder.papers.flatten import Flattener
from builder.papers.paper import Bullets, PaperBlocks, Prose, Title
from builder.papers.pieces import as_words
from builder.papers.webinar_frame import frame_of
from builder.read.meetings import Meeting, Meetings
from builder.render.local_times import session_minutes, session_title, session_webinar, starts_at
from builder.render.typography import colon, typeset
from builder.webinars import Cohort, Session
from builder.zones import zone_of


def calendar_file(course: Course, cohort: Cohort, sessions: tuple[Session, ...], meetings: Meetings) -> bytes:
    """The events of these sessions, with CRLF and folded lines."""
    calendar = Calendar()
    calendar.add("prodid", f"-//coursewright//{__version__}//{course.language.upper()}")
    calendar.add("version", "2.0")
    if _organizer(course):
        calendar.add("method", "PUBLISH")
    name = f"{course.title}{colon(course.language)}{cohort.title}"
    calendar.add("x-wr-calname", typeset(name, course.language))
    calendar.add_component(_zone(cohort))
    for session in sessions:
        calendar.add_component(
            _event(course, cohort, session, meetings.get((cohort.id, session.id), NO_MEETING))
        )
    return bytes(calendar.to_ical())


def _event(course: Course, cohort: Cohort, session: Session, meeting: Meeting) -> Event:
    event, start = Event(), starts_at(session, cohort)
    schedule = course.schedule
    issued = datetime.fromisoformat(
        schedule.issued if schedule and schedule.issued else "2000-01-01"
    ).replace(tzinfo=UTC)
    event.add("uid", f"{session.id}.{cohort.id}.{course.id}@coursewright")
    event.add("dtstamp", issued)
    event.add("last-modified", issued)
    event.add("sequence", schedule.revision if schedule else 0)
    event.add("dtstart", start)
    event.add("dtend", _end(start, session_minutes(course, session)))
    summary = f"{course.title}{colon(course.language)}{session_title(course, session)}"
    event.add("summary", typeset(summary, course.language))
    event.add("description", _description(course, session, meeting))
    if meeting.link:
        event.add("url", meeting.link)
        event.add("location", meeting.link)
    organizer = _organizer(course)
    if organizer:
        event.add("organizer", organizer)
    return event


def _end(start: datetime, minutes: int) -> datetime:
    """So many minutes later by the stopwatch, on the clock of the same zone."""
    return (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo)


def _description(course: Course, session: Session, meeting: Meeting) -> str:
    webinar = session_webinar(course, session)
    note = Flattener(course).blocks(session.note)
    if webinar is None:
        return plain_text((*note, *_link(meeting)))
    frame = frame_of(course, webinar)
    before: PaperBlocks = ()
    if webinar.before:
        items = tuple(frame.prose(line) for line in webinar.before)
        before = (Title(1, as_words(frame.say("Before the webinar"))), Bullets(items))
    return plain_text((Prose(join_pieces(frame, meeting)), *note, *before))


def _link(meeting: Meeting) -> PaperBlocks:
    lines = (each for each in (meeting.link, meeting.passcode, meeting.telephone) if each)
    return tuple(Prose(as_words(line)) for line in lines)


def _organizer(course: Course) -> vCalAddress | None:
    """The host, where the contact is an e-mail address (it must be a URI)."""
    schedule = course.schedule
    if schedule is None or "@" not in schedule.contact:
        return None
    organizer = vCalAddress(f"mailto:{schedule.contact}")
    organizer.params["cn"] = vText(schedule.host)
    return organizer


def _zone(cohort: Cohort) -> Timezone:
    """The zone's rules from the year before its first date to the year after its last."""
    years = [session.starts.year for session in cohort.sessions]
    return Timezone.from_tzinfo(
        zone_of(cohort.zone.id), cohort.zone.id, date(min(years) - 1, 1, 1), date(max(years) + 2, 1, 1)
    )
