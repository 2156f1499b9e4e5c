"""A course folder → Course. The only place that knows YAML and Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from builder import codes
from builder.aside import forked
from builder.diagnostics import Diagnostic, Report
from builder.model import Course
from builder.read.beside_lessons import CODES_FILE, read_beside_lessons
from builder.read.course import COURSE, read_frame
from builder.read.folder import Folder, list_files
from builder.read.kept import Earlier
from builder.read.modules import read_modules
from builder.source import Source, Span

__all__ = ["CODES_FILE", "COURSE_FILE", "read_course", "read_frame_alone"]

COURSE_FILE = "course/course.yaml"


def read_course(root: Path, report: Report, earlier: Earlier | None = None) -> Course | None:
    """All that the folder holds. What cannot be read is reported and left out; None where the course itself
    cannot be (everything else is read all the same, so that all errors are told at once). Given the ``earlier`` readings
    of the same folder, only what changed is read again, with the same result."""
    folder = Folder(root, report, list_files(root), earlier=earlier or Earlier())
    read_beside = partial(read_beside_lessons, root, folder.files, folder.earlier)
    # what is kept for the next time is kept in this process
    others = forked(read_beside) if earlier is None else read_beside
    frame = _frame(folder)
    modules = read_modules(folder, _outline(frame) or _all_modules(folder))
    beside = others()
    for each in beside.findings:
        report(each)
    folder.waivers += beside.waivers
    folder.unread |= beside.unread
    if frame is None:
        return None
    return replace(
        frame,
        modules=modules,
        quizzes=beside.quizzes,
        facts=beside.facts,
        terms=beside.terms,
        cards=beside.cards,
        webinars=beside.webinars,
        schedule=beside.schedule,
        attendance_codes=beside.attendance_codes,
        tools=beside.tools,
        job_aids=beside.job_aids,
        toolkits=beside.toolkits,
        theme=tuple(_theme(folder)),
        release=beside.release,
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


def _theme(folder: Folder) -> Iterator[Source]:
    for path in folder.named("course/theme/", ".css"):
        if source := folder.source(path):
            yield source
