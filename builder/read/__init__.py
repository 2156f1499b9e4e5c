"""A course folder → Course. The only place that knows YAML and Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from builder import codes
from builder.diagnostics import Diagnostic, Report
from builder.model import Card, Course, Fact, Quiz, Term
from builder.read.attendance_codes import read_attendance_codes
from builder.read.card import CARD, read_card
from builder.read.course import COURSE, read_frame
from builder.read.course_lock import read_lock
from builder.read.facts import read_facts
from builder.read.files import open_source
from builder.read.folder import Folder, list_files
from builder.read.glossary import read_terms
from builder.read.kept import Earlier
from builder.read.modules import read_modules
from builder.read.quiz import QUIZ, QuizReading, read_quiz
from builder.read.record import read_mapping
from builder.read.schedule import SCHEDULE, read_schedule
from builder.read.tool import TOOL, read_tool
from builder.read.toolkit import JOB_AID, TOOLKIT, read_job_aid, read_toolkit
from builder.read.webinar import read_webinar
from builder.read.webinar_fields import WEBINAR
from builder.release import Release
from builder.source import LOCK_FILE, Source, Span
from builder.tools import JobAid, Tool, Toolkit
from builder.webinars import AttendanceCode, Schedule, Webinar

COURSE_FILE = "course/course.yaml"
SCHEDULE_FILE = "webinars/schedule.yaml"
CODES_FILE = "webinars/attendance-codes.yaml"


def read_course(root: Path, report: Report, earlier: Earlier | None = None) -> Course | None:
    """All that the folder holds. What cannot be read is reported and left out; None where the course itself
    cannot be (everything else is read all the same, so that all errors are told at once). Given the ``earlier`` readings
    of the same folder, only what changed is read again, with the same result."""
    folder = Folder(root, report, list_files(root), earlier=earlier or Earlier())
    frame = _frame(folder)
    modules = read_modules(folder, _outline(frame) or _all_modules(folder))
    quizzes = tuple(_quizzes(folder))
    facts, terms, cards = tuple(_facts(folder)), tuple(_terms(folder)), tuple(_cards(folder))
    webinars, schedule = tuple(sorted(_webinars(folder), key=_week)), _schedule(folder)
    tools, job_aids, toolkits = tuple(_tools(folder)), tuple(_job_aids(folder)), tuple(_toolkits(folder))
    if frame is None:
        return None
    return replace(
        frame,
        modules=modules,
        quizzes=quizzes,
        facts=facts,
        terms=terms,
        cards=cards,
        webinars=webinars,
        schedule=schedule,
        attendance_codes=tuple(_attendance_codes(folder)),
        tools=tools,
        job_aids=job_aids,
        toolkits=toolkits,
        theme=tuple(_theme(folder)),
        release=_release(folder),
        waivers=(*frame.waivers, *folder.waivers),
        files=folder.files,
        unread=frozenset(folder.unread),
    )


def read_frame_alone(root: Path, report: Report) -> Course | None:
    """What course/course.yaml says, with the paths of all files: for what needs no lesson (certificates)."""
    folder = Folder(root, report, list_files(root))
    frame = _frame(folder)
    return replace(frame, files=folder.files) if frame else None


def _frame(folder: Folder) -> Course | None:
    if COURSE_FILE not in folder.files:
        at = Span(Source(COURSE_FILE, ()))
        hint = "run the command in the folder that holds course/, or name that folder"
        folder.report(Diagnostic(codes.NO_COURSE, f"there is no {COURSE_FILE}", at, hint))
        return None
    record = folder.record(COURSE_FILE, COURSE)
    return read_frame(record) if record else None


def _outline(frame: Course | None) -> dict[str, Span]:
    """The modules of the outline, each once, and where they are named first."""
    named: dict[str, Span] = {}
    for item in frame.outline if frame else ():
        named.setdefault(item.module, item.at)
    return named


def _all_modules(folder: Folder) -> dict[str, Span]:
    """Every module's folder, for a course whose outline is not known."""
    paths = (path for path in folder.files if path.startswith("modules/") and path.count("/") == 2)
    return {path.split("/")[1]: Span(Source(path, ())) for path in paths}


def _quizzes(folder: Folder) -> Iterator[Quiz]:
    for path in folder.named("quizzes/", ".yaml"):
        if source := folder.source(path):
            read = partial(_quiz, folder.root, folder.id_of(path), source)
            if quiz := folder.earlier.quizzes.read(source, folder.assets, folder.report, read):
                folder.unread |= quiz.unread
                yield quiz.quiz
            else:
                folder.unread.add(path)


def _quiz(root: Path, id_: str, source: Source, report: Report) -> QuizReading | None:
    record = read_mapping(source, source.text, 1, report, QUIZ, root=root)
    return read_quiz(id_, record) if record else None


def _cards(folder: Folder) -> Iterator[Card]:
    for path in folder.named("course/cards/", ".yaml"):
        if record := folder.record(path, CARD):
            yield read_card(folder.id_of(path), record)


def _webinars(folder: Folder) -> Iterator[Webinar]:
    texts = (open_source(folder.root, path, lambda _: None) for path in folder.named("webinars/", ".md"))
    beside = (*texts, *folder.assets)  # a webinar may take its long texts from there
    for path in folder.named("webinars/", ".yaml"):
        if path not in (SCHEDULE_FILE, CODES_FILE) and (source := folder.source(path)):
            read = partial(_webinar, folder.root, folder.id_of(path), source)
            if webinar := folder.earlier.webinars.read(source, beside, folder.report, read):
                yield webinar
            else:
                folder.unread.add(path)


def _webinar(root: Path, id_: str, source: Source, report: Report) -> Webinar | None:
    record = read_mapping(source, source.text, 1, report, WEBINAR, root=root)
    return read_webinar(id_, record) if record else None


def _week(webinar: Webinar) -> tuple[int, str]:
    """By week of the course; those without one at the end."""
    return webinar.week or 1000, webinar.id


def _schedule(folder: Folder) -> Schedule | None:
    if SCHEDULE_FILE not in folder.files:
        return None
    record = folder.record(SCHEDULE_FILE, SCHEDULE)
    return read_schedule(record) if record else None


def _attendance_codes(folder: Folder) -> Iterator[AttendanceCode]:
    if found := folder.entries(CODES_FILE):
        yield from read_attendance_codes(*found)


def _tools(folder: Folder) -> Iterator[Tool]:
    for path in folder.named("course/tools/", ".yaml"):
        if record := folder.record(path, TOOL):
            yield read_tool(folder.id_of(path), record)


def _job_aids(folder: Folder) -> Iterator[JobAid]:
    for path in folder.named("course/job-aids/", ".yaml"):
        if record := folder.record(path, JOB_AID):
            yield read_job_aid(folder.id_of(path), record)


def _toolkits(folder: Folder) -> Iterator[Toolkit]:
    for path in folder.named("course/toolkits/", ".yaml"):
        if record := folder.record(path, TOOLKIT):
            yield read_toolkit(folder.id_of(path), record)


def _facts(folder: Folder) -> Iterator[Fact]:
    if found := folder.entries("course/facts.yaml"):
        yield from read_facts(*found)


def _terms(folder: Folder) -> Iterator[Term]:
    if found := folder.entries("course/glossary.yaml"):
        yield from read_terms(*found)


def _release(folder: Folder) -> Release | None:
    source = folder.source(LOCK_FILE) if LOCK_FILE in folder.files else None
    return read_lock(source, folder.report) if source else None


def _theme(folder: Folder) -> Iterator[Source]:
    for path in folder.named("course/theme/", ".css"):
        if source := folder.source(path):
            yield source
