"""A column of a worksheet's table: a text, or a record with what its cells take or count → Column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder import codes
from builder.formula import BadFormula, read_formula
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.record import Record, as_scalar
from builder.read.texts import line
from builder.source import Span
from builder.tools import CellKind, Column, Counted

WORTH = re.compile(r"[0-9]{1,9}")
COLUMN = Table(
    "a column of a worksheet",
    (
        Field("title", Kind.LINE, "Its header.", required=True),
        Field(
            "kind",
            Kind.WORD,
            "What its cells take; the spreadsheet checks it.",
            default="text",
            words=tuple(each.value for each in CellKind),
        ),
        Field("options", Kind.TEXT, "What there is to choose from.", shape=Shape.LIST),
        Field(
            "formula",
            Kind.TEXT,
            "Counts its cells from others of the row: titles of columns in braces, numbers, `+ - * /` and parentheses.",
        ),
        Field("decimals", Kind.WHOLE, "Places to which a formula is rounded.", default="2", most=6),
        Field(
            "words",
            Kind.OTHER,
            "What a formula says instead of its value: words, each with the least value for which it stands, as in `Watch: 1`.",
        ),
    ),
    short="title",
)


def read_column(record: Record) -> Column:
    return Column(
        title=line(record, "title"),
        kind=CellKind(record.word("kind")),
        options=record.texts("options"),
        counted=_counted(record),
        at=record.where("title"),
    )


def worths(record: Record, name: str) -> Iterator[tuple[str, int]]:
    """Words and whole numbers of a mapping field, in the author's order."""
    for key, node in record.entries(name):
        scalar = as_scalar(node, f"'{key.text}'", record.place)
        text = scalar.text.strip() if scalar else ""
        if scalar and WORTH.fullmatch(text):
            yield key.text.strip(), int(text)
        elif scalar:
            message, hint = f"'{text}' is no whole number", "write what the answer is worth"
            record.place.tell(codes.NOT_A_NUMBER, message, scalar.at, hint)


def _counted(record: Record) -> Counted | None:
    scalar = record.scalar("formula")
    if scalar is None:
        return None
    at = Span(scalar.at.source, scalar.text_line, scalar.text_column, 1)
    try:
        formula = read_formula(scalar.text)
    except BadFormula as error:
        place = Span(at.source, at.line, at.column + error.start)
        hint = "write columns in braces, numbers, + - * / and parentheses, as in {Likelihood} * {Impact}"
        record.place.tell(codes.BAD_FORMULA, error.message, place, hint)
        return None
    decimals = record.whole("decimals")
    return Counted(formula, 2 if decimals is None else decimals, tuple(worths(record, "words")), at)
