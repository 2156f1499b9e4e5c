"""Webinars → jobs: guide, run sheet, handouts, slides, texts to paste and to send, calendars, lists, forms."""

from __future__ import annotations

from collections.abc import Iterator

from builder.handouts.course_jobs import PDF_DOCX, printed
from builder.handouts.jobs import Job, Kind
from builder.live.attendance import empty_list
from builder.live.calendar import calendar_file
from builder.live.gift import gift_file
from builder.live.messages import NO_MEETING, letters
from builder.live.paste import text_to_paste
from builder.live.xlsform import evaluation_xlsform
from builder.model import Course
from builder.papers.evaluation import attendance_list, evaluation_form
from builder.papers.flatten import Flattener
from builder.papers.guide import facilitator_guide
from builder.papers.handout import Enclosed, in_large_print, participants_handout
from builder.papers.held_together import held_together
from builder.papers.job_aid import job_aid_text
from builder.papers.paper import PaperBlocks, Title
from builder.papers.pieces import as_words
from builder.papers.run_sheet import run_sheet
from builder.papers.slides import slide_deck
from builder.papers.webinar_frame import webinar_sessions
from builder.papers.worksheet import worksheet
from builder.read.meetings import Meetings
from builder.webinars import Cohort, Session, Webinar


def webinar_jobs(course: Course, meetings: Meetings) -> Iterator[Job]:
    for webinar in course.webinars:
        yield from _papers(course, webinar)
        yield from _texts(course, webinar, meetings)
    for cohort in course.schedule.cohorts if course.schedule else ():
        data = calendar_file(course, cohort, cohort.sessions, meetings)
        yield Job(f"calendars/{cohort.id}.ics", Kind.TEXT, data)


def _papers(course: Course, webinar: Webinar) -> Iterator[Job]:
    folder = webinar.id
    handout = participants_handout(course, webinar, enclosed(course))
    yield from printed(folder, facilitator_guide(course, webinar), PDF_DOCX)
    yield from printed(folder, run_sheet(course, webinar), (Kind.PDF,))
    yield from printed(folder, handout, PDF_DOCX)
    yield from printed(folder, in_large_print(handout), (Kind.PDF,))
    slides = held_together(slide_deck(course, webinar), course.language)
    yield Job(f"{folder}/slides.pptx", Kind.PPTX, slides)
    yield from printed(folder, attendance_list(course, webinar), (Kind.PDF,))
    form = evaluation_form(course, webinar)
    if form:
        yield from printed(folder, form, PDF_DOCX)
    spreadsheet = evaluation_xlsform(course, webinar)
    if spreadsheet:
        yield Job(f"{folder}/{spreadsheet.name}.xlsx", Kind.XLSX, spreadsheet)


def _texts(course: Course, webinar: Webinar, meetings: Meetings) -> Iterator[Job]:
    folder = webinar.id
    yield _text(f"{folder}/to-paste.txt", text_to_paste(course, webinar))
    if webinar.polls:
        yield _text(f"{folder}/polls-gift.txt", gift_file(course, webinar))
    yield _text(f"{folder}/attendance.csv", empty_list())
    for cohort, session in webinar_sessions(course, webinar):
        meeting = meetings.get((cohort.id, session.id), NO_MEETING)
        data = calendar_file(course, cohort, (session,), meetings)
        yield Job(f"{folder}/{cohort.id}-{session.id}.ics", Kind.TEXT, data)
        for letter in letters(course, webinar, cohort, session, meeting):
            path = f"{messages_stem(webinar, cohort, session)}-{letter.name}"
            yield _text(f"{path}.txt", letter.text)
            yield _text(f"{path}.html", letter.html)


def messages_stem(webinar: Webinar, cohort: Cohort, session: Session) -> str:
    """How the paths of a session's messages begin. A webinar that a cohort has twice has a second id."""
    own = "" if session.id == webinar.id else f"-{session.id}"
    return f"{webinar.id}/messages/{cohort.id}{own}"


def enclosed(course: Course) -> Enclosed:
    """Worksheets and job aids by id, as handouts enclose them, with headings from level 2 on."""
    tools = {each.id: each for each in course.tools}
    job_aids = {each.id: each for each in course.job_aids}

    def worksheet_of(id_: str, flat: Flattener) -> PaperBlocks:
        return (Title(2, as_words(tools[id_].title)), *worksheet(tools[id_], flat, 3))

    def job_aid_of(id_: str, flat: Flattener) -> PaperBlocks:
        return (Title(2, as_words(job_aids[id_].title)), *job_aid_text(job_aids[id_], flat))

    return Enclosed(worksheet_of, job_aid_of)


def _text(path: str, text: str) -> Job:
    return Job(path, Kind.TEXT, text.encode())
