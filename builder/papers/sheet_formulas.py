"""What a worksheet counts → formulas of a spreadsheet, in functions that every office program knows."""

from __future__ import annotations

from collections.abc import Mapping

from builder.formula import columns_of, spelled
from builder.tools import Band, Counted


def counted_formula(counted: Counted, cells: Mapping[str, str]) -> str:
    """A column's formula, with ``cells`` from columns' titles to A1 names. It says nothing while a cell that it names holds
    no number, or where it would divide by nothing."""
    named = tuple(dict.fromkeys(cells[each.title] for each in columns_of(counted.formula)))
    value = f"ROUND({spelled(counted.formula, lambda title: cells[title])},{counted.decimals})"
    counts = _words(counted.words, value) if counted.words else value
    safe = f'IFERROR({counts},"")'
    return f'IF(COUNT({",".join(named)})<{len(named)},"",{safe})' if named else safe


def points_formula(scale: tuple[tuple[str, int], ...], cell: str) -> str:
    """What an answer is worth; an empty one is worth nothing and shows nothing."""
    text = '""'
    for answer, worth in reversed(scale):
        text = f"IF({cell}={_quoted(answer)},{worth},{text})"
    return text


def band_formula(bands: tuple[Band, ...], cell: str, answers: str) -> str:
    """What a sum means; nothing while none of ``answers`` (a range) is given."""
    text = '""'
    for band in reversed(bands):
        text = f"IF({cell}<={band.most},{_quoted(band.title)},{text})"
    return f'IF(COUNTA({answers})=0,"",{text})'


def _words(words: tuple[tuple[str, int], ...], value: str) -> str:
    """The word of the highest value that is reached."""
    text = '""'
    for word, least in sorted(words, key=lambda pair: pair[1]):
        text = f"IF({value}>={least},{_quoted(word)},{text})"
    return text


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
