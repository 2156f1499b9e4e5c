"""Lines of a lesson → Markdown, fenced code and directives, each with its place.

The structure is read line by line, before any Markdown: so each part keeps its exact line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from builder import codes
from builder.diagnostics import Code, Diagnostic, Report
from builder.source import Source, Span

OPEN = re.compile(r" {0,3}(/{3,}) *([A-Za-z][\w-]*) *(?:\|(.*))?$")
CLOSE = re.compile(r" {0,3}(/{3,}) *$")
INDENTED = re.compile(r"\s+(/{3,}) *[a-z][\w-]* *(?:\||$)")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,}) *([\w+-]*) *$")
OPTION = re.compile(r" {4,}\S")
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Markdown:
    """A run of Markdown lines; ``line`` is the first one's number."""

    line: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fenced:
    line: int
    language: str
    text: str


@dataclass(slots=True)
class Directive:
    """``argument`` is what follows ``|``; ``options`` are its YAML lines, first at ``options_line``."""

    name: str
    argument: str
    slashes: int
    span: Span
    argument_span: Span
    options: list[str] = field(default_factory=list)
    options_line: int = 0
    content: list[Piece] = field(default_factory=list)


Piece = Markdown | Fenced | Directive


def read_pieces(source: Source, first_line: int, report: Report) -> list[Piece]:
    """The pieces of a lesson from ``first_line`` on; what is not closed or opened is reported."""
    return _Scan(source, first_line, report).run()


class _Scan:
    """One pass over the lines; holds the directives that are open."""

    def __init__(self, source: Source, first_line: int, report: Report) -> None:
        self.source, self.report = source, report
        self.first_line = first_line
        self.pieces: list[Piece] = []
        self.open: list[Directive] = []
        self.run_start = first_line
        self.run_lines: list[str] = []

    def run(self) -> list[Piece]:
        number, last = self.first_line, len(self.source.lines)
        while number <= last:
            number = self.step(number, self.source.line(number))
        self.end_run()
        for directive in self.open:
            self.tell(
                codes.UNCLOSED_DIRECTIVE,
                f"'{directive.name}' is not closed",
                directive.span,
                f"end it with a line of {directive.slashes} slashes: {'/' * directive.slashes}",
            )
        return self.pieces

    def step(self, number: int, line: str) -> int:
        """Takes in a line; the number of the next one to read."""
        if fence := FENCE.match(line):
            return self.fenced(number, fence)
        if line.lstrip().startswith("<!--"):
            return self.comment(number)
        if "///" in line:
            if opening := OPEN.match(line):
                return self.opened(number, line, opening)
            if closing := CLOSE.match(line):
                return self.closed(number, line, len(closing[1]))
            if INDENTED.match(line):
                self.tell(
                    codes.INDENTED_DIRECTIVE,
                    "a directive begins at the margin",
                    self.span(number, line),
                    "take the blanks before the slashes away; a list ends before it",
                )
        self.keep(number, line)
        return number + 1

    def keep(self, number: int, line: str) -> None:
        if not self.run_lines:
            self.run_start = number
        self.run_lines.append(line)

    def comment(self, number: int) -> int:
        """Blank lines stand for a comment, so that what follows keeps its place."""
        for at in range(number, len(self.source.lines) + 1):
            self.keep(at, "")
            if self.source.line(at).rstrip().endswith("-->"):
                return at + 1
        hint = "end it with --> at the end of a line"
        span = self.span(number, self.source.line(number))
        self.tell(codes.RAW_HTML, "the comment is not closed", span, hint)
        return len(self.source.lines) + 1

    def fenced(self, number: int, fence: re.Match[str]) -> int:
        self.end_run()
        lines: list[str] = []
        for at in range(number + 1, len(self.source.lines) + 1):
            line = self.source.line(at)
            if line.strip().startswith(fence[1]) and not line.strip(" " + fence[1][0]):
                self.add(Fenced(number, fence[2], "\n".join(lines)))
                return at + 1
            lines.append(line)
        self.tell(
            codes.UNCLOSED_CODE,
            "the code block is not closed",
            self.span(number, self.source.line(number)),
            f"end it with a line of {fence[1]}",
        )
        return len(self.source.lines) + 1

    def opened(self, number: int, line: str, opening: re.Match[str]) -> int:
        self.end_run()
        argument = (opening[3] or "").strip()
        column = line.index(argument, opening.end(2)) + 1 if argument else opening.start(2) + 1
        directive = Directive(
            name=opening[2],
            argument=argument,
            slashes=len(opening[1]),
            span=Span(self.source, number, opening.start(2) + 1, len(opening[2])),
            argument_span=Span(self.source, number, column, len(argument) or len(opening[2])),
        )
        if len(self.open) >= DEEPEST:
            return self.give_up(directive)
        self.check_nesting(directive)
        self.add(directive)
        self.open.append(directive)
        return self.options(directive, number + 1)

    def check_nesting(self, directive: Directive) -> None:
        if self.open and directive.slashes >= self.open[-1].slashes:
            outer = self.open[-1]
            self.tell(
                codes.DIRECTIVE_NESTING,
                f"'{directive.name}' stands in '{outer.name}' (line {outer.span.line}) with as many slashes",
                directive.span,
                f"close '{outer.name}' first, or begin and end it with more slashes than '{directive.name}'",
            )

    def give_up(self, directive: Directive) -> int:
        """The rest of the lesson is left unread: what closes what can no longer be told."""
        self.tell(codes.TOO_DEEP, f"more than {DEEPEST} directives in each other", directive.span)
        self.open.clear()
        return len(self.source.lines) + 1

    def options(self, directive: Directive, number: int) -> int:
        directive.options_line = number
        while OPTION.match(self.source.line(number)) or (
            directive.options and self.source.line(number).startswith("    ")
        ):
            directive.options.append(self.source.line(number))
            number += 1
        return number

    def closed(self, number: int, line: str, slashes: int) -> int:
        self.end_run()
        while self.open and self.open[-1].slashes < slashes:
            inner = self.open.pop()
            self.tell(
                codes.UNCLOSED_DIRECTIVE,
                f"'{inner.name}' is not closed before line {number}",
                inner.span,
                f"end it with a line of {inner.slashes} slashes: {'/' * inner.slashes}",
            )
        if self.open and self.open[-1].slashes == slashes:
            self.open.pop()
        else:
            self.tell(
                codes.UNOPENED_DIRECTIVE,
                "this line closes nothing",
                self.span(number, line),
                "take it away, or count the slashes of the opening line",
            )
        return number + 1

    def end_run(self) -> None:
        if any(line.strip() for line in self.run_lines):
            self.add(Markdown(self.run_start, tuple(self.run_lines)))
        self.run_lines = []

    def add(self, piece: Piece) -> None:
        (self.open[-1].content if self.open else self.pieces).append(piece)

    def span(self, number: int, line: str) -> Span:
        text = line.strip()
        return Span(self.source, number, line.index(text) + 1 if text else 1, len(text) or 1)

    def tell(self, code: Code, message: str, span: Span, hint: str = "") -> None:
        self.report(Diagnostic(code, message, span, hint))
