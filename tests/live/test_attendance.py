"""Attendance reports as Zoom and Teams write them."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from builder.live.attendance import (
    Attended,
    UnreadableReport,
    attendance_csv,
    empty_list,
    merged,
    read_report,
)
from tests.cli.test_commands import coursewright
from tests.live.courses import course_in

ZOOM = """\
Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
"812 3456 7890",Kick-off,03/23/2027 01:55:00 PM,03/23/2027 03:30:00 PM,host@example.org,95,3

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
ليلى حداد,leila@example.org,03/23/2027 02:00:00 PM,03/23/2027 02:40:00 PM,40,No
"Okoro, Ada",,03/23/2027 02:00:00 PM,03/23/2027 03:30:00 PM,90,Yes
ليلى حداد,Leila@example.org,03/23/2027 02:45:00 PM,03/23/2027 03:30:00 PM,45,No
"okoro,  ada",,03/23/2027 03:30:00 PM,03/23/2027 03:31:00 PM,1,Yes
"""
TEAMS = """\
1. Summary
Meeting title\tKick-off
Attended participants\t2
Meeting duration\t1h 35m 2s

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
सीता राई\t3/23/27, 2:00:11 PM\t3/23/27, 3:30:02 PM\t1h 29m 51s\tsita@example.org\tsita@example.org\tAttendee
Zoé Śliwa\t3/23/27, 2:10:00 PM\t3/23/27, 2:40:20 PM\t30m 20s\t\t\tAttendee

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
सीता राई\t3/23/27, 2:00:11 PM\t3/23/27, 3:30:02 PM\t1h 29m 51s\tsita@example.org\tAttendee
"""


def test_a_report_of_zoom_adds_up_who_joined_twice() -> None:
    assert read_report(ZOOM.encode("utf-8-sig")) == (
        Attended("Okoro, Ada", "", 91, 2),
        Attended("ليلى حداد", "Leila@example.org", 85, 2),
    )


def test_a_report_of_teams_is_utf_16_in_sections() -> None:
    for data in (
        TEAMS.encode("utf-16"),
        TEAMS.replace("\n", "\r\n").encode("utf-16-le"),
        TEAMS.encode("utf-8"),
    ):
        assert read_report(data) == (
            Attended("Zoé Śliwa", "", 30),
            Attended("सीता राई", "sita@example.org", 90),
        )


def test_zoom_s_short_report_has_a_row_a_person() -> None:
    text = (
        "Name (Original Name),User Email,Total Duration (Minutes),Guest\nSam (Samuel),s@example.org,65,Yes\n"
    )
    assert read_report(text.encode()) == (Attended("Sam (Samuel)", "s@example.org", 65),)


def test_several_reports_of_one_webinar_are_added_up() -> None:
    twice = merged((*read_report(ZOOM.encode()), *read_report(ZOOM.encode())))
    assert [each.minutes for each in twice] == [182, 170]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no row with the columns"),
        (b"\xff\xfe\x00", "neither UTF-8 nor UTF-16"),
        (b"PK\x03\x04\xff\xfe", "neither UTF-8 nor UTF-16"),
        (b"Nom,Courriel\nA,b\n", "no row with the columns"),
        (b"Name,Duration\nA,long\n", "line 2: 'long' is no duration"),
        (b"Name,Duration\nA,\n", "line 2: '' is no duration"),
    ],
)
def test_what_is_no_report_is_refused_with_a_reason(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableReport, match=why):
        read_report(data)


def test_the_list_says_who_stayed_long_enough_and_runs_no_formula() -> None:
    people = (Attended("=cmd()", "a@example.org", 68), Attended("B", "", 67))
    rows = list(csv.DictReader(io.StringIO(attendance_csv(people, "kick-off", 90, 75))))
    assert [(row["name"], row["attended"]) for row in rows] == [("'=cmd()", "yes"), ("B", "no")]
    assert empty_list(["A"]).splitlines()[0] == "name,email,webinar,minutes,joined,attended"


def test_the_command_writes_one_list_from_two_platforms(tmp_path: Path) -> None:
    course_in(tmp_path / "course")
    (tmp_path / "zoom.csv").write_bytes(ZOOM.encode("utf-8-sig"))
    (tmp_path / "teams.csv").write_bytes(TEAMS.encode("utf-16"))
    reports = (str(tmp_path / "zoom.csv"), str(tmp_path / "teams.csv"))
    done = coursewright(
        "attendance",
        *reports,
        "--webinar",
        "kick-off",
        "--course",
        str(tmp_path / "course"),
        "--out",
        str(tmp_path / "list.csv"),
    )
    assert done.returncode == 0, done.stderr
    assert "4 people, 3 of them" in done.stderr
    rows = list(csv.DictReader(io.StringIO((tmp_path / "list.csv").read_text("utf-8-sig"))))
    assert {row["name"] for row in rows if row["attended"] == "yes"} == {
        "Okoro, Ada",
        "ليلى حداد",
        "सीता राई",
    }
    wrong = coursewright(
        "attendance", reports[0], "--webinar", "kickoff", "--course", str(tmp_path / "course")
    )
    assert wrong.returncode == 2
    assert "did you mean 'kick-off'?" in wrong.stderr


def test_a_course_without_webinars_says_so(tmp_path: Path) -> None:
    course_in(tmp_path / "course")
    shutil.rmtree(tmp_path / "course" / "webinars")
    (tmp_path / "zoom.csv").write_bytes(ZOOM.encode("utf-8-sig"))
    done = coursewright(
        "attendance", tmp_path / "zoom.csv", "--webinar", "kick-off", "--course", tmp_path / "course"
    )
    assert done.returncode == 2
    assert done.stderr == "there is no webinar 'kick-off': the course has no webinars\n"
