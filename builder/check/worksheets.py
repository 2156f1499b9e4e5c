"""Rules: rows and formulas of worksheets fit their columns, examples fit their worksheets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from builder import codes
from builder.diagnostics import Diagnostic
from builder.formula import Named, columns_of
from builder.model import Course
from builder.near import did_you_mean
from builder.source import Span
from builder.tools import Answers, CellKind, Column, SectionKind, WorksheetSection, columns_to_fill
from builder.walk import plain

TICKS = ("true", "false")
DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
SHEET_TITLE = 31  # characters that spreadsheet programs show


def rows_fit_their_columns(course: Course) -> Iterator[Diagnostic]:
    for section in _tables(course):
        for number, row in enumerate(section.rows, 1):
            if len(row) > len(section.columns):
                message = f"row {number} of '{section.id}' gives {len(row)} cells for {len(section.columns)} columns"
                yield Diagnostic(codes.ROW_MISFIT, message, section.at, "take away what is too much")
            elif any(each.counted for each in section.columns[: len(row)]):
                message = f"row {number} of '{section.id}' gives a cell that a formula counts"
                yield Diagnostic(codes.ROW_MISFIT, message, section.at, "give the cells before it alone")


def formulas_count_columns_of_numbers(course: Course) -> Iterator[Diagnostic]:
    for section in _tables(course):
        for place, column in enumerate(section.columns):
            for named in columns_of(column.counted.formula) if column.counted else ():
                yield from _named(named, column, place, section)


def sheets_have_titles_of_their_own(course: Course) -> Iterator[Diagnostic]:
    for tool in (each for each in course.tools if each.spreadsheet):
        seen = Counter[str]()
        for section in tool.sections:
            title = section.title[:SHEET_TITLE].casefold()
            seen[title] += 1
            if seen[title] == 2:
                message = f"'{section.title}' is cut to the title of another sheet"
                hint = f"let its first {SHEET_TITLE} characters differ"
                yield Diagnostic(codes.SAME_SHEET_TITLE, message, section.at, hint)


def examples_fit_their_tool(course: Course) -> Iterator[Diagnostic]:
    for tool in course.tools:
        sections = {each.id: each for each in tool.sections}
        for answers in tool.example.answers if tool.example else ():
            section = sections.get(answers.section)
            if section is None:
                hint = did_you_mean(answers.section, sections) or f"its sections are: {', '.join(sections)}"
                message = f"the tool has no section '{answers.section}'"
                yield Diagnostic(codes.EXAMPLE_MISFIT, message, answers.at, hint)
            else:
                yield from _misfits(section, answers)


def _tables(course: Course) -> Iterator[WorksheetSection]:
    for tool in course.tools:
        yield from (each for each in tool.sections if each.columns)


def _named(named: Named, column: Column, place: int, section: WorksheetSection) -> Iterator[Diagnostic]:
    counted = column.counted
    assert counted is not None
    titles = [plain(each.title).strip() for each in section.columns]
    at = Span(
        counted.at.source, counted.at.line, counted.at.column + named.start, len(named.title) + len("{}")
    )
    match titles.count(named.title):
        case 0:
            hint = did_you_mean(named.title, titles) or f"its columns are: {', '.join(titles)}"
            message = f"there is no column '{named.title}'"
            yield Diagnostic(codes.BAD_FORMULA, message, at, hint)
        case 1:
            found = titles.index(named.title)
            why = _no_number(section.columns[found], found, place)
            if why:
                yield Diagnostic(codes.BAD_FORMULA, f"'{named.title}' {why[0]}", at, why[1])
        case _:
            message = f"two columns are called '{named.title}'"
            yield Diagnostic(codes.BAD_FORMULA, message, at, "give each a title of its own")


def _no_number(column: Column, found: int, place: int) -> tuple[str, str] | None:
    """Why the column at ``found`` gives no number to a formula at ``place``, and what to do."""
    if column.counted and found >= place:
        return "is counted itself, and stands no earlier", "move it before this column"
    if column.counted and column.counted.words:
        return "says words", "name the columns that it counts"
    if column.counted or column.kind is CellKind.NUMBER:
        return None
    if column.options and all(DECIMAL.fullmatch(each) for each in column.options):
        return None
    return "takes no numbers", "give that column kind: number"


def _misfits(section: WorksheetSection, answers: Answers) -> Iterator[Diagnostic]:
    expected = len(section.fields) if section.kind is SectionKind.FIELDS else len(section.rows)
    if len(answers.rows) > expected:
        message = f"'{section.id}' has {expected} places, the example fills {len(answers.rows)}"
        yield Diagnostic(codes.EXAMPLE_MISFIT, message, answers.at, "take away what is too much")
    for number, row in enumerate(answers.rows[:expected], 1):
        yield from _row_misfits(section, answers, number, row)


def _row_misfits(
    section: WorksheetSection, answers: Answers, number: int, row: tuple[str, ...]
) -> Iterator[Diagnostic]:
    columns = _to_fill(section, number - 1)
    if len(row) > len(columns):
        message = (
            f"row {number} of '{section.id}' has {len(columns)} cells to fill, the example has {len(row)}"
        )
        yield Diagnostic(codes.EXAMPLE_MISFIT, message, answers.at, "take away what is too much")
    for column, text in zip(columns, row, strict=False):
        wrong = _wrong_answer(column, text)
        if wrong:
            message = f"row {number} of '{section.id}': '{text}' {wrong}"
            hint = did_you_mean(text, column.options) or f"write one of: {', '.join(column.options)}"
            yield Diagnostic(codes.EXAMPLE_MISFIT, message, answers.at, hint if column.options else "")


def _to_fill(section: WorksheetSection, row: int) -> tuple[Column, ...]:
    """What an example fills in one row: a field or a tick as a column alone."""
    match section.kind:
        case SectionKind.FIELDS:
            field = section.fields[row]
            return (Column(field.label, options=field.options),)
        case SectionKind.CHECKLIST:
            return (Column((), options=TICKS),)
        case SectionKind.TABLE | SectionKind.SCORED:
            return columns_to_fill(section, row)


def _wrong_answer(column: Column, text: str) -> str:
    if not text and column.options != TICKS:
        return ""
    if column.options:
        return "" if text in column.options else "is no answer here"
    match column.kind:
        case CellKind.TEXT:
            return ""
        case CellKind.NUMBER:
            return "" if DECIMAL.fullmatch(text) else "is no number"
        case CellKind.DATE:
            return "" if _is_date(text) else "is no date, as in 2026-10-01"


def _is_date(text: str) -> bool:
    try:
        return len(date.fromisoformat(text).isoformat()) == len(text)
    except ValueError:
        return False
