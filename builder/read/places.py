"""Where in its file the links and references of a Markdown text stand.

Python-Markdown keeps no places; but a text is read from its beginning to its end, so that the second of two equal
links is the second that the lines show.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from builder.source import Source, Span

LINES_OF_A_BLOCK = 400
ESCAPED = re.compile("\x02(\\d+)\x03")
"""What Python-Markdown writes for a character behind a backslash."""
CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)")
MARKUP = re.compile(r"[*_`\\>\s]+")
BRACKET = re.compile(r"\\.|[\[\]]")
LABEL = re.compile(r" ?\[[^\]\n]*\]")
AFTER_ADDRESS = ("", ")", ">", " ", "\t", '"', "'")

Place = tuple[int, int, int]
"""Line from 1, column from 0, length."""


@dataclass(slots=True)
class Places:
    """``taken`` are the places (line, column from 0) that were given to something already."""

    source: Source
    taken: set[tuple[int, int]] = field(default_factory=set)

    def find(self, needle: str, line: int) -> Span:
        """Where ``needle`` stands at or after ``line``; the line's first text where it cannot be found."""
        found = (
            (number, at, len(needle)) for number, at in self._occurrences(needle, line, self._last(line))
        )
        return self._take(found) or self._whole(line)

    def find_link(self, href: str, words: str, line: int) -> Span:
        """Where a link or picture stands that leads to ``href`` and shows ``words``: from the bracket before its address on; a
        link by reference or in angle brackets from its beginning. The address alone decides where the words are not found."""
        address = ESCAPED.sub(lambda found: "\\" + chr(int(found[1])), href)
        end, last = self._end_of_paragraph(line), self._last(line)
        found = chain(
            self._links(address, words, line, end),
            self._bare(address, line, end),
            self._links(address, words, end + 1, last),  # where the block's line was not quite known
            self._bare(address, end + 1, last),
            self._addresses(address, line, last),
        )
        return self._take(found) or self._whole(line)

    def _take(self, found: Iterator[Place]) -> Span | None:
        """The first place that nothing has yet; where all are taken the first, as some texts are read again."""
        first = None
        for place in found:
            first = first or place
            if place[:2] not in self.taken:
                first = place
                break
        if first is None:
            return None
        number, at, length = first
        self.taken.add((number, at))
        return Span(self.source, number, at + 1, length)

    def _occurrences(self, needle: str, line: int, last: int) -> Iterator[tuple[int, int]]:
        for number in range(line, last + 1):
            text = self.source.line(number)
            if needle in text:
                if "`" not in needle:
                    text = _without_code(text)
                at = text.find(needle)
                while at >= 0:
                    yield number, at
                    at = text.find(needle, at + 1)

    def _bare(self, address: str, line: int, last: int) -> Iterator[Place]:
        for number, at in self._occurrences(f"<{address}>", line, last):
            if not self.source.line(number)[:at].rstrip().endswith("]("):
                yield number, at, len(address) + 2

    def _addresses(self, address: str, line: int, last: int) -> Iterator[Place]:
        for number, at in self._occurrences("](", line, last):
            if length := _length_to(address, self.source.line(number), at):
                yield number, at, length

    def _links(self, address: str, words: str, line: int, last: int) -> Iterator[Place]:
        """The brackets around ``words`` that ``address`` or no address follows."""
        lines = [self.source.line(number) for number in range(line, last + 1)]
        paragraph, wanted = "\n".join(lines), MARKUP.sub("", words)
        for start, end in _brackets(_without_code(paragraph)):
            if _words(paragraph[start + 1 : end]) != wanted:
                continue
            is_reference = paragraph[end + 1 : end + 2] != "("
            if (
                is_reference and paragraph[start - 1 : start] == "]"
            ):  # the name behind the brackets of another
                continue
            begin = start if is_reference else end
            row = paragraph.count("\n", 0, begin)
            at = begin - (paragraph.rfind("\n", 0, begin) + 1)
            if is_reference:
                label = LABEL.match(paragraph, end + 1)
                until = label.end() if label else end + 1
                yield line + row, at, min(until - begin, len(lines[row]) - at)
            elif length := _length_to(address, lines[row], at):
                yield line + row, at, length

    def _last(self, line: int) -> int:
        return min(line + LINES_OF_A_BLOCK, len(self.source.lines))

    def _end_of_paragraph(self, line: int) -> int:
        last = self._last(line)
        while line < last and self.source.line(line + 1).strip():
            line += 1
        return line

    def _whole(self, line: int) -> Span:
        text = self.source.line(line)
        return Span(self.source, line, len(text) - len(text.lstrip()) + 1, len(text.strip()) or 1)


def _length_to(address: str, text: str, at: int) -> int:
    """From the bracket at that place to the end of the address behind it; 0 where another stands there."""
    start = at + 2
    while text[start : start + 1] in (" ", "<"):
        start += 1
    end = start + len(address)
    is_there = text.startswith(address, start) and text[end : end + 1] in AFTER_ADDRESS
    return end - at if is_there else 0


def _without_code(text: str) -> str:
    """The text with blanks for what stands between backticks, where nothing is markup."""
    return CODE_SPAN.sub(lambda code: " " * len(code[0]), text) if "`" in text else text


def _brackets(text: str) -> list[tuple[int, int]]:
    """The places of each bracket and of the one that closes it, in order."""
    open_: list[int] = []
    pairs: list[tuple[int, int]] = []
    for found in BRACKET.finditer(text):
        if found[0] == "[":
            open_.append(found.start())
        elif found[0] == "]" and open_:
            pairs.append((open_.pop(), found.start()))
    return sorted(pairs)


def _words(written: str) -> str:
    return MARKUP.sub("", html.unescape(written))
