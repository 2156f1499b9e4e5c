"""A YAML mapping + the table of its fields → typed values; what does not fit is reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from builder import codes
from builder.diagnostics import Code, Diagnostic, Report
from builder.near import did_you_mean
from builder.read import values
from builder.read.fields import Field, Shape, Table
from builder.read.yaml_tree import Mapping, Node, Scalar, Sequence, read_yaml
from builder.source import Source, Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file stands: Markdown in it finds lessons and files from its folder."""

    source: Source
    root: Path
    report: Report

    @property
    def folder(self) -> str:
        return self.source.path.rpartition("/")[0]

    def tell(self, code: Code, message: str, at: Span, hint: str = "") -> None:
        self.report(Diagnostic(code, message, at, hint))


@dataclass(slots=True)
class Tally:
    """A report that counts the errors it passes on."""

    report: Report
    errors: int = 0

    def __call__(self, diagnostic: Diagnostic) -> None:
        self.errors += diagnostic.is_error
        self.report(diagnostic)


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping that was read by a table. Accessors return a field's value, or its default where it is absent
    or was reported as wrong; they raise KeyError for a name that the table does not have."""

    table: Table
    nodes: dict[str, Node]
    keys: dict[str, Span]
    at: Span
    place: Place

    def has(self, name: str) -> bool:
        self.table.field(name)
        return name in self.nodes

    def node(self, name: str) -> Node | None:
        self.table.field(name)
        return self.nodes.get(name)

    def where(self, name: str) -> Span:
        """The place of the field's value, or of the whole record where it is absent."""
        node = self.node(name)
        return node.at if node else self.at

    def text(self, name: str) -> str:
        return self.value(name, values.text) or ""

    def slug(self, name: str) -> str:
        return self.value(name, values.slug) or ""

    def word(self, name: str) -> str:
        """One of the field's words: the default where it is absent or wrong."""
        return self.value(name, values.word) or self.table.field(name).default

    def number(self, name: str) -> str:
        """A decimal number as written."""
        return self.value(name, values.number) or self.table.field(name).default or "0"

    def whole(self, name: str) -> int | None:
        """A whole number; None where a word (``none``) stands for it."""
        return self.value(name, values.whole)

    def flag(self, name: str) -> bool:
        return self.value(name, values.flag) or False

    def link(self, name: str) -> str:
        return self.value(name, values.link) or ""

    def date(self, name: str) -> str:
        return self.value(name, values.date) or ""

    def value(self, name: str, read: Callable[[Scalar, Field, Report], T | None]) -> T | None:
        """The field's one value by a function of ``values``."""
        field = self.table.field(name)
        scalar = self.scalar(name)
        return read(scalar, field, self.place.report) if scalar else None

    def scalar(self, name: str) -> Scalar | None:
        """The field's text, or its default; None where it has neither or is no text (reported)."""
        field, node = self.table.field(name), self.nodes.get(name)
        if node is None:
            return Scalar(field.default, self.at) if field.default else None
        return as_scalar(node, f"'{name}'", self.place)

    def scalars(self, name: str) -> tuple[Scalar, ...]:
        """The texts of a list field; one text counts as a list of one."""
        return tuple(
            scalar
            for node in self.items(name)
            if (scalar := as_scalar(node, f"an entry of '{name}'", self.place)) and not self.is_blank(scalar)
        )

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(scalar.text.strip() for scalar in self.scalars(name))

    def items(self, name: str) -> tuple[Node, ...]:
        match self.node(name):
            case None:
                return ()
            case Sequence(items=items):
                return items
            case node:
                return (node,)

    def entries(self, name: str) -> Iterator[tuple[Scalar, Node]]:
        """Ids and values of a mapping field."""
        match self.node(name):
            case None:
                return
            case Mapping(entries=entries):
                for entry in entries:
                    yield entry.key, entry.value
            case node:
                self.place.tell(
                    codes.WRONG_KIND,
                    f"'{name}' is a group of fields",
                    node.at,
                    f"write {name}: and below it, indented, 'id: value' lines",
                )

    def records(self, name: str) -> tuple[Record, ...]:
        """The records of a list field."""
        table = self.inner_table(name)
        read = (read_record(node, table, self.place) for node in self.items(name))
        return tuple(record for record in read if record)

    def record(self, name: str) -> Record | None:
        node = self.node(name)
        return read_record(node, self.inner_table(name), self.place) if node else None

    def inner_table(self, name: str) -> Table:
        table = self.table.field(name).table
        assert table is not None, name
        return table

    def is_blank(self, scalar: Scalar) -> bool:
        """Whether an entry says nothing; reported, as it would vanish."""
        if scalar.is_empty or not scalar.text.strip():
            self.place.tell(
                codes.MISSING_FIELD, "an entry of a list is empty", scalar.at, "write it, or take it away"
            )
            return True
        return False


def read_mapping(
    source: Source, text: str, first_line: int, report: Report, table: Table, *, root: Path
) -> Record | None:
    """A text of YAML (front matter, a directive's options, a file) by a table. None where it cannot be read
    at all; nothing written counts as a mapping without fields."""
    tally = Tally(report)
    node = read_yaml(source, text, first_line, tally)
    if tally.errors and node is None:
        return None
    place = Place(source, root, report)
    if node is None or (isinstance(node, Scalar) and node.is_empty):
        node = Mapping((), Span(source, first_line))
    return read_record(node, table, place)


def read_record(node: Node, table: Table, place: Place) -> Record | None:
    """A node by a table: unknown and missing fields are reported. None where it is no mapping (reported)."""
    match node:
        case Scalar() if table.short and not node.is_empty:
            record = Record(table, {table.short: node}, {table.short: node.at}, node.at, place)
        case Mapping(entries=entries, at=at):
            filled = [
                each for each in entries if not (isinstance(each.value, Scalar) and each.value.is_empty)
            ]
            nodes = {each.key.text: each.value for each in filled}
            record = Record(table, nodes, {each.key.text: each.key.at for each in entries}, at, place)
            _tell_unknown(record)
        case _:
            _tell_no_mapping(node, table, place)
            return None
    _tell_missing(record)
    return record


def as_scalar(node: Node, what: str, place: Place) -> Scalar | None:
    """The node as a text, or None (reported)."""
    if isinstance(node, Scalar):
        return node
    is_list = isinstance(node, Sequence)
    sign = place.source.line(node.at.line)[node.at.column - 1 : node.at.column]
    quote = f"put a text that begins with '{sign}' in quotes" if sign in ("[", "{") else ""
    found = "a list" if is_list else "a group of fields"
    place.tell(codes.WRONG_KIND, f"{what} is a text, not {found}", node.at, quote or "write it in one value")
    return None


def _tell_unknown(record: Record) -> None:
    known = record.table.names
    for name, at in record.keys.items():
        if name not in known:
            hint = did_you_mean(name, known) or f"fields here: {', '.join(known) or 'none'}"
            record.place.tell(codes.UNKNOWN_FIELD, f"{record.table.name} has no field '{name}'", at, hint)


def _tell_missing(record: Record) -> None:
    for field in record.table.fields:
        if field.required and _is_nothing(record.nodes.get(field.name)):
            at = record.keys.get(field.name, record.at)
            hint = f"add {field.name}: {_sample(field)}"
            record.place.tell(codes.MISSING_FIELD, f"{record.table.name} has no '{field.name}'", at, hint)


def _is_nothing(node: Node | None) -> bool:
    match node:
        case None | Sequence(items=()) | Mapping(entries=()):
            return True
        case Scalar(text=text):
            return not text.strip()
        case _:
            return False


def _sample(field: Field) -> str:
    """What to write behind the field's name."""
    if field.words:
        return " or ".join(field.words)
    kind = field.kind.value
    match field.shape:
        case Shape.MAP:
            return "and below it, indented, 'id: value' lines"
        case Shape.LIST if field.table and not field.table.short:
            return f"and below it '- {field.table.names[0]}: …' for each"
        case Shape.LIST:
            return f"[{field.table.short if field.table else kind}, …]"
        case Shape.ONE:
            return f"({kind})"


def _tell_no_mapping(node: Node, table: Table, place: Place) -> None:
    known = ", ".join(field.name for field in table.fields if field.required) or ", ".join(table.names[:1])
    place.tell(
        codes.WRONG_KIND,
        f"{table.name} is a group of fields",
        node.at,
        f"write 'field: value' lines ({known})" if known else "it has no fields: take this away",
    )
