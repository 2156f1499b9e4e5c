"""A row of a worksheet's table → its cells: what is given, what an example writes, what a formula counts from both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from builder.formula import value_of
from builder.model import Inlines
from builder.papers.flatten import Flattener
from builder.papers.pieces import plain_words
from builder.tools import Column, Counted, WorksheetSection, answer_columns
from builder.walk import plain

DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")


@dataclass(frozen=True, slots=True)
class RowCell:
    """``given`` is empty for a cell to fill in; ``text`` is what stands there, numbers with a decimal point; empty where nothing does."""

    column: Column
    given: Inlines
    text: str


def row_cells(
    section: WorksheetSection, row: int, filled: tuple[str, ...], flat: Flattener
) -> tuple[RowCell, ...]:
    """The cells of a row (from 0); ``filled`` are an example's answers for those to fill in."""
    values: dict[str, Decimal | None] = {}
    return tuple(_cells(section, section.rows[row], iter(filled), values, flat))


def title_of(column: Column) -> str:
    """By which formulas name it."""
    return plain(column.title).strip()


def _cells(
    section: WorksheetSection,
    given: tuple[Inlines, ...],
    filled: Iterator[str],
    values: dict[str, Decimal | None],
    flat: Flattener,
) -> Iterator[RowCell]:
    """Given and filled cells first, so that a formula finds those behind it too."""
    columns = answer_columns(section)
    cells: list[RowCell | None] = []
    for place, column in enumerate(columns):
        cell = None
        if place < len(given):
            cell = RowCell(column, given[place], plain_words(flat.lines.pieces(given[place])))
        elif column.counted is None:
            cell = RowCell(column, (), next(filled, ""))
        cells.append(cell)
        values[title_of(column)] = _decimal(cell.text) if cell else None
    for column, cell in zip(columns, cells, strict=True):
        if cell:
            yield cell
        elif column.counted:
            value = _rounded(value_of(column.counted.formula, values.get), column.counted)
            values[title_of(column)] = value
            yield RowCell(column, (), _said(value, column.counted))


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if DECIMAL.fullmatch(text) else None


def _rounded(value: Decimal | None, counted: Counted) -> Decimal | None:
    """As spreadsheets round: a half away from zero. None for a number longer than any worksheet's."""
    if value is None or abs(value) >= Decimal(10) ** 18:
        return None
    return value.quantize(Decimal(1).scaleb(-counted.decimals), ROUND_HALF_UP)


def _said(value: Decimal | None, counted: Counted) -> str:
    if value is None:
        return ""
    if counted.words:
        reached = [(least, word) for word, least in counted.words if value >= least]
        return max(reached)[1] if reached else ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
