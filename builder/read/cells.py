"""A table of text (CSV of any spreadsheet program) → rows of cells with their places. RFC 4180, with ``;`` and tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.source import Source, Span, UnreadableSource, decode, split_lines

SEPARATORS = (",", ";", "\t")
NAMED = re.compile(r"sep=(.)", re.IGNORECASE)  # Excel's first line


@dataclass(frozen=True, slots=True)
class Cell:
    """``text`` on one line, without blanks at its ends."""

    text: str
    at: Span


Row = tuple[Cell, ...]


def read_cells(path: str, data: bytes) -> tuple[Row, ...]:
    """The rows that hold anything, or UnreadableSource. Understands UTF-8 (with or without BOM) and UTF-16 with one."""
    source = Source(path, tuple(split_lines(_text(path, data))))
    first = 0
    separator = ""
    if source.lines and (named := NAMED.fullmatch(source.lines[0].strip("\ufeff"))):
        first, separator = 1, named[1]
    separator = separator or _separator(source.line(first + 1))
    rows = tuple(_rows(source, first, separator))
    return tuple(row for row in rows if any(cell.text for cell in row))


def _text(path: str, data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise UnreadableSource("not-utf-8", f"'{path}' is no text") from None
    return decode(path, data)


def _separator(header: str) -> str:
    """The sign that parts the header's cells: the one that stands there most, outside of quotes."""
    bare = re.sub(r'"[^"]*"', "", header)
    return max(SEPARATORS, key=bare.count)


def _rows(source: Source, first: int, separator: str) -> Iterator[Row]:
    line = first
    while line < len(source.lines):
        row, line = _row(source, line, separator)
        yield row


def _row(source: Source, line: int, separator: str) -> tuple[Row, int]:
    """The row that begins at ``line`` (from 0), and the line after it: a cell in quotes may hold line ends."""
    cells, column = [], 0
    while True:
        cell, line, column = _cell(source, line, column, separator)
        cells.append(cell)
        if column >= len(source.lines[line]):
            return tuple(cells), line + 1
        column += 1  # behind the separator
        if column == len(source.lines[line]):  # nothing behind the last one
            cells.append(Cell("", Span(source, line + 1, column + 1)))
            return tuple(cells), line + 1


def _cell(source: Source, line: int, column: int, separator: str) -> tuple[Cell, int, int]:
    """The cell that begins at ``column``, and where it ends."""
    text = source.lines[line]
    lead = len(text[column:]) - len(text[column:].lstrip(" "))
    if text[column + lead : column + lead + 1] == '"':
        return _quoted(source, line, column + lead, separator)
    end = text.find(separator, column)
    end = len(text) if end < 0 else end
    raw = text[column:end]
    return _made(raw, source, line, column + len(raw) - len(raw.lstrip())), line, end


def _quoted(source: Source, line: int, column: int, separator: str) -> tuple[Cell, int, int]:
    start_line, start = line, column + 1
    parts: list[str] = []
    at = start
    while True:
        text = source.lines[line]
        end = text.find('"', at)
        if end >= 0 and text[end + 1 : end + 2] == '"':
            parts.append(text[at : end + 1])
            at = end + 2
        elif end >= 0 or line + 1 == len(source.lines):
            end = len(text) if end < 0 else end
            parts.append(text[at:end])
            behind = text.find(separator, end)
            return _made("".join(parts), source, start_line, start), line, len(text) if behind < 0 else behind
        else:
            parts.append(text[at:] + " ")
            line, at = line + 1, 0


def _made(raw: str, source: Source, line: int, column: int) -> Cell:
    text = " ".join(raw.split())
    return Cell(text, Span(source, line + 1, column + 1, max(1, len(text))))
