"""Attendance reports of Zoom and Teams → who was there for how long, and a list as CSV.

Zoom (Reports ▸ Usage ▸ Participants ▸ Export; https://support.zoom.com) writes UTF-8 with commas: ``Name (Original Name)``, ``User Email``,
``Join Time``, ``Leave Time``, ``Duration (Minutes)``, a row each time somebody joins, or ``Total Duration (Minutes)``, a row a person;
above them may stand rows about the meeting. Teams (https://learn.microsoft.com/microsoftteams/teams-analytics-and-reports/meeting-attendance-report)
writes UTF-16 with tabs, in numbered sections: ``2. Participants`` has ``Name``, ``First Join``, ``Last Leave``, ``In-Meeting Duration``
("1h 27m 51s"), ``Email``; ``3. In-Meeting Activities`` repeats people once a join, and is not read.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

NAMES = ("name (original name)", "name", "full name")
MAILS = ("user email", "email", "email address")
MINUTES = ("duration (minutes)", "total duration (minutes)")
DURATIONS = ("in-meeting duration", "duration")
DURATION = re.compile(r"(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+)\s*s)?")
SECTION = re.compile(r"\d+\. ")
MOST_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Attended:
    """One person: ``minutes`` in the meeting, all times of joining together; ``joined`` how often."""

    name: str
    mail: str
    minutes: int
    joined: int = 1


class UnreadableReport(Exception):
    """No report that can be read: ``line`` (from 1) says where; 0 for the whole file."""

    def __init__(self, line: int, why: str) -> None:
        self.line = line
        super().__init__(f"line {line}: {why}" if line else why)


def read_report(data: bytes) -> tuple[Attended, ...]:
    """The people of one report, a row each; UnreadableReport where it is of no kind that is known."""
    rows = list(_rows(_text(data)))
    start, columns = _header(rows)
    return merged(_people(rows, start, columns))


def merged(people: Iterable[Attended]) -> tuple[Attended, ...]:
    """Each person once, minutes added: the same address, or without one the same name. By name."""
    found: dict[str, Attended] = {}
    for each in people:
        key = each.mail.casefold() or _folded(each.name)
        known = found.get(key)
        minutes = each.minutes + (known.minutes if known else 0)
        joined = each.joined + (known.joined if known else 0)
        found[key] = Attended(known.name if known else each.name, each.mail, minutes, joined)
    return tuple(sorted(found.values(), key=lambda each: (_folded(each.name), each.mail)))


def attendance_csv(people: Iterable[Attended], webinar: str, minutes: int, share: int) -> str:
    """A row a person; ``attended`` is yes from ``share`` percent of ``minutes`` on. Cells cannot begin a formula."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(("name", "email", "webinar", "minutes", "joined", "attended"))
    for each in people:
        stayed = "yes" if each.minutes * 100 >= minutes * share else "no"
        table.writerow(
            (_harmless(each.name), _harmless(each.mail), webinar, each.minutes, each.joined, stayed)
        )
    return out.getvalue()


def empty_list(names: Iterable[str] = ()) -> str:
    """The list to fill in by hand: the same columns."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(("name", "email", "webinar", "minutes", "joined", "attended"))
    table.writerows((_harmless(name), "", "", "", "", "") for name in names)
    return out.getvalue()


def _text(data: bytes) -> str:
    """Teams marks UTF-16 by its first two bytes; a file that was saved anew may be UTF-8 with or without a mark."""
    if len(data) > MOST_BYTES:
        raise UnreadableReport(0, "the file is larger than 10 MB: no attendance report is")
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    bare = not marked and data[1:2] == b"\x00"
    try:
        return data.decode("utf-16" if marked else "utf-16-le" if bare else "utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableReport(
            0, "the file is neither UTF-8 nor UTF-16: download it anew, without opening it in Excel"
        ) from None


def _rows(text: str) -> Iterator[list[str]]:
    """Cells by tabs where any line of the head has one, else by commas or semicolons."""
    head = "\n".join(text.splitlines()[:20])
    sign = "\t" if "\t" in head else ";" if head.count(";") > head.count(",") else ","
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign):
        yield [cell.strip() for cell in row]


def _header(rows: list[list[str]]) -> tuple[int, dict[str, int]]:
    """The number of the row with names and durations, and its columns in small letters."""
    for number, row in enumerate(rows):
        columns = {cell.casefold(): place for place, cell in reversed(list(enumerate(row)))}
        if any(each in columns for each in NAMES) and any(each in columns for each in (*MINUTES, *DURATIONS)):
            return number, columns
    raise UnreadableReport(
        0,
        "it has no row with the columns 'Name (Original Name)' and 'Duration (Minutes)' of Zoom, or 'Name' and "
        "'In-Meeting Duration' of Teams (download it with English as the language)",
    )


def _people(rows: list[list[str]], start: int, columns: dict[str, int]) -> Iterator[Attended]:
    """Rows below the header, up to a blank one or the next section."""
    for number, row in enumerate(rows[start + 1 :], start + 2):
        if not any(row) or SECTION.match(row[0]):
            return
        name = _cell(row, columns, NAMES)
        if name:
            yield Attended(" ".join(name.split()), _cell(row, columns, MAILS), _minutes(row, columns, number))


def _cell(row: list[str], columns: dict[str, int], names: tuple[str, ...]) -> str:
    place = next((columns[name] for name in names if name in columns), len(row))
    return row[place] if place < len(row) else ""


def _minutes(row: list[str], columns: dict[str, int], number: int) -> int:
    plain = _cell(row, columns, MINUTES)
    if plain.isascii() and plain.isdigit():
        return int(plain)
    text = _cell(row, columns, DURATIONS) or plain
    found = DURATION.fullmatch(text.casefold())
    if not text or found is None or not any(found.groups()):
        raise UnreadableReport(number, f"'{text or plain}' is no duration")
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 60 + minutes + (seconds >= 30)


def _folded(name: str) -> str:
    """Names compare without regard to case, accents' spelling and blanks; any script stays what it is."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _harmless(cell: str) -> str:
    """A name that a spreadsheet would take for a formula gets a quote before it."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell
