"""What fields a file may hold, as tables; they read a mapping, and yield reference pages and JSON Schemas."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a value is. RECORD has a table of its own; OTHER is read by hand (requirements, keys)."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    LINE = "a line of Markdown"
    SLUG = "id"
    WHOLE = "whole number"
    NUMBER = "number"
    FLAG = "true or false"
    WORD = "word"
    LINK = "address"
    DATE = "date"
    RECORD = "fields"
    OTHER = "see the guide"


class Shape(Enum):
    """How many: one value, a list of them, or a mapping from ids to them."""

    ONE = "one"
    LIST = "list"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class Field:
    """One field. ``doc`` is a sentence for the reference page; ``default`` is written as an author would.

    ``words`` are the words a WORD may be, or those that a WHOLE number may be instead (``none``);
    ``least`` and ``most`` bound a WHOLE number.
    """

    name: str
    kind: Kind
    doc: str
    required: bool = False
    default: str = ""
    shape: Shape = Shape.ONE
    words: tuple[str, ...] = ()
    least: int = 0
    most: int = 1_000_000
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The fields of one thing (``name`` as in "a question"). ``short`` names the field that a bare text in
    place of the mapping stands for."""

    name: str
    fields: tuple[Field, ...]
    short: str = ""

    def field(self, name: str) -> Field:
        """The field of that name; KeyError where the table has none."""
        for each in self.fields:
            if each.name == name:
                return each
        raise KeyError(name)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(each.name for each in self.fields)
