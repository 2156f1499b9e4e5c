"""Rules: who listens gets what who looks gets (WCAG 2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder import codes
from builder.check.contents import blocks
from builder.check.words import words_of
from builder.diagnostics import Diagnostic
from builder.model import Course, Figure, Table
from builder.walk import plain

LONGEST_ALT = 250  # characters: a screen reader says them in one breath
SIGNS = re.compile(r"[\W_]+")


def alternative_texts_say_more(course: Course) -> Iterator[Diagnostic]:
    """Than the caption, which is heard too, and the file's name."""
    for _, _, figure in blocks(course):
        if isinstance(figure, Figure) and figure.alt:
            alt = _bare(figure.alt)
            name = figure.asset.path.rpartition("/")[2]
            if alt == _bare(plain(figure.caption)):
                message, hint = "the alternative text repeats the caption", "say what the picture shows"
            elif alt in (_bare(name), _bare(name.rpartition(".")[0])):
                message, hint = "the alternative text is the file's name", "say what the picture shows"
            else:
                continue
            yield Diagnostic(codes.ALT_REPEATS, message, figure.at, hint)


def alternative_texts_begin_at_once(course: Course) -> Iterator[Diagnostic]:
    openings = words_of(course).picture_words
    for _, _, figure in blocks(course):
        if isinstance(figure, Figure):
            found = next((each for each in openings if figure.alt.casefold().startswith(f"{each} ")), None)
            if found:
                message = f"the alternative text begins with “{figure.alt[: len(found)]}”"
                hint = "screen readers say that it is a picture: begin with what it shows"
                yield Diagnostic(codes.ALT_ANNOUNCES, message, figure.at, hint)


def alternative_texts_are_short(course: Course) -> Iterator[Diagnostic]:
    for _, _, figure in blocks(course):
        if isinstance(figure, Figure) and len(figure.alt) > LONGEST_ALT:
            message = f"the alternative text has {len(figure.alt)} characters"
            hint = f"keep {LONGEST_ALT} at most, and put the rest under long:"
            yield Diagnostic(codes.LONG_ALT, message, figure.at, hint)


def columns_have_headers(course: Course) -> Iterator[Diagnostic]:
    """Each, but the one above the names of the rows."""
    for _, _, table in blocks(course):
        if isinstance(table, Table):
            for number, cell in enumerate(table.head):
                if not plain(cell).strip() and not (number == 0 and table.rows_named):
                    message = f"column {number + 1} of this table has no header"
                    hint = "name it: a screen reader says the header before each cell"
                    yield Diagnostic(codes.TABLE_HEADER, message, table.at, hint)


def _bare(text: str) -> str:
    return SIGNS.sub(" ", text).strip().casefold()
