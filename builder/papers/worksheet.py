"""A tool → its worksheet: what it is for, how to use it, what to fill in; and the same filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.model import Course, Inlines
from builder.papers.course_paper import course_paper
from builder.papers.flatten import Flattener
from builder.papers.paper import (
    Box,
    BoxKind,
    Choose,
    Day,
    Grid,
    Line,
    Look,
    NewPage,
    Paper,
    PaperBlock,
    PaperBlocks,
    Pick,
    Pieces,
    Prose,
    Terms,
    Title,
)
from builder.papers.pieces import as_words
from builder.papers.worksheet_rows import RowCell, row_cells
from builder.tools import (
    CellKind,
    Column,
    FieldKind,
    Phase,
    SectionKind,
    Tool,
    WorksheetField,
    WorksheetSection,
    highest_score,
    is_given,
    score,
)
from builder.walk import plain

WIDE_FROM = 6  # columns: a table of so many needs the page's long side
ROW_LINES = 2
Filled = Mapping[str, tuple[tuple[str, ...], ...]]
"""Id of a section → the rows of an example."""


def worksheet_paper(course: Course, tool: Tool) -> Paper:
    """The worksheet alone on the first pages, then guidance and the filled example."""
    flat = Flattener(course, shift=1)
    say = flat.messages.gettext
    body = (
        *tool_facts(tool, flat),
        *worksheet(tool, flat, 1),
        *_bands(tool, flat, 1),
        *_guidance(tool, flat),
        *_example(tool, flat),
    )
    wide = any(len(each.columns) >= WIDE_FROM for each in tool.sections)
    subtitle = say("Tool {number}").format(number=tool.number) if tool.number else ""
    return course_paper(flat, tool.id, tool.title, body, Look.WORKSHEET, subtitle=subtitle, wide=wide)


def worksheet(tool: Tool, flat: Flattener, level: int, filled: Filled | None = None) -> PaperBlocks:
    """The sections to fill in, under headings of ``level``; of a filled one those alone that leave something to fill in."""
    return tuple(
        block
        for section in tool.sections
        if filled is None or not is_given(section)
        for block in (
            Title(level, as_words(section.title)),
            *flat.blocks(section.intro),
            *_section(tool, section, flat, (filled or {}).get(section.id, ())),
        )
    )


def tool_facts(tool: Tool, flat: Flattener) -> PaperBlocks:
    """What it is for; when, by whom and how long."""
    say = flat.messages.gettext
    facts = (
        (say("When"), as_words(", ".join(phase_word(each, flat) for each in tool.phases))),
        (say("Who"), flat.lines.pieces(tool.used_by)),
        (say("How long"), as_words(_minutes(tool, flat))),
    )
    items = tuple((as_words(name), (Prose(text),)) for name, text in facts if text)
    return (*flat.blocks(tool.purpose), *((Terms(items),) if items else ()))


def phase_word(phase: Phase, flat: Flattener) -> str:
    say = flat.messages.gettext
    match phase:
        case Phase.PROGRAMMING:
            return say("programming")
        case Phase.DESIGN:
            return say("design")
        case Phase.IMPLEMENTATION:
            return say("implementation")
        case Phase.CLOSURE:
            return say("closure")


def example_of(tool: Tool) -> Filled:
    answers = tool.example.answers if tool.example else ()
    return {each.section: each.rows for each in answers}


def _minutes(tool: Tool, flat: Flattener) -> str:
    one = flat.messages.ngettext("{n} minute", "{n} minutes", tool.minutes)
    return one.format(n=tool.minutes) if tool.minutes else ""


def _guidance(tool: Tool, flat: Flattener) -> PaperBlocks:
    if not tool.guidance:
        return ()
    return (Title(1, as_words(flat.messages.gettext("How to use it"))), *flat.blocks(tool.guidance))


def _example(tool: Tool, flat: Flattener) -> PaperBlocks:
    if tool.example is None:
        return ()
    label = flat.messages.gettext("Filled example")
    intro = flat.blocks(tool.example.intro)
    box = (Box(BoxKind.FICTION, flat.messages.gettext("Fictional situation"), (), intro),) if intro else ()
    return (NewPage(), Title(1, as_words(label)), *box, *worksheet(tool, flat, 2, example_of(tool)))


def _bands(tool: Tool, flat: Flattener, level: int) -> PaperBlocks:
    if not tool.bands:
        return ()
    say = flat.messages.gettext
    head = (as_words(say("Score")), as_words(say("Which means")), as_words(say("What to do")))
    rows = tuple(
        (
            (Prose(as_words(f"{band.least}–{band.most}")),),
            (Prose(as_words(band.title, strong=True)),),
            flat.blocks(band.text) or (Prose(()),),
        )
        for band in tool.bands
    )
    return (
        Title(level, as_words(say("What the score means"))),
        Grid(head, rows, rows_named=True, widths=(1, 2, 6)),
    )


def _section(
    tool: Tool, section: WorksheetSection, flat: Flattener, filled: tuple[tuple[str, ...], ...]
) -> Iterator[PaperBlock]:
    name = f"{tool.id}-{section.id}"
    match section.kind:
        case SectionKind.FIELDS:
            for index, field in enumerate(section.fields):
                yield _field(field, f"{name}-{index + 1}", flat, _cell(filled, index, 0))
        case SectionKind.CHECKLIST:
            chosen = tuple(i for i, row in enumerate(filled) if row and row[0] == "true")
            yield Pick(tuple((Prose(_first(row, flat)),) for row in section.rows), chosen=chosen)
        case SectionKind.TABLE | SectionKind.SCORED:
            yield _table(section, name, flat, filled)
            if section.kind is SectionKind.SCORED:
                yield _sum(section, name, flat, filled)


def _field(field: WorksheetField, id_: str, flat: Flattener, filled: str) -> PaperBlock:
    label = flat.lines.pieces(field.label)
    match field.kind:
        case FieldKind.TEXT:
            return Line(label, field.lines, id_, filled)
        case FieldKind.DATE:
            return Day(label, id_, flat.numbers.date(filled))
        case FieldKind.CHOICE:
            head = (as_words(flat.messages.gettext("What")), as_words(flat.messages.gettext("Choice")))
            return Grid(
                head,
                (((Prose(label),), (Choose(field.options, id_, filled),)),),
                rows_named=True,
                widths=(3, 2),
            )


def _table(
    section: WorksheetSection, name: str, flat: Flattener, filled: tuple[tuple[str, ...], ...]
) -> Grid:
    head = tuple(flat.lines.pieces(each.title) for each in section.columns)
    rows = tuple(
        tuple(
            _cell_blocks(cell, f"{name}-{index + 1}-{column + 1}", flat)
            for column, cell in enumerate(row_cells(section, index, _answers(filled, index), flat))
        )
        for index in range(len(section.rows))
    )
    return Grid(
        head,
        rows,
        rows_named=any(section.rows),
        widths=_widths(section),
        fill=0 if is_given(section) else ROW_LINES,
    )


def _cell_blocks(cell: RowCell, id_: str, flat: Flattener) -> PaperBlocks:
    if cell.given:
        return (Prose(flat.lines.pieces(cell.given)),)
    if cell.column.counted:
        return (Line((), 1, id_, flat.numbers.number(cell.text)),)
    if cell.column.options:
        return (Choose(cell.column.options, id_, cell.text),)
    if cell.column.kind is CellKind.DATE:
        return (Day((), id_, flat.numbers.date(cell.text)),)
    return (Line((), 1, id_, cell.text),)


def _sum(section: WorksheetSection, name: str, flat: Flattener, filled: tuple[tuple[str, ...], ...]) -> Line:
    label = flat.messages.gettext("Sum (of {most})").format(most=highest_score(section))
    total = str(score(section, filled)) if filled else ""
    return Line(as_words(label), 1, f"{name}-sum", total)


def _widths(section: WorksheetSection) -> tuple[int, ...]:
    """A scored table needs most room for questions and evidence; columns that count or choose need little; others share alike."""
    if section.kind is SectionKind.SCORED:
        return (5, 2, *(5 for _ in section.columns[2:]))[: len(section.columns)]
    if all(_is_plain(each) for each in section.columns):
        return ()
    return tuple(_share(each, section.rows, place) for place, each in enumerate(section.columns))


def _is_plain(column: Column) -> bool:
    return column.kind is CellKind.TEXT and not column.options and column.counted is None


def _share(column: Column, rows: tuple[tuple[Inlines, ...], ...], place: int) -> int:
    """Of the width: room for the options in one line, where they are a few short ones."""
    if column.options:
        return max(5, min(12, round(1.35 * sum(len(each) + 0.6 for each in column.options))))
    if not _is_plain(column):
        return 5
    given = [plain(row[place]) for row in rows if place < len(row)]
    return 3 if given and max(map(len, given)) < 5 else 11


def _cell(filled: tuple[tuple[str, ...], ...], row: int, column: int) -> str:
    cells = filled[row] if row < len(filled) else ()
    return cells[column] if column < len(cells) else ""


def _answers(filled: tuple[tuple[str, ...], ...], row: int) -> tuple[str, ...]:
    return filled[row] if row < len(filled) else ()


def _first(row: tuple[Inlines, ...], flat: Flattener) -> Pieces:
    return flat.lines.pieces(row[0]) if row else ()
