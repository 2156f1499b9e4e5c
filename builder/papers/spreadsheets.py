"""A tool → a spreadsheet: the blank sheets and the filled example, with formulas that count and answers to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

from builder.model import Course
from builder.papers.flatten import Flattener
from builder.papers.paper import Cell, Entry, EntryKind, Formula, Sheet, Spreadsheet
from builder.papers.pieces import plain_words
from builder.papers.reading import paper_words
from builder.papers.sheet_formulas import band_formula, counted_formula, points_formula
from builder.papers.worksheet import Filled, example_of
from builder.papers.worksheet_rows import RowCell, row_cells, title_of
from builder.tools import (
    CellKind,
    Column,
    FieldKind,
    SectionKind,
    Tool,
    WorksheetField,
    WorksheetSection,
    is_given,
    score,
)

COLUMNS = ascii_uppercase

WIDE, USUAL, NARROW = 48, 36, 16  # characters

Row = tuple[Cell, ...]
Answered = tuple[tuple[str, ...], ...]


def tool_spreadsheet(course: Course, tool: Tool) -> Spreadsheet:
    """A sheet for each section, blank; then those that can be filled in once more as the example has them."""
    flat = Flattener(course)
    sheets = [*_sheets(tool, flat, None)]
    if tool.example:
        sheets += _sheets(tool, flat, example_of(tool))
    return Spreadsheet(tool.id, tool.title, course.language, tuple(sheets), course.publisher)


def _sheets(tool: Tool, flat: Flattener, filled: Filled | None) -> Iterator[Sheet]:
    """Titles may be longer than a program takes, or come twice: the press cuts and numbers them."""
    for section in tool.sections:
        if filled is not None and is_given(section):
            continue
        example = "" if filled is None else flat.messages.gettext("Example") + " "
        rows = tuple(_rows(tool, section, flat, (filled or {}).get(section.id, ())))
        intro = paper_words(flat.blocks(section.intro))
        yield Sheet(f"{example}{section.title}", rows, _widths(rows, section), intro)


def _rows(tool: Tool, section: WorksheetSection, flat: Flattener, filled: Answered) -> Iterator[Row]:
    say = flat.messages.gettext
    match section.kind:
        case SectionKind.FIELDS:
            yield say("What"), say("Answer")
            for index, field in enumerate(section.fields):
                yield plain_words(flat.lines.pieces(field.label)), _field(field, _answer(filled, index))
        case SectionKind.CHECKLIST:
            yield say("What"), say("Done")
            for index, row in enumerate(section.rows):
                done = {"true": say("yes"), "false": say("no")}.get(_answer(filled, index), "")
                label = plain_words(flat.lines.pieces(row[0])) if row else ""
                yield label, Entry((say("yes"), say("no")), done)
        case SectionKind.TABLE:
            yield _head(section, flat)
            for index in range(len(section.rows)):
                yield _table_row(section, index, flat, filled)
        case SectionKind.SCORED:
            yield from _scored(tool, section, flat, filled)


def _field(field: WorksheetField, filled: str) -> Entry:
    kind = EntryKind.DATE if field.kind is FieldKind.DATE else EntryKind.TEXT
    return Entry(field.options if field.kind is FieldKind.CHOICE else (), filled, kind)


def _scored(tool: Tool, section: WorksheetSection, flat: Flattener, filled: Answered) -> Iterator[Row]:
    """Questions with a drop-down, what each answer is worth, the sum and its band."""
    say, worth = flat.messages.gettext, dict(section.scale)
    last, points = len(section.rows) + 1, COLUMNS[len(section.columns)]
    yield (*_head(section, flat), say("Points"))
    for index in range(len(section.rows)):
        answer = _answer(filled, index)
        value = str(worth[answer]) if answer in worth else ""
        counted = Formula(points_formula(section.scale, f"B{index + 2}"), value)
        yield (*_table_row(section, index, flat, filled), counted)
    blank: tuple[Cell, ...] = ("",) * (len(section.columns) - 1)
    total = score(section, filled)
    yield (say("Sum"), *blank, Formula(f"SUM({points}2:{points}{last})", str(total) if filled else "0"))
    if tool.bands:
        band = next((each.title for each in tool.bands if each.least <= total <= each.most), "")
        text = band_formula(tool.bands, f"{points}{last + 1}", f"B2:B{last}")
        yield (say("Which means"), *blank, Formula(text, band if filled else ""))


def _head(section: WorksheetSection, flat: Flattener) -> tuple[str, ...]:
    return tuple(plain_words(flat.lines.pieces(each.title)) for each in section.columns)


def _table_row(section: WorksheetSection, index: int, flat: Flattener, filled: Answered) -> Row:
    """Below the header row, which is the first."""
    names = {title_of(each): f"{COLUMNS[place]}{index + 2}" for place, each in enumerate(section.columns)}
    answers = filled[index] if index < len(filled) else ()
    return tuple(_cell(each, names) for each in row_cells(section, index, answers, flat))


def _cell(cell: RowCell, names: dict[str, str]) -> Cell:
    if cell.given:
        return cell.text
    if cell.column.counted:
        return Formula(counted_formula(cell.column.counted, names), cell.text)
    return Entry(cell.column.options, cell.text, EntryKind(cell.column.kind.value))


def _widths(rows: tuple[Row, ...], section: WorksheetSection) -> tuple[int, ...]:
    return tuple(_width([row[place] for row in rows], place, section) for place in range(len(rows[0])))


def _width(cells: list[Cell], place: int, section: WorksheetSection) -> int:
    """Room for texts that are given; little for numbers, dates and a few words."""
    column = section.columns[place] if place < len(section.columns) else Column(())
    below = cells[1:]
    if all(isinstance(each, str) for each in below):
        longest = max(len(each) for each in cells if isinstance(each, str))
        return max(8, min(WIDE if place == 0 else USUAL, longest + 2))
    takes_words = any(
        isinstance(each, Entry) and each.kind is EntryKind.TEXT and not each.options for each in below
    )
    return USUAL if takes_words and column.kind is CellKind.TEXT else NARROW


def _answer(filled: Answered, row: int) -> str:
    return filled[row][0] if row < len(filled) and filled[row] else ""
