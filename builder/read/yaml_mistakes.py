"""PyYAML's error → a diagnostic in an author's words."""

from __future__ import annotations

import re

import yaml

from builder import codes
from builder.diagnostics import Diagnostic
from builder.source import Source, Span

OPENS_LIKE_A_LIST = re.compile(r"\s*(?:- )*(?:[\w-]+: +)?[\[{]")
QUOTE_THEN_MORE = re.compile(r"""\s*(?:- )*(?:[\w-]+: +)?("[^"]*"|'[^']*')\s*[^\s#,]""")
ONLY_A_NAME = re.compile(r"\s*(?:- )?[\w-]+")
RESERVED = "@`%"

SAME_COLUMN = "entries that belong together begin in the same column; a list's begin with '- '"
QUOTE_IT = "put the whole text in quotes, or write it on lines of its own under '|'"


def explain(error: yaml.YAMLError, source: Source, first_line: int) -> Diagnostic:
    """What is wrong, where, and what to write instead."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Diagnostic(codes.YAML_SYNTAX, "this cannot be read as YAML", Span(source, first_line))
    at = _span(error.problem_mark, source, first_line)
    problem, context = error.problem or "", error.context or ""
    if "quoted scalar" in context and error.context_mark and "escape" not in problem:
        start = _span(error.context_mark, source, first_line)
        return _syntax(
            "a quote that begins here is never closed",
            start,
            "close it; write a quote in a text as \\\" or ''",
        )
    if "block scalar" in context:
        return _syntax(
            "a text stands on the line of its '|' or '>'",
            at,
            "begin it on the next line, indented; put a text that begins with '>' or '|' in quotes",
        )
    return _syntax(*_words(problem, at))


def _words(problem: str, at: Span) -> tuple[str, Span, str]:
    line = at.source.line(at.line)
    sign = line[at.column - 1 : at.column]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in (sign, *indent):
        place = Span(at.source, at.line, line.index("\t") + 1)
        return "a tab stands where blanks should", place, "indent with blanks, two for each level"
    if "mapping values are not allowed" in problem and ONLY_A_NAME.fullmatch(line[: at.column - 1]):
        return "this line is indented further than the fields before it", at, SAME_COLUMN
    if "mapping values are not allowed" in problem:
        return "': ' in a text without quotes", at, QUOTE_IT
    if "cannot start any token" in problem or sign in RESERVED:
        return f"a text cannot begin with '{sign}' without quotes", at, "put it in quotes"
    if "alphabetic or numeric" in problem:
        return "'*' or '&' begins a text without quotes", at, "put it in quotes"
    if "escape" in problem:
        return "in double quotes '\\' begins a code", at, "use single quotes, or write \\\\"
    if QUOTE_THEN_MORE.match(line):
        return "a text goes on after its closing quote", at, "put all of it in quotes, and inner quotes as ''"
    if OPENS_LIKE_A_LIST.match(line):
        return (
            "a list or group in brackets is not closed, or goes on after its end",
            at,
            ("close it; put a text that begins with '[' or '{' in quotes"),
        )
    if "expected ':'" in problem:
        return (
            "this line is neither 'field: value' nor part of the text before",
            at,
            ("write 'field: value'; indent the further lines of a text"),
        )
    return "this line does not fit the lines before it", at, SAME_COLUMN


def _syntax(message: str, at: Span, hint: str) -> Diagnostic:
    return Diagnostic(codes.YAML_SYNTAX, message, at, hint)


def _span(mark: yaml.Mark, source: Source, first_line: int) -> Span:
    """The mark's place, brought back to the last line with words where it points beyond the end."""
    line, column = first_line + mark.line, mark.column + 1
    while line > first_line and not source.line(line).strip():
        line -= 1
        column = len(source.line(line)) or 1
    return Span(source, line, max(1, min(column, len(source.line(line)) or 1)))
