"""Course → dist/handouts/: which papers there are, printed on all cores, kept by digest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from builder import codes
from builder.check.waivers import waive
from builder.diagnostics import CourseError, Diagnostic
from builder.handouts.course_jobs import course_jobs
from builder.handouts.folder import put_handouts, zipped
from builder.handouts.index_page import index_pages
from builder.handouts.jobs import Job
from builder.handouts.printing import Told, print_all
from builder.handouts.slide_findings import slide_findings
from builder.handouts.webinar_jobs import webinar_jobs
from builder.model import Course
from builder.read.meetings import Meetings
from builder.source import Source, Span
from builder.write.package import CACHE


def all_jobs(course: Course, meetings: Meetings) -> tuple[Job, ...]:
    return (*webinar_jobs(course, meetings), *course_jobs(course))


def make_handouts(
    course: Course, meetings: Meetings, out: Path, told: Told, on_wait: Callable[[], None] = lambda: None
) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """Writes all papers below ``out``/handouts and returns them by path, with warnings. CourseError, and nothing written, where one cannot be
    printed or the folder takes no files."""
    jobs = all_jobs(course, meetings)
    warnings = tuple(waive(course, slide_findings(course, jobs)))
    files, failures = print_all(jobs, out / CACHE, told)
    if failures:
        raise CourseError([each.finding for each in failures])
    files |= index_pages(course, files)
    files |= {f"{each.id}.zip": zipped(files, each.id) for each in course.webinars}
    try:
        put_handouts(out, files, on_wait)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        message, hint = f"the folder '{out}' cannot be written: {why}", "choose another with --out"
        raise CourseError(
            [Diagnostic(codes.CANNOT_WRITE, message, Span(Source(str(out), ())), hint)]
        ) from None
    return files, warnings
