"""YAML text → a tree of nodes with places. The only door to PyYAML.

Scalars stay text, so that nothing is guessed (YAML 1.1 makes ``no`` false and ``1:30`` ninety); what the
dialect does not need (aliases, tags, several documents) is refused. The tree is built without recursion.

libyaml alone reads: PyYAML's own parser takes some texts otherwise (``[What now?]``, ``[a:]``, tabs), and a course must
not hang on the machine. Every wheel of PyYAML holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from builder import codes
from builder.diagnostics import Code, Diagnostic, Report
from builder.read.characters import INSTEAD, UNFIT, unfit_escapes
from builder.read.yaml_mistakes import explain
from builder.source import Source, Span

DEEPEST = 16
LINE_BREAKS_OF_YAML = re.compile("[\x85\u2028\u2029\ufeff]")  # lines for YAML, not for editors
THIS_PROGRAM = Span(Source("course/course.yaml", ()))  # one place for all files, so that it is told once


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as the author meant it. ``text_line`` and ``text_column`` are the place of its first character;
    ``last_line`` that of its last; ``is_plain`` tells that it stands without quotes."""

    text: str
    at: Span
    text_line: int = 1
    text_column: int = 1
    last_line: int = 1
    is_plain: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written, or ``~`` or ``null``, which mean the same."""
        return self.is_plain and self.text in ("", "~", "null")


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]
    at: Span


@dataclass(frozen=True, slots=True)
class Entry:
    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Entries in the author's order, each key once."""

    entries: tuple[Entry, ...]
    at: Span


Node = Scalar | Sequence | Mapping


def read_yaml(source: Source, text: str, first_line: int, report: Report) -> Node | None:
    """The tree of a text that begins at ``first_line`` of its source; None where it is broken (reported)
    or holds nothing."""
    if not yaml.__with_libyaml__:
        message = "PyYAML was installed without libyaml, which reads the files of a course"
        hint = "install its wheel: python -m pip install --force-reinstall --only-binary :all: pyyaml"
        report(Diagnostic(codes.NO_LIBYAML, message, THIS_PROGRAM, hint))
        return None
    return _TreeBuilder(source, first_line, report).build(LINE_BREAKS_OF_YAML.sub(" ", text))


def scalars(node: Node | None) -> Iterator[Scalar]:
    """Every key and text in a tree."""
    rest = [node] if node else []
    while rest:
        match rest.pop():
            case Scalar() as scalar:
                yield scalar
            case Sequence(items=items):
                rest.extend(items)
            case Mapping(entries=entries):
                for entry in entries:
                    rest += [entry.key, entry.value]


@dataclass(slots=True)
class _Open:
    """A sequence or mapping that is not closed yet; ``key`` waits for its value."""

    at: Span
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: Scalar | None = None

    def close(self) -> Node:
        return Mapping(tuple(self.entries.values()), self.at) if self.is_mapping else self.sequence()

    def sequence(self) -> Sequence:
        return Sequence(tuple(self.items), self.at)


class _Broken(Exception):
    """The text cannot be read on; the reason is reported."""


class _TreeBuilder:
    """Turns PyYAML's events into nodes, with a stack of what is open."""

    def __init__(self, source: Source, first_line: int, report: Report) -> None:
        self.source, self.first_line, self.report = source, first_line, report
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.documents = 0

    def build(self, text: str) -> Node | None:
        try:
            for event in yaml.parse(text, Loader=yaml.CLoader):
                self.take(event)
        except yaml.YAMLError as error:
            self.report(explain(error, self.source, self.first_line))
            return None
        except _Broken:
            return None
        return self.root

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():  # most are
                self.refuse_signs(event)
                self.add(self.scalar(event), event)
            case yaml.AliasEvent():
                self.refuse(
                    codes.YAML_SIGN,
                    "'*' begins an alias here",
                    event,
                    "put a text that begins with '*' in quotes",
                )
            case yaml.DocumentStartEvent():
                self.document(event)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self.refuse_signs(event)
                self.begin(event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self.add(self.open.pop().close(), event)
            case _:
                pass

    def document(self, event: yaml.Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self.refuse(codes.YAML_SYNTAX, "a second document begins here", event, "take the line '---' away")

    def refuse_signs(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self.refuse(
                codes.YAML_SIGN,
                "'&' begins an anchor here",
                event,
                "put a text that begins with '&' in quotes",
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.refuse(
                codes.YAML_SIGN, "'!' begins a tag here", event, "put a text that begins with '!' in quotes"
            )

    def begin(self, event: yaml.Event) -> None:
        if len(self.open) >= DEEPEST:
            self.refuse(codes.TOO_DEEP, f"more than {DEEPEST} levels in each other", event, "simplify it")
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        if self.open and self.open[-1].is_mapping and self.open[-1].key is None:
            self.refuse_key(event)
        self.open.append(_Open(self.span(event), is_mapping))

    def add(self, node: Node, event: yaml.Event) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if not parent.is_mapping:
            parent.items.append(node)
        elif parent.key is not None:
            self.entry(parent, Entry(parent.key, node))
            parent.key = None
        elif isinstance(node, Scalar):
            parent.key = node
        else:
            self.refuse_key(event)

    def entry(self, parent: _Open, entry: Entry) -> None:
        name = entry.key.text
        if name not in parent.entries:
            parent.entries[name] = entry
            return
        first = parent.entries[name].key.at
        self.tell(
            codes.DUPLICATE_FIELD,
            f"'{name}' is written twice (first in line {first.line})",
            entry.key.at,
            "keep one of them",
        )

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        at, last = self.span(event), self.last_line(event)
        text = str(event.value)
        if event.style == '"' and UNFIT.search(text):  # by an escape: none stands in the file
            self.tell_unfit(event)
            text = UNFIT.sub("\ufffd", text)
        if event.style in ("|", ">"):
            line, column = self.block_text(at.line + 1, last)
            return Scalar(text, at, line, column, last, is_plain=False)
        quote = 1 if event.style in ("'", '"') else 0
        return Scalar(text, at, at.line, at.column + quote, last, is_plain=not quote)

    def tell_unfit(self, event: yaml.ScalarEvent) -> None:
        start, column, end, end_column = _marks(event)
        for index in range(start, end + 1):
            line = self.source.line(self.first_line + index)
            first, last = column if index == start else 0, end_column if index == end else len(line)
            for at, written, message in unfit_escapes(line[first:last]):
                place = Span(self.source, self.first_line + index, first + at + 1, len(written))
                self.tell(codes.CONTROL_CHARACTER, message, place, INSTEAD)

    def block_text(self, line: int, last: int) -> tuple[int, int]:
        """Where the text of a block scalar begins: its first line, and the indent of its first words."""
        for number in range(line, last + 1):
            words = self.source.line(number)
            if words.strip():
                return line, len(words) - len(words.lstrip(" ")) + 1
        return line, 1

    def last_line(self, event: yaml.Event) -> int:
        start, _, end, column = _marks(event)
        return self.first_line + end - (1 if column == 0 and end > start else 0)

    def span(self, event: yaml.Event) -> Span:
        start, column, end, end_column = _marks(event)
        line = self.first_line + start
        width = len(self.source.line(line).rstrip()) - column
        length = end_column - column if end == start else width
        return Span(self.source, line, column + 1, max(1, min(length, max(1, width))))

    def refuse_key(self, event: yaml.Event) -> None:
        self.refuse(
            codes.YAML_SYNTAX,
            "a field's name is one word",
            event,
            "put a text that begins with '[', '{' or '?' in quotes",
        )

    def refuse(self, code: Code, message: str, event: yaml.Event, hint: str) -> None:
        self.tell(code, message, self.span(event), hint)
        raise _Broken

    def tell(self, code: Code, message: str, at: Span, hint: str) -> None:
        self.report(Diagnostic(code, message, at, hint))


def _marks(event: yaml.Event) -> tuple[int, int, int, int]:
    """Line and column, from 0, where an event begins and where it ends."""
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    return start.line, start.column, end.line, end.column
