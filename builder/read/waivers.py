"""Comments in a file that waive findings at their place → Waivers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.model import Waiver
from builder.source import Source, Span

IN_MARKDOWN = re.compile(r"\s*<!--\s*waive\s+([^\s:]+)\s*:?(.*?)(?:-->\s*)?$", re.IGNORECASE)
IN_YAML = re.compile(r"\s*#\s*waive\s+([^\s:]+)\s*:?(.*)$", re.IGNORECASE)
BLOCK_SCALAR = re.compile(r"[:-] *[|>][-+0-9]*$")


def read_waivers(source: Source) -> Iterator[Waiver]:
    """The waivers of a Markdown or YAML file. In YAML one holds for the next line (and the text that it begins
    with ``|`` or ``>``), in Markdown for the next paragraph; comments that follow each other hold for the same lines."""
    is_markdown = source.path.endswith(".md")
    pattern = IN_MARKDOWN if is_markdown else IN_YAML
    for number, line in enumerate(source.lines, 1):
        if ("aive" in line or "AIVE" in line) and (found := pattern.match(line)):
            first = _next(source, number, pattern)
            last = (_end_of_paragraph if is_markdown else _end_of_text)(source, first)
            at = Span(source, number, found.start(1) + 1, len(found[1]))
            yield Waiver(found[1], found[2].strip(), source.path, first, last, at)


def _next(source: Source, number: int, comment: re.Pattern[str]) -> int:
    """The first line after ``number`` that has words and is no waiver."""
    for following in range(number + 1, len(source.lines) + 1):
        line = source.line(following)
        if line.strip() and not comment.match(line):
            return following
    return number


def _end_of_text(source: Source, number: int) -> int:
    """The last line of a block of text that the line begins, else the line itself."""
    first = source.line(number)
    if BLOCK_SCALAR.search(first):
        while (line := source.line(number + 1)) and _indent(line) > _indent(first):
            number += 1
    return number


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _end_of_paragraph(source: Source, number: int) -> int:
    while source.line(number + 1).strip():
        number += 1
    return number
