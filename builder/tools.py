"""What trainers hand out beside webinars: Tool (a worksheet), Toolkit (a booklet of lessons' parts), JobAid (one page).

Frozen values, as in ``builder.model``, whose blocks they hold.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from builder.formula import Formula
from builder.model import Blocks, Inlines, no_place
from builder.source import Span


class Phase(Enum):
    """When in the intervention cycle a tool is used."""

    PROGRAMMING = "programming"
    DESIGN = "design"
    IMPLEMENTATION = "implementation"
    CLOSURE = "closure"


class FieldKind(Enum):
    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class WorksheetField:
    """Something to write: ``lines`` on paper, or one of ``options``."""

    label: Inlines
    kind: FieldKind = FieldKind.TEXT
    lines: int = 1
    options: tuple[str, ...] = ()
    at: Span = no_place()


class SectionKind(Enum):
    FIELDS = "fields"
    TABLE = "table"
    SCORED = "scored"
    CHECKLIST = "checklist"


class CellKind(Enum):
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Counted:
    """What a column counts from others of its row, rounded to ``decimals``. With ``words`` it says the last word whose least
    value is reached, instead of the value."""

    formula: Formula
    decimals: int = 2
    words: tuple[tuple[str, int], ...] = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: ``options`` are the words or numbers that its cells take; ``counted`` is empty for cells to fill in."""

    title: Inlines
    kind: CellKind = CellKind.TEXT
    options: tuple[str, ...] = ()
    counted: Counted | None = None
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class WorksheetSection:
    """``rows`` are the cells that are given, from the first column on; a row without any is to fill in. ``scale``: answers
    and what each is worth, of a scored section."""

    id: str
    title: str
    kind: SectionKind
    intro: Blocks = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[Inlines, ...], ...] = ()
    scale: tuple[tuple[str, int], ...] = ()
    fields: tuple[WorksheetField, ...] = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Band:
    """What a score from ``least`` to ``most`` means."""

    least: int
    most: int
    title: str
    text: Blocks = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Answers:
    """How an example fills one section: a row a tuple, its cells to fill in (those that are neither given nor counted)."""

    section: str
    rows: tuple[tuple[str, ...], ...]
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Example:
    intro: Blocks
    answers: tuple[Answers, ...]
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Tool:
    """A worksheet. ``number`` 0 where it has no place in the set; ``minutes`` 0 where not said."""

    id: str
    title: str
    purpose: Blocks
    sections: tuple[WorksheetSection, ...]
    number: int = 0
    phases: tuple[Phase, ...] = ()
    used_by: Inlines = ()
    minutes: int = 0
    guidance: Blocks = ()
    bands: tuple[Band, ...] = ()
    example: Example | None = None
    spreadsheet: bool = False
    at: Span = no_place()


class JobAidKind(Enum):
    CHECKLIST = "checklist"
    STEPS = "steps"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class JobAid:
    """One page to keep on the desk."""

    id: str
    title: str
    items: tuple[Blocks, ...]
    kind: JobAidKind = JobAidKind.CHECKLIST
    when: Blocks = ()
    note: Blocks = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class LessonPart:
    """A lesson, by its path below the course folder, or what stands under one of its headings."""

    path: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class ToolkitPart:
    """One part of a booklet: a part of a lesson, a job aid, or tools by id. ``title`` empty: the source's own."""

    title: str = ""
    lesson: LessonPart | None = None
    job_aid: str = ""
    tools: tuple[str, ...] = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Toolkit:
    """``module`` may be empty: a booklet that belongs to none."""

    id: str
    title: str
    parts: tuple[ToolkitPart, ...]
    module: str = ""
    intro: Blocks = ()
    at: Span = no_place()


def answer_columns(section: WorksheetSection) -> tuple[Column, ...]:
    """The section's columns; the second of a scored one takes the answers of its scale."""
    if section.kind is not SectionKind.SCORED:
        return section.columns
    answers = tuple(answer for answer, _ in section.scale)
    return tuple(
        replace(each, options=answers) if place == 1 else each for place, each in enumerate(section.columns)
    )


def columns_to_fill(section: WorksheetSection, row: int) -> tuple[Column, ...]:
    """Those of a table's row (from 0) whose cells are neither given nor counted."""
    given = len(section.rows[row])
    return tuple(each for each in answer_columns(section)[given:] if each.counted is None)


def is_given(section: WorksheetSection) -> bool:
    """Whether a table leaves nothing to fill in: a bank to read."""
    return (
        bool(section.rows)
        and section.kind is SectionKind.TABLE
        and all(not columns_to_fill(section, row) for row in range(len(section.rows)))
    )


def highest_score(section: WorksheetSection) -> int:
    """The sum of the best answers of a scored section."""
    return len(section.rows) * max((worth for _, worth in section.scale), default=0)


def score(section: WorksheetSection, rows: tuple[tuple[str, ...], ...]) -> int:
    """The sum of what an example's answers are worth: the first of each row."""
    worth = dict(section.scale)
    return sum(worth.get(row[0], 0) for row in rows if row)
