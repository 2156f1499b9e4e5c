"""A file among the handouts → who needs it, what it is called and what it is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from builder.handouts.webinar_jobs import messages_stem
from builder.model import Course, Mode
from builder.papers.paper_final import VERSIONS
from builder.papers.webinar_frame import webinar_sessions
from builder.render.local_times import day_words
from builder.render.messages import Messages, gettext, load_messages
from builder.render.typography import colon
from builder.webinars import Occasion


class Reader(Enum):
    """Who a file is for."""

    FACILITATOR = gettext("For the facilitator")
    PRODUCER = gettext("For the producer")
    PARTICIPANTS = gettext("For participants")
    HOST = gettext("For the host and the administration")


@dataclass(frozen=True, slots=True)
class Purpose:
    """``name`` and ``words`` are texts of the catalogues."""

    reader: Reader
    name: str
    words: str


PURPOSES: Mapping[str, Purpose] = {
    "facilitator-guide": Purpose(
        Reader.FACILITATOR,
        gettext("Facilitator guide"),
        gettext("What to say, ask and do, minute by minute, with the keys of polls and a plan B."),
    ),
    "slides": Purpose(
        Reader.FACILITATOR,
        gettext("Slides"),
        gettext("To show; what to say stands in their notes."),
    ),
    "workbooks-trainers": Purpose(
        Reader.FACILITATOR,
        gettext("Workbooks for trainers, with keys"),
        gettext("The learners’ workbooks with the answers and the reasons for them."),
    ),
    "run-sheet": Purpose(
        Reader.PRODUCER,
        gettext("Run sheet"),
        gettext("The webinar on one page: minutes, who leads, polls, rooms and chat lines."),
    ),
    "to-paste": Purpose(
        Reader.PRODUCER,
        gettext("Texts to paste"),
        gettext("Chat lines, polls and the rooms’ tasks, to copy into the meeting."),
    ),
    "polls-gift": Purpose(
        Reader.PRODUCER,
        gettext("Polls to import"),
        gettext("For platforms that read the GIFT format, such as Moodle."),
    ),
    "handout": Purpose(
        Reader.PARTICIPANTS,
        gettext("Participants’ handout"),
        gettext("To send before the webinar: times, figures with their sources, room for notes."),
    ),
    "evaluation": Purpose(
        Reader.PARTICIPANTS,
        gettext("Evaluation"),
        gettext("To fill in at the end, without a name."),
    ),
    "workbooks": Purpose(
        Reader.PARTICIPANTS,
        gettext("Workbooks for learners"),
        gettext("A module’s lessons and questions, to work through on paper."),
    ),
    "tools": Purpose(
        Reader.PARTICIPANTS,
        gettext("Tools"),
        gettext("Worksheets to fill in, on paper or on screen, some with an example."),
    ),
    "job-aids": Purpose(
        Reader.PARTICIPANTS,
        gettext("Job aids"),
        gettext("Reminders to keep at hand while you work."),
    ),
    "toolkits": Purpose(
        Reader.PARTICIPANTS,
        gettext("Sector toolkits"),
        gettext("The lessons, worksheets and job aids of one sector in one booklet."),
    ),
    "cards": Purpose(
        Reader.PARTICIPANTS,
        gettext("Training cards"),
        gettext("A person’s story and a question about it, to talk about in a group."),
    ),
    "reader": Purpose(
        Reader.PARTICIPANTS,
        gettext("Guidelines reader"),
        gettext("Figures, terms and principles of the course, to look things up."),
    ),
    "message": Purpose(
        Reader.HOST,
        gettext("Messages to participants"),
        gettext("To send by e-mail: as plain text, or with a table of local times."),
    ),
    "event": Purpose(
        Reader.HOST,
        gettext("Calendar entry"),
        gettext("To send with the invitation: every calendar shows it at its owner’s local time."),
    ),
    "attendance-list": Purpose(
        Reader.HOST,
        gettext("Attendance list"),
        gettext("To sign or to tick; as a table, for your records."),
    ),
    "evaluation-xlsform": Purpose(
        Reader.HOST,
        gettext("Evaluation online"),
        gettext("For services that read XLSForm, such as KoboToolbox."),
    ),
    "calendars": Purpose(
        Reader.HOST,
        gettext("Calendars"),
        gettext("All dates of a group in one file, to import or to send."),
    ),
    "final": Purpose(
        Reader.HOST,
        gettext("The final on paper, with keys"),
        gettext("For those who cannot take it on screen. Keep the keys to yourselves."),
    ),
}
"""In the order in which they are listed. Course papers go by their folder, those of a webinar by their name."""

SHARED = {"handout-large-print": "handout", "attendance": "attendance-list"}
"""Files that are another format of a paper."""

OCCASIONS = {
    Occasion.INVITATION: gettext("Invitation"),
    Occasion.REMINDER: gettext("Reminder"),
    Occasion.FOLLOW_UP: gettext("Follow-up"),
}


def purpose_of(path: str, course: Course) -> str:
    """A name in PURPOSES."""
    folder, _, name = path.partition("/")
    if all(each.id != folder for each in course.webinars):
        return folder
    if name.startswith("messages/"):
        return "message"
    stem, _, kind = name.rpartition(".")
    return "event" if kind == "ics" else SHARED.get(stem, stem)


def labels(course: Course) -> dict[str, str]:
    """Path without its suffix → which of its kind a file is, where there are several; in the course's order."""
    messages = load_messages(course.language)
    return dict((*_of_webinars(course, messages), *_of_course(course, messages)))


def _of_webinars(course: Course, messages: Messages) -> Iterator[tuple[str, str]]:
    for webinar in course.webinars:
        for cohort, session in webinar_sessions(course, webinar):
            own = (
                "" if session.id == webinar.id else f" – {day_words(session.starts.date(), course.language)}"
            )
            group = cohort.title + own
            yield f"{webinar.id}/{cohort.id}-{session.id}", group
            for occasion, name in OCCASIONS.items():
                path = f"{messages_stem(webinar, cohort, session)}-{occasion.value}"
                yield path, group + colon(course.language) + messages.gettext(name)


def _of_course(course: Course, messages: Messages) -> Iterator[tuple[str, str]]:
    say = messages.gettext
    for cohort in course.schedule.cohorts if course.schedule else ():
        yield f"calendars/{cohort.id}", cohort.title
    yield "cards/cards", say("All, one on a sheet")
    yield "cards/cards-two-up", say("All, two on a sheet")
    yield "cards/cards-posters", say("All, as posters")
    yield from ((f"cards/card-{each.id}", each.person) for each in course.cards)
    yield from ((f"tools/{each.id}", each.title) for each in course.tools)
    yield from ((f"job-aids/{each.id}", each.title) for each in course.job_aids)
    yield from ((f"toolkits/{each.id}", each.title) for each in course.toolkits)
    yield from ((f"workbooks/{each.id}", each.title) for each in course.modules)
    yield from ((f"workbooks-trainers/{each.id}-trainer", each.title) for each in course.modules)
    for quiz in (each for each in course.quizzes if each.mode is Mode.FINAL):
        for version in VERSIONS:
            path = f"final/{quiz.id}-{version.lower()}"
            yield path, say("Version {version}").format(version=version)
            yield f"{path}-key", say("Marking key, version {version}").format(version=version)
