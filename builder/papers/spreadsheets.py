"""A tool → a spreadsheet: the blank sheet and the filled example, with sums that count and answers to choose from."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Course
from builder.papers.flatten import Flattener
from builder.papers.paper import Cell, Entry, Formula, Sheet, Spreadsheet
from builder.papers.pieces import plain_words
from builder.papers.worksheet import Filled, example_of
from builder.tools import Band, FieldKind, SectionKind, Tool, WorksheetSection

COLUMNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WIDE, NARROW = 48, 20
TITLE_LENGTH = 31  # the most that a sheet's name may have

Row = tuple[Cell, ...]


def tool_spreadsheet(course: Course, tool: Tool) -> Spreadsheet:
    """A sheet for each section, blank; then the same filled in, where there is an example."""
    flat = Flattener(course)
    sheets = [*_sheets(tool, flat, {}, "")]
    if tool.example:
        sheets += _sheets(tool, flat, example_of(tool), flat.messages.gettext("Example"))
    return Spreadsheet(tool.id, tool.title, course.language, tuple(sheets), course.publisher)


def _sheets(tool: Tool, flat: Flattener, filled: Filled, prefix: str) -> Iterator[Sheet]:
    for section in tool.sections:
        title = f"{prefix} {section.title}".strip()[:TITLE_LENGTH]
        rows = tuple(_rows(tool, section, flat, filled.get(section.id, ())))
        widths = tuple(
            WIDE if index == 0 else NARROW if _is_answer(section, index) else 36
            for index in range(len(rows[0]))
        )
        yield Sheet(title, rows, widths)


def _is_answer(section: WorksheetSection, column: int) -> bool:
    return section.kind is SectionKind.SCORED and column in (1, len(section.columns))


def _rows(
    tool: Tool, section: WorksheetSection, flat: Flattener, filled: tuple[tuple[str, ...], ...]
) -> Iterator[Row]:
    say = flat.messages.gettext
    match section.kind:
        case SectionKind.FIELDS:
            yield say("What"), say("Answer")
            for index, field in enumerate(section.fields):
                options = field.options if field.kind is FieldKind.CHOICE else ()
                yield plain_words(flat.lines.pieces(field.label)), Entry(options, _cell(filled, index, 0))
        case SectionKind.CHECKLIST:
            yield say("What"), say("Done")
            for index, row in enumerate(section.rows):
                done = {"true": say("yes"), "false": say("no")}.get(_cell(filled, index, 0), "")
                yield plain_words(flat.lines.pieces(row)), Entry((say("yes"), say("no")), done)
        case SectionKind.TABLE:
            yield _head(section, flat)
            for index in range(len(section.rows)):
                yield _table_row(section, index, flat, filled)
        case SectionKind.SCORED:
            yield from _scored(tool, section, flat, filled)


def _scored(
    tool: Tool, section: WorksheetSection, flat: Flattener, filled: tuple[tuple[str, ...], ...]
) -> Iterator[Row]:
    """Questions with a drop-down, what each answer is worth, the sum and its band."""
    say, worth = flat.messages.gettext, dict(section.scale)
    last, points = len(section.rows) + 1, COLUMNS[len(section.columns)]
    yield (*_head(section, flat), say("Points"))
    for index in range(len(section.rows)):
        answer = _cell(filled, index, 0)
        value = str(worth[answer]) if answer in worth else ""
        yield (*_table_row(section, index, flat, filled), Formula(_points(section, f"B{index + 2}"), value))
    blank: tuple[Cell, ...] = ("",) * (len(section.columns) - 1)
    total = sum(worth.get(row[0], 0) for row in filled if row)
    yield (say("Sum"), *blank, Formula(f"SUM({points}2:{points}{last})", str(total) if filled else ""))
    if tool.bands:
        band = next((each.title for each in tool.bands if each.least <= total <= each.most), "")
        text = _band(tool.bands, f"{points}{last + 1}")
        yield (say("Which means"), *blank, Formula(text, band if filled else ""))


def _head(section: WorksheetSection, flat: Flattener) -> tuple[str, ...]:
    return tuple(plain_words(flat.lines.pieces(each)) for each in section.columns)


def _table_row(
    section: WorksheetSection, index: int, flat: Flattener, filled: tuple[tuple[str, ...], ...]
) -> Row:
    first = section.rows[index]
    given: tuple[Cell, ...] = (plain_words(flat.lines.pieces(first)),) if first else ()
    options = tuple(answer for answer, _ in section.scale)
    entries = tuple(
        Entry(
            options if section.kind is SectionKind.SCORED and column == 0 else (),
            _cell(filled, index, column),
        )
        for column in range(len(section.columns) - len(given))
    )
    return (*given, *entries)


def _points(section: WorksheetSection, cell: str) -> str:
    """Nested IFs, which every office program knows; an empty answer is worth nothing and shows nothing."""
    text = '""'
    for answer, worth in reversed(section.scale):
        text = f"IF({cell}={_quoted(answer)},{worth},{text})"
    return text


def _band(bands: tuple[Band, ...], cell: str) -> str:
    text = '""'
    for band in reversed(bands):
        text = f"IF({cell}<={band.most},{_quoted(band.title)},{text})"
    return text


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _cell(filled: tuple[tuple[str, ...], ...], row: int, column: int) -> str:
    cells = filled[row] if row < len(filled) else ()
    return cells[column] if column < len(cells) else ""
