"""course/tools/*.yaml → Tool."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.model import Inlines
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.record import Record, as_scalar
from builder.read.texts import blocks, line, line_of
from builder.read.worksheet_column import COLUMN, read_column, worths
from builder.read.yaml_tree import Node, Scalar, Sequence
from builder.tools import (
    Answers,
    Band,
    Example,
    FieldKind,
    Phase,
    SectionKind,
    Tool,
    WorksheetField,
    WorksheetSection,
)

MOST_ROWS = 40
WORKSHEET_FIELD = Table(
    "a field of a worksheet",
    (
        Field("label", Kind.LINE, "What is to be written.", required=True),
        Field(
            "kind", Kind.WORD, "What it takes.", default="text", words=tuple(each.value for each in FieldKind)
        ),
        Field("lines", Kind.WHOLE, "Lines to write on.", default="1", least=1, most=30),
        Field("options", Kind.TEXT, "What there is to choose from.", shape=Shape.LIST),
    ),
    short="label",
)
WORKSHEET_SECTION = Table(
    "a section of a worksheet",
    (
        Field("id", Kind.SLUG, "By which the example names it.", required=True),
        Field("title", Kind.TEXT, "Its heading.", required=True),
        Field(
            "kind",
            Kind.WORD,
            "`fields` to write in, a `table`, a `scored` table of questions, or a `checklist`.",
            default="fields",
            words=tuple(each.value for each in SectionKind),
        ),
        Field("intro", Kind.MARKDOWN, "What to do here."),
        Field("columns", Kind.RECORD, "The columns of a table.", shape=Shape.LIST, table=COLUMN),
        Field(
            "rows",
            Kind.OTHER,
            f"A list with what is given in each row: its first cell, or a list of cells; or a number of empty rows, at most {MOST_ROWS}.",
        ),
        Field("scale", Kind.OTHER, "Of a scored section: answers and what each is worth, as in `Yes: 2`."),
        Field("fields", Kind.RECORD, "What to write.", shape=Shape.LIST, table=WORKSHEET_FIELD),
    ),
)
BAND = Table(
    "a band of scores",
    (
        Field("from", Kind.WHOLE, "The least score.", required=True),
        Field("to", Kind.WHOLE, "The highest score.", required=True),
        Field("title", Kind.TEXT, "What it is called.", required=True),
        Field("text", Kind.MARKDOWN, "What it means."),
    ),
)
EXAMPLE = Table(
    "an example",
    (
        Field("intro", Kind.MARKDOWN, "The situation that it is about."),
        Field(
            "answers",
            Kind.OTHER,
            "Id of a section and its answers: a text for each field; for a table a list for each row with the cells that "
            "are neither given nor counted; for a checklist `true` or `false` for each row.",
            required=True,
        ),
    ),
)
TOOL = Table(
    "a tool",
    (
        Field("title", Kind.TEXT, "What it is called.", required=True),
        Field("number", Kind.WHOLE, "Its place in the set.", least=1, most=99),
        Field(
            "phases",
            Kind.WORD,
            "When it is used.",
            shape=Shape.LIST,
            words=tuple(each.value for each in Phase),
        ),
        Field("purpose", Kind.MARKDOWN, "What it is good for.", required=True),
        Field("used-by", Kind.LINE, "Who uses it."),
        Field("minutes", Kind.WHOLE, "How long it takes.", least=1),
        Field("guidance", Kind.MARKDOWN, "How to use it."),
        Field(
            "sections",
            Kind.RECORD,
            "The worksheet.",
            required=True,
            shape=Shape.LIST,
            table=WORKSHEET_SECTION,
        ),
        Field("bands", Kind.RECORD, "What a score means.", shape=Shape.LIST, table=BAND),
        Field("example", Kind.RECORD, "The worksheet filled in.", table=EXAMPLE),
        Field("spreadsheet", Kind.FLAG, "Whether it is made as XLSX too.", default="false"),
    ),
)


def read_tool(id_: str, record: Record) -> Tool:
    example = record.record("example")
    return Tool(
        id=id_,
        title=record.text("title"),
        purpose=blocks(record, "purpose"),
        sections=tuple(_section(each) for each in record.records("sections")),
        number=record.whole("number") or 0,
        phases=tuple(_phases(record)),
        used_by=line(record, "used-by"),
        minutes=record.whole("minutes") or 0,
        guidance=blocks(record, "guidance"),
        bands=tuple(_band(each) for each in record.records("bands")),
        example=Example(blocks(example, "intro"), tuple(_answers(example)), example.at) if example else None,
        spreadsheet=record.flag("spreadsheet"),
        at=record.where("title"),
    )


def _phases(record: Record) -> Iterator[Phase]:
    words = record.table.field("phases").words
    for scalar in record.scalars("phases"):
        if scalar.text.strip() in words:
            yield Phase(scalar.text.strip())
        else:
            message, hint = f"there is no phase '{scalar.text}'", f"write one of {', '.join(words)}"
            record.place.tell(codes.UNKNOWN_WORD, message, scalar.at, hint)


def _section(record: Record) -> WorksheetSection:
    return WorksheetSection(
        id=record.slug("id"),
        title=record.text("title"),
        kind=SectionKind(record.word("kind")),
        intro=blocks(record, "intro"),
        columns=tuple(read_column(each) for each in record.records("columns")),
        rows=tuple(_rows(record)),
        scale=tuple(worths(record, "scale")),
        fields=tuple(_field(each) for each in record.records("fields")),
        at=record.where("title"),
    )


def _rows(record: Record) -> Iterator[tuple[Inlines, ...]]:
    """What is given in each row."""
    match record.node("rows"):
        case Scalar() as scalar:
            text = scalar.text.strip()
            if text.isascii() and text.isdigit() and 1 <= int(text) <= MOST_ROWS:
                yield from ((),) * int(text)
            else:
                message = f"'rows' is a list of what is given, or a number of empty rows up to {MOST_ROWS}"
                record.place.tell(codes.OUT_OF_RANGE, message, scalar.at)
        case _:
            yield from (_given(each, record) for each in record.items("rows"))


def _given(node: Node, record: Record) -> tuple[Inlines, ...]:
    cells = node.items if isinstance(node, Sequence) else (node,)
    texts = [as_scalar(each, "a cell of 'rows'", record.place) for each in cells]
    return tuple(line_of(each, record.place) for each in texts if each and not record.is_blank(each))


def _field(record: Record) -> WorksheetField:
    return WorksheetField(
        label=line(record, "label"),
        kind=FieldKind(record.word("kind")),
        lines=record.whole("lines") or 1,
        options=record.texts("options"),
        at=record.where("label"),
    )


def _band(record: Record) -> Band:
    return Band(
        least=record.whole("from") or 0,
        most=record.whole("to") or 0,
        title=record.text("title"),
        text=blocks(record, "text"),
        at=record.where("title"),
    )


def _answers(record: Record) -> Iterator[Answers]:
    for key, node in record.entries("answers"):
        rows = node.items if isinstance(node, Sequence) else (node,)
        yield Answers(key.text.strip(), tuple(tuple(_cells(each, record)) for each in rows), key.at)


def _cells(node: Node, record: Record) -> Iterator[str]:
    """The cells of one row, as words: what an example writes is plain text."""
    for each in node.items if isinstance(node, Sequence) else (node,):
        scalar = as_scalar(each, "an answer", record.place)
        yield scalar.text.strip() if scalar else ""
