"""PyYAML's error → a diagnostic in an author's words."""

from __future__ import annotations

import re

import yaml

from builder import codes
from builder.diagnostics import Diagnostic
from builder.read.characters import INSTEAD, UNFIT, name_of
from builder.source import Source, Span

IN_BRACKETS = re.compile(r"\s*(?:- )*(?:[\w-]+: +)?[\[{]")
QUOTED = re.compile(r"""\s*(?:- )*(?:[\w-]+: +)?("[^"]*"|'[^']*')""")
ONLY_A_NAME = re.compile(r"\s*(?:- )?[\w-]+")

SAME_COLUMN = "entries that belong together begin in the same column; a list's begin with '- '"
QUOTE_IT = "put the whole text in quotes, or write it on lines of its own under '|'"


def explain(error: yaml.YAMLError, source: Source, first_line: int) -> Diagnostic:
    """What is wrong, where, and what to write instead."""
    if isinstance(error, yaml.reader.ReaderError):
        return _control_character(source, first_line)
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Diagnostic(codes.YAML_SYNTAX, "this cannot be read as YAML", Span(source, first_line))
    at = _span(error.problem_mark, source, first_line)
    start = _span(error.context_mark, source, first_line) if error.context_mark else at
    problem = error.problem or ""
    by_context = _by_context(error.context or "", problem, start, at)
    return by_context or _by_sign(problem, at) or _by_line(problem, at)


def _control_character(source: Source, first_line: int) -> Diagnostic:
    """The first character that YAML does not have (5.1): one of those that ``decode`` lets stand in other files."""
    for number in range(first_line, len(source.lines) + 1):
        if found := UNFIT.search(source.line(number)):
            at = Span(source, number, found.start() + 1)
            message = f"here stands the control character {name_of(found[0])}"
            return Diagnostic(codes.CONTROL_CHARACTER, message, at, INSTEAD)
    return _syntax("this cannot be read as YAML", Span(source, first_line), "")


def _by_context(context: str, problem: str, start: Span, at: Span) -> Diagnostic | None:
    """A mistake in something that began at ``start``."""
    if "Unicode" in problem or "hexdecimal" in problem:  # libyaml's spelling
        return _syntax("the code in double quotes is no character", at, "write the character itself")
    if "escape" in problem:
        return _syntax("in double quotes '\\' begins a code", at, "use single quotes, or write \\\\")
    if "quoted scalar" in context:
        hint = "close it; write a quote in a text as \\\" or ''"
        return _syntax("a quote that begins here is never closed", start, hint)
    if "block scalar" in context:
        hint = "begin it on the next line, indented; put a text that begins with '>' or '|' in quotes"
        return _syntax("a text stands on the line of its '|' or '>'", at, hint)
    if "alias" in context or "anchor" in context or "tag" in context:
        return _syntax(f"'{_sign(start)}' begins a text without quotes", start, "put it in quotes")
    if "expected ':'" in problem:
        hint = "write 'field: value'; indent the further lines of a text"
        return _syntax("this line is neither 'field: value' nor part of the text before", start, hint)
    return None


def _by_sign(problem: str, at: Span) -> Diagnostic | None:
    """A mistake that the sign at its place explains."""
    line = at.source.line(at.line)
    sign = _sign(at)
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in (sign, *indent):
        place = Span(at.source, at.line, line.index("\t") + 1)
        return _syntax("a tab stands where blanks should", place, "indent with blanks, two for each level")
    if "cannot start any token" in problem:
        return _syntax(f"a text cannot begin with '{sign}' without quotes", at, "put it in quotes")
    if "node content" in problem and sign == ",":
        return _syntax("nothing stands before this comma", at, "take it away, or put the text in quotes")
    if "mapping values are not allowed" in problem and not ONLY_A_NAME.fullmatch(line[: at.column - 1]):
        return _syntax("': ' in a text without quotes", at, QUOTE_IT)
    return None


def _by_line(problem: str, at: Span) -> Diagnostic:
    """A mistake that shows in its line, or in how the line is indented."""
    before = at.source.line(at.line)[: at.column - 1]
    if QUOTED.match(before):
        hint = "put all of it in quotes, and inner quotes as ''"
        return _syntax("a text goes on after its closing quote", at, hint)
    if IN_BRACKETS.match(before) or "',' or" in problem:
        hint = "close it; put a text that begins with '[' or '{' in quotes"
        return _syntax("a list or group in brackets is not closed, or goes on after its end", at, hint)
    if "mapping values are not allowed" in problem:
        return _syntax("this line is indented further than the fields before it", at, SAME_COLUMN)
    return _syntax("this line does not fit the lines before it", at, SAME_COLUMN)


def _sign(at: Span) -> str:
    return at.source.line(at.line)[at.column - 1 : at.column]


def _syntax(message: str, at: Span, hint: str) -> Diagnostic:
    return Diagnostic(codes.YAML_SYNTAX, message, at, hint)


def _span(mark: yaml.Mark, source: Source, first_line: int) -> Span:
    """The mark's place, brought back to the last line with words where it points beyond the end."""
    line, column = first_line + mark.line, mark.column + 1
    while line > first_line and not source.line(line).strip():
        line -= 1
        column = len(source.line(line)) or 1
    return Span(source, line, max(1, min(column, len(source.line(line)) or 1)))
