"""learners.csv → Learners. A row that cannot be read is told with its place, and left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from builder import codes
from builder.certificates import CertificateRules, Learner
from builder.diagnostics import Diagnostic, Report
from builder.near import did_you_mean
from builder.read.cells import Cell, Row, read_cells
from builder.source import Source, Span, UnreadableSource

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("nom", "nombre"),
    "e-mail": ("email", "courriel", "correo"),
    "modules": ("módulos", "modulos"),
    "final": ("examen final",),
    "capstone": ("projet", "proyecto"),
    "peer review": ("peer reviews", "relecture", "revisión"),
    "webinars": ("webinaires", "webinarios"),
    "date": ("fecha",),
}
"""Each column, and the other names that it may bear."""
NEEDED = tuple(name for name in COLUMNS if name != "e-mail")
SCORE = re.compile(r"([0-9]{1,6}(?:[.,][0-9]{1,6})?) ?(?:(%)|/ ?([0-9]{1,6}))?")
ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T].*)?")
DOTTED_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
YES = {"yes", "y", "oui", "sí", "si", "x", "✓", "true"}
NO = {"no", "n", "non", "false", "-", ""}


class _Wrong(Exception):
    """A cell that cannot be read: what is wrong, and what to write."""

    def __init__(self, cell: Cell, message: str, hint: str) -> None:
        super().__init__(message)
        self.cell, self.message, self.hint = cell, message, hint


def read_learners(
    path: str, data: bytes, rules: CertificateRules, modules: Sequence[str], report: Report
) -> tuple[Learner, ...]:
    """The learners whose rows can be read; ``modules`` are the ids that the course knows."""
    try:
        rows = read_cells(path, data)
    except UnreadableSource as error:
        hint = "save it as “CSV UTF-8”" if error.reason == "not-utf-8" else ""
        at = Span(Source(path, ()), error.line)
        report(Diagnostic(codes.CODES[error.reason], error.message, at, hint))
        return ()
    if not rows:
        hint = f"its first line names the columns: {', '.join(COLUMNS)}"
        report(Diagnostic(codes.LEARNERS_FILE, f"'{path}' holds nothing", Span(Source(path, ())), hint))
        return ()
    places = _columns(rows[0], report)
    if places is None:
        return ()
    return tuple(_learners(rows[1:], places, rules, modules, report))


def _columns(header: Row, report: Report) -> Mapping[str, int] | None:
    """Where each column stands; None where one that is needed is missing (reported)."""
    names = {_plain(other): name for name, others in COLUMNS.items() for other in (name, *others)}
    places: dict[str, int] = {}
    for index, cell in enumerate(header):
        name = names.get(_plain(cell.text))
        if name is None and cell.text:
            hint = did_you_mean(cell.text.lower(), tuple(COLUMNS)) or f"columns are: {', '.join(COLUMNS)}"
            message = f"there is no column '{cell.text}'; what stands in it is not read"
            report(Diagnostic(codes.UNKNOWN_COLUMN, message, cell.at, hint))
        elif name:
            places.setdefault(name, index)
    missing = [name for name in NEEDED if name not in places]
    for name in missing:
        report(Diagnostic(codes.LEARNERS_FILE, f"there is no column '{name}'", header[0].at, f"columns are: {', '.join(COLUMNS)}"))  # fmt: skip
    return None if missing else places


def _learners(
    rows: Sequence[Row],
    places: Mapping[str, int],
    rules: CertificateRules,
    modules: Sequence[str],
    report: Report,
) -> Iterator[Learner]:
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        try:
            learner = _learner(row, places, rules, modules)
        except _Wrong as wrong:
            report(Diagnostic(codes.LEARNER_VALUE, wrong.message, wrong.cell.at, wrong.hint))
            continue
        first = seen.setdefault((learner.name.casefold(), learner.address.casefold()), learner.at.line)
        if first != learner.at.line:
            message = f"'{learner.name}' stands in line {first} already"
            hint = "take one of the rows away, or give each its e-mail"
            report(Diagnostic(codes.SAME_LEARNER, message, learner.name_at, hint))
            continue
        yield learner


def _learner(row: Row, places: Mapping[str, int], rules: CertificateRules, modules: Sequence[str]) -> Learner:
    end = Cell("", row[-1].at)

    def cell(name: str) -> Cell:
        place = places.get(name)
        return row[place] if place is not None and place < len(row) else end

    if len(row) > max(places.values()) + 1 and any(each.text for each in row[max(places.values()) + 1 :]):
        raise _Wrong(row[max(places.values()) + 1], "the row has more cells than there are columns", "put a text that holds the separator in quotes")  # fmt: skip
    return Learner(
        name=_name(cell("name")),
        address=cell("e-mail").text,
        modules=frozenset(_modules(cell("modules"), modules)),
        final=_share(cell("final")),
        capstone=_points(cell("capstone"), rules.capstone_of),
        reviews=_count(cell("peer review")),
        webinars=_count(cell("webinars")),
        day=_day(cell("date")),
        at=row[0].at,
        name_at=cell("name").at,
    )


def _name(cell: Cell) -> str:
    if not cell.text:
        raise _Wrong(cell, "the row has no name", "write the name as it shall stand on the certificate")
    if cell.text[0] in "=+-@":
        raise _Wrong(
            cell, f"a name cannot begin with '{cell.text[0]}'", "a spreadsheet would take it for a formula"
        )
    if len(cell.text) > 100:
        raise _Wrong(cell, "the name is longer than 100 characters", "no line of the certificate holds it")
    return unicodedata.normalize("NFC", cell.text)


def _modules(cell: Cell, known: Sequence[str]) -> Iterator[str]:
    """Ids, parted by blanks, commas, semicolons or ``+``; ``all`` stands for every module."""
    for name in re.split(r"[\s,;+|]+", cell.text):
        if name.lower() == "all":
            yield from known
        elif name in known:
            yield name
        elif name:
            hint = did_you_mean(name, known) or f"modules are: {', '.join(known)}"
            raise _Wrong(cell, f"there is no module '{name}'", hint)


def _share(cell: Cell) -> Fraction:
    """``24/30``, ``80 %`` or ``80`` (percent); nothing where the cell is empty."""
    if not cell.text:
        return Fraction(0)
    found = SCORE.fullmatch(cell.text)
    hint = "write points (24/30) or percent (80)"
    if not found:
        raise _Wrong(cell, f"'{cell.text}' is no result", hint)
    whole = int(found[3]) if found[3] else 100
    share = _fraction(found[1]) / whole if whole else Fraction(2)
    if share > 1:
        raise _Wrong(cell, f"'{cell.text}' is more than there is", hint)
    return share


def _points(cell: Cell, most: int) -> Fraction:
    """``14/20`` or ``14`` points."""
    if not cell.text:
        return Fraction(0)
    found = SCORE.fullmatch(cell.text)
    hint = f"write points of {most}: {most}, or {most}/{most}" if most else "write points"
    if not found or found[2] or (found[3] and most and int(found[3]) != most):
        raise _Wrong(cell, f"'{cell.text}' are no points of the capstone", hint)
    points = _fraction(found[1])
    if most and points > most:
        raise _Wrong(cell, f"'{cell.text}' is more than there is", hint)
    return points


def _count(cell: Cell) -> int:
    """``3``, ``3/4``, yes or no."""
    word = cell.text.lower()
    if word in NO:
        return 0
    if word in YES:
        return 1
    found = re.fullmatch(r"([0-9]{1,3})(?: ?/ ?[0-9]{1,3})?", word)
    if not found:
        raise _Wrong(cell, f"'{cell.text}' is no count", "write a whole number, yes or no")
    return int(found[1])


def _day(cell: Cell) -> str:
    hint = "write year-month-day: 2026-11-24"
    if not cell.text:
        raise _Wrong(cell, "the row has no date", hint)
    iso, dotted = ISO_DAY.fullmatch(cell.text), DOTTED_DAY.fullmatch(cell.text)
    if not iso and not dotted:
        raise _Wrong(cell, f"'{cell.text}' can be read in two ways, or in none, as a date", hint)
    parts = iso.groups() if iso else dotted.groups()[::-1] if dotted else ()
    try:
        return date(*(int(each) for each in parts)).isoformat()
    except ValueError:
        raise _Wrong(cell, f"there is no day '{cell.text}'", hint) from None


def _fraction(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").replace("_", " ").split())
