"""Calendars, judged by three other libraries."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import ics
import pytest
import recurring_ical_events
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from builder.live.calendar import calendar_file
from builder.model import Course
from builder.read.meetings import Meeting, Meetings
from builder.webinars import Cohort
from tests.live.courses import SCHEDULE, course_in

ZONES = ("Africa/Nairobi", "Asia/Kathmandu", "America/New_York")
LINK = Meeting("https://meet.example.org/123?pwd=a;b,c", "456", "+32 2 000")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return course_in(tmp_path_factory.mktemp("course"))


def made(course: Course, meetings: Meetings | None = None, cohort: int = 0) -> bytes:
    found = cohort_of(course, cohort)
    return calendar_file(course, found, found.sessions, meetings or {})


def cohort_of(course: Course, number: int) -> Cohort:
    assert course.schedule is not None
    return course.schedule.cohorts[number]


def moment_of(time: object) -> datetime:
    assert isinstance(time, datetime)
    return time


@pytest.mark.parametrize("zone", ZONES)
def test_a_session_is_at_the_same_moment_in_every_zone(course: Course, zone: str) -> None:
    """Brussels is at UTC+1 on 23 March 2027 and at UTC+2 a week later."""
    starts = [
        event.begin.datetime.astimezone(ZoneInfo(zone))
        for event in ics.Calendar(made(course).decode()).events
    ]
    expected = [
        datetime(2027, 3, 23, 13, tzinfo=UTC),
        datetime(2027, 3, 30, 12, tzinfo=UTC),
        datetime(2027, 3, 28, 0, 30, tzinfo=UTC),
    ]
    assert sorted(starts) == sorted(moment.astimezone(ZoneInfo(zone)) for moment in expected)


def test_the_file_s_own_rules_say_the_same_as_the_zone_s_name(course: Course) -> None:
    """vobject reads VTIMEZONE and knows no zone by name."""
    events = vobject.readOne(made(course).decode()).vevent_list
    moments = sorted(event.dtstart.value.astimezone(UTC) for event in events)
    assert [f"{each:%d %H:%M}" for each in moments] == ["23 13:00", "28 00:30", "30 12:00"]


def test_an_hour_over_the_change_of_clocks_is_an_hour(course: Course) -> None:
    events = recurring_ical_events.of(Calendar.from_ical(made(course))).at((2027, 3, 28))
    (night,) = [event for event in events if "night" in str(event["SUMMARY"])]
    start, end = moment_of(night.start), moment_of(night.end)
    assert (end.astimezone(UTC) - start.astimezone(UTC)).total_seconds() == 3600
    assert f"{end:%H:%M}" == "03:30"


def test_a_changed_date_updates_the_event_and_makes_no_second_one(course: Course, tmp_path: Path) -> None:
    later = course_in(
        tmp_path,
        schedule=SCHEDULE.replace("03-23 14:00", "03-24 15:00").replace("revision: 2", "revision: 3"),
    )
    before, after = (Calendar.from_ical(made(each)).events[0] for each in (course, later))
    assert before["UID"] == after["UID"]
    assert (before.sequence, after.sequence) == (2, 3)
    assert before.start != after.start


def test_cohorts_share_no_event(course: Course) -> None:
    uids = [
        event["UID"] for cohort in (0, 1) for event in Calendar.from_ical(made(course, cohort=cohort)).events
    ]
    assert len(uids) == len(set(uids)) == 4


def test_lines_are_folded_ended_and_escaped_as_rfc_5545_says(course: Course) -> None:
    data = made(course, {("spring", "kick-off"): LINK})
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    event = Calendar.from_ical(data).events[0]
    assert event["SUMMARY"] == "Base: Kick-off; what, where?"
    assert event["URL"] == LINK.link
    assert LINK.passcode in str(event["DESCRIPTION"])
    assert "Read the module, please; all of it" in str(event["DESCRIPTION"])
    assert b"SUMMARY:Base: Kick-off\\; what\\, where?" in data


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).filter(str.strip))
def test_any_title_in_any_script_survives(course: Course, title: str) -> None:
    cohort = cohort_of(course, 0)
    data = calendar_file(course, cohort, (replace(cohort.sessions[1], title=title),), {})
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert str(Calendar.from_ical(data).events[0]["SUMMARY"]) == f"Base: {title}"
    assert vobject.readOne(data.decode()).vevent.summary.value == f"Base: {title}"


def test_the_same_schedule_gives_the_same_bytes(course: Course) -> None:
    assert made(course) == made(course)
    assert b"DTSTAMP:20270115T000000Z" in made(course)


def test_without_the_file_of_meetings_no_link_is_told(course: Course) -> None:
    data = made(course)
    assert b"URL" not in data
    assert b"LOCATION" not in data
