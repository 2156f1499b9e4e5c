"""Messages are filled in, as text and as HTML."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest

from builder.diagnostics import Diagnostic
from builder.live.messages import Letter, letters
from builder.live.paste import text_to_paste
from builder.model import Course
from builder.read import read_course
from builder.read.meetings import Meeting, read_meetings
from builder.render.local_times import city_of
from tests.live.courses import course_in, first

LINK = Meeting("https://meet.example.org/1?a=1&b=2", "4<5", "+32 2 000")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return course_in(tmp_path_factory.mktemp("course"))


def invitation(course: Course, meeting: Meeting = LINK) -> Letter:
    return letters(course, *first(course), meeting)[0]


def test_an_invitation_tells_the_time_in_every_zone(course: Course) -> None:
    text = invitation(course).text
    assert "Brussels (UTC+1) | Tuesday 23 March 2027 | 14:00–15:30" in text
    assert "Nairobi (UTC+3) | Tuesday 23 March 2027 | 16:00–17:30" in text
    assert "Kathmandu (UTC+5:45) | Tuesday 23 March 2027 | 18:45–20:15" in text


def test_placeholders_inside_a_sentence_get_a_short_form(course: Course) -> None:
    text = invitation(course).text
    assert "Kick-off; what, where? is on Tuesday 23 March 2027, 14:00–15:30 (Brussels, UTC+1)." in text
    assert "Ask training@example.org." in text
    assert "{" not in text


def test_the_html_has_a_table_with_headers_and_a_link_that_works(course: Course) -> None:
    page = lxml.html.fromstring(invitation(course).html)
    assert page.get("lang") == "en"
    assert [cell.text for cell in page.findall(".//thead//th")] == ["Place", "Day", "Time"]
    assert [cell.get("scope") for cell in page.findall(".//tbody/tr/th")] == ["row"] * 3
    assert [link.get("href") for link in page.findall(".//a")] == [LINK.link]
    assert "4<5" in "".join(str(each) for each in page.itertext())


def test_without_a_meeting_the_message_says_that_the_link_follows(course: Course) -> None:
    text = invitation(course, Meeting()).text
    assert "You get the link in a message of its own." in text


def test_a_message_may_have_a_subject_of_its_own(course: Course) -> None:
    subjects = [each.subject for each in letters(course, *first(course))]
    assert subjects == [
        "Base: Kick-off; what, where?",
        "Tomorrow: Kick-off; what, where?",
        "Base: Kick-off; what, where?",
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", ("Bruxelles (UTC+1) | mardi 23 mars 2027", "Objet\u00a0: Base\u00a0: Kick-off")),
        ("es", ("Bruselas (UTC+1) | martes 23 de marzo de 2027", "Asunto: Base: Kick-off")),
    ],
)
def test_french_and_spanish_speak_their_own_days_and_cities(
    tmp_path: Path, language: str, said: tuple[str, ...]
) -> None:
    text = invitation(course_in(tmp_path, language=language)).text
    assert all(each in text for each in said)


@pytest.mark.parametrize(
    ("zone", "language", "city"),
    [
        ("America/Argentina/Buenos_Aires", "fr", "Buenos Aires"),
        ("Europe/London", "fr-CA", "Londres"),
        ("Asia/Kathmandu", "fr", "Katmandou"),
        ("Europe/London", "en-GB", "London"),
        ("Europe/London", "tlh", "London"),
    ],
)
def test_a_zone_has_the_name_that_the_language_gives_its_city(zone: str, language: str, city: str) -> None:
    assert city_of(zone, language) == city


def test_what_is_pasted_has_the_numbers_of_the_run_sheet_and_no_key(course: Course) -> None:
    text = text_to_paste(course, course.webinars[0])
    assert "(1)\nWelcome! Captions: CC." in text
    assert "(2)\nSix rules: 3.7%" in text
    assert "(3)\nScribes write" in text
    assert "a) 1 in 9\nb) 1 in 27 = few" in text
    assert "Task: Find three ways." in text
    assert "Look at the spread" not in text


def test_french_puts_a_blank_that_does_not_break_before_its_colons(tmp_path: Path) -> None:
    text = text_to_paste(course := course_in(tmp_path, language="fr"), course.webinars[0])
    assert "Temps et rôles\u00a0: 20 minutes" in text
    assert "\u00a0: The bus line" in text


def test_every_webinar_of_the_course_can_be_pasted_and_sent() -> None:
    course = read_course(Path(__file__).parents[2], lambda _: None)
    assert course is not None
    assert course.schedule is not None
    webinars = {webinar.id: webinar for webinar in course.webinars}
    for cohort in course.schedule.cohorts:
        for session in (each for each in cohort.sessions if each.webinar):
            assert session.webinar is not None
            for letter in letters(course, webinars[session.webinar.id], cohort, session):
                assert "{" not in letter.text
    for webinar in course.webinars:
        assert text_to_paste(course, webinar).count("\n(") == sum(len(each.chat) for each in webinar.segments)


def test_meetings_come_from_a_file_outside_the_course(course: Course, tmp_path: Path) -> None:
    file = tmp_path / "meetings.yaml"
    file.write_text(
        'spring:\n  kick-off: {link: https://meet.example.org/1, passcode: "042"}\n  kickoff: {}\n', "utf-8"
    )
    found: list[Diagnostic] = []
    meetings = read_meetings(file, course, found.append)
    assert meetings == {("spring", "kick-off"): Meeting("https://meet.example.org/1", "042")}
    assert [(each.code.name, each.at.line, each.hint) for each in found] == [
        ("unknown-session", 3, "did you mean 'kick-off'?")
    ]
