"""What stands beside the lessons: quizzes, facts, terms, cards, webinars, tools, the lock file. Together they take as long to
read as the lessons do, so they are read beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder.diagnostics import Diagnostic, Report
from builder.model import Card, Fact, Quiz, Term, Waiver
from builder.read.attendance_codes import read_attendance_codes
from builder.read.card import CARD, read_card
from builder.read.course_lock import read_lock
from builder.read.facts import read_facts
from builder.read.files import open_source
from builder.read.folder import Folder
from builder.read.glossary import read_terms
from builder.read.kept import Earlier
from builder.read.quiz import QUIZ, QuizReading, read_quiz
from builder.read.record import read_mapping
from builder.read.schedule import SCHEDULE, read_schedule
from builder.read.tool import TOOL, read_tool
from builder.read.toolkit import JOB_AID, TOOLKIT, read_job_aid, read_toolkit
from builder.read.webinar import read_webinar
from builder.read.webinar_fields import WEBINAR
from builder.release import Release
from builder.source import LOCK_FILE, Source
from builder.tools import JobAid, Tool, Toolkit
from builder.webinars import AttendanceCode, Schedule, Webinar

SCHEDULE_FILE = "webinars/schedule.yaml"
CODES_FILE = "webinars/attendance-codes.yaml"


@dataclass(frozen=True, slots=True)
class BesideLessons:
    """What was read, and what was told and noted on the way (see ``Folder``)."""

    quizzes: tuple[Quiz, ...]
    facts: tuple[Fact, ...]
    terms: tuple[Term, ...]
    cards: tuple[Card, ...]
    webinars: tuple[Webinar, ...]
    schedule: Schedule | None
    attendance_codes: tuple[AttendanceCode, ...]
    tools: tuple[Tool, ...]
    job_aids: tuple[JobAid, ...]
    toolkits: tuple[Toolkit, ...]
    release: Release | None
    findings: tuple[Diagnostic, ...]
    waivers: tuple[Waiver, ...]
    unread: frozenset[str]


def read_beside_lessons(root: Path, files: tuple[str, ...], earlier: Earlier) -> BesideLessons:
    found: list[Diagnostic] = []
    folder = Folder(root, found.append, files, earlier=earlier)
    return BesideLessons(
        quizzes=tuple(_quizzes(folder)),
        facts=tuple(_facts(folder)),
        terms=tuple(_terms(folder)),
        cards=tuple(_cards(folder)),
        webinars=tuple(sorted(_webinars(folder), key=_week)),
        schedule=_schedule(folder),
        attendance_codes=tuple(_attendance_codes(folder)),
        tools=tuple(_tools(folder)),
        job_aids=tuple(_job_aids(folder)),
        toolkits=tuple(_toolkits(folder)),
        release=_release(folder),
        findings=tuple(found),
        waivers=tuple(folder.waivers),
        unread=frozenset(folder.unread),
    )


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
