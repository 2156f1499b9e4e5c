"""Rules: worksheets can be filled in, their bands cover every score, and toolkits hold what exists."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.check.contents import lesson_path, lessons
from builder.diagnostics import Diagnostic
from builder.model import Course, Heading
from builder.near import did_you_mean
from builder.tools import FieldKind, SectionKind, ToolkitPart, WorksheetSection, highest_score


def sections_can_be_filled_in(course: Course) -> Iterator[Diagnostic]:
    for section in (each for tool in course.tools for each in tool.sections):
        what = _missing(section)
        if what:
            message = f"the section '{section.id}' has no {what}"
            yield Diagnostic(codes.EMPTY_SECTION, message, section.at, f"add {what}:")
        for field in section.fields:
            if field.kind is FieldKind.CHOICE and len(field.options) < 2:
                hint = "add options: [one, another]"
                yield Diagnostic(codes.EMPTY_SECTION, "there is nothing to choose from", field.at, hint)


def bands_cover_every_score(course: Course) -> Iterator[Diagnostic]:
    """Bands follow each other without gap or overlap, from 0 to what can be reached."""
    for tool in course.tools:
        expected = 0
        for band in tool.bands:
            if band.least != expected or band.most < band.least:
                message = f"the band '{band.title}' goes from {band.least} to {band.most}"
                yield Diagnostic(codes.BAND_GAP, message, band.at, f"it must begin at {expected}")
            expected = band.most + 1
        highest = sum(highest_score(each) for each in tool.sections if each.kind is SectionKind.SCORED)
        if tool.bands and expected - 1 != highest:
            message = f"the bands end at {expected - 1}, the highest score is {highest}"
            yield Diagnostic(codes.BAND_GAP, message, tool.bands[-1].at, "let the last band end there")


def toolkits_hold_what_exists(course: Course) -> Iterator[Diagnostic]:
    modules = {each.id for each in course.modules}
    for toolkit in course.toolkits:
        if toolkit.module and toolkit.module not in modules:
            hint = did_you_mean(toolkit.module, modules) or "modules are listed in course.yaml"
            message = f"there is no module '{toolkit.module}'"
            yield Diagnostic(codes.UNKNOWN_MODULE, message, toolkit.at, hint)
        for part in toolkit.parts:
            yield from _part(part, course)


def _missing(section: WorksheetSection) -> str:
    match section.kind:
        case SectionKind.FIELDS:
            return "" if section.fields else "fields"
        case SectionKind.TABLE:
            return "" if section.columns and section.rows else "columns" if section.rows else "rows"
        case SectionKind.SCORED:
            return next((name for name in ("columns", "rows", "scale") if not getattr(section, name)), "")
        case SectionKind.CHECKLIST:
            return "" if section.rows else "rows"


def _part(part: ToolkitPart, course: Course) -> Iterator[Diagnostic]:
    tools, job_aids = {each.id for each in course.tools}, {each.id for each in course.job_aids}
    for tool in part.tools:
        if tool not in tools and f"course/tools/{tool}.yaml" not in course.unread:
            hint = did_you_mean(tool, tools) or f"write course/tools/{tool}.yaml"
            yield Diagnostic(codes.UNKNOWN_TOOL, f"there is no tool '{tool}'", part.at, hint)
    if part.job_aid and part.job_aid not in job_aids | _stems(course.unread):
        hint = did_you_mean(part.job_aid, job_aids) or f"write course/job-aids/{part.job_aid}.yaml"
        yield Diagnostic(codes.UNKNOWN_JOB_AID, f"there is no job aid '{part.job_aid}'", part.at, hint)
    if part.lesson and part.lesson.path not in course.unread:
        yield from _lesson(part, course)


def _stems(paths: frozenset[str]) -> set[str]:
    return {path.rpartition("/")[2].removesuffix(".yaml") for path in paths}


def _lesson(part: ToolkitPart, course: Course) -> Iterator[Diagnostic]:
    assert part.lesson is not None
    known = {lesson_path(each): each for each in lessons(course)}
    lesson = known.get(part.lesson.path)
    if lesson is None:
        hint = did_you_mean(part.lesson.path, known) or "write its path from the course folder"
        yield Diagnostic(codes.UNKNOWN_LESSON, f"there is no lesson '{part.lesson.path}'", part.at, hint)
        return
    headings = [each.id for each in lesson.blocks if isinstance(each, Heading)]  # what can be cut out
    if part.lesson.heading and part.lesson.heading not in headings:
        hint = (
            did_you_mean(part.lesson.heading, headings)
            or f"its headings are: {', '.join(headings) or '(none)'}"
        )
        message = f"'{part.lesson.path}' has no heading '{part.lesson.heading}'"
        yield Diagnostic(codes.UNKNOWN_HEADING, message, part.at, hint)
