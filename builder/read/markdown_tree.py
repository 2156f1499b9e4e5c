"""Markdown text → blocks and inlines. The only door to Python-Markdown.

Python-Markdown parses; its element tree is turned into our own closed set of nodes, so that what has no
node (raw HTML, scripts) cannot reach a page. It keeps no places: we follow its block parser with a cursor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import ReferenceInlineProcessor
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import AtomicString, Registry

from builder import codes
from builder.diagnostics import Diagnostic, Report
from builder.source import Source, Span

# What would take Python-Markdown minutes (its patterns are quadratic) or break its recursion.
MOST_SIGNS = 400  # brackets, stars, underscores, backticks in one paragraph
LONGEST_PARAGRAPH = 20_000  # characters
DEEPEST_LIST = re.compile(r"\s*(?:(?:[-*+>]|\d+\.) ?){16}|\s{64}")
SIGNS_IN_LINE = re.compile(r"[\\`*_\[\]<>&!~\x02]|  \n")
SIGNS = re.compile(r"[\[\]*_`!<&]")
WORDS = r"(?:(?!\d+\.)[^\W_]|[“\"'(‘«{¿¡])[^\n|]*"
PARAGRAPH = re.compile(rf"{WORDS}(?:\n{WORDS})*")
"""Lines of which none begins with a sign that makes anything but a paragraph (or a cell) of them."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """Python-Markdown's tree for one text; ``lines`` tells where an element of it began."""

    root: Element
    lines: dict[Element, int]
    footnotes: dict[str, Element]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some lines to be parsed into ``parent``; ``line`` is the number of the first in the source."""

    parent: Element
    line: int
    lines: tuple[str, ...]


def parse(source: Source, chunks: list[Chunk], root: Element, report: Report) -> Parsed:
    """Parses each chunk into its parent below ``root``, then the inlines of all (footnotes and link
    definitions hold for the whole text)."""
    markdown = _markdown()
    markdown.reset()
    parser = markdown.parser
    assert isinstance(parser, PlacedParser)
    parser.places = {}
    for chunk in chunks:
        if _is_harmless(source, chunk, report):
            _parse_chunk(parser, chunk, source, report)
    footnotes = _footnotes(markdown, root)
    _run_inlines(markdown, root)
    return Parsed(root, parser.places, footnotes)


class PlacedParser(BlockParser):
    """Python-Markdown's block parser, which also notes the source line at which each element begins."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.places: dict[Element, int] = {}
        self.first_line = 1
        self.lines: tuple[str, ...] = ()
        self.cursor = 0

    def begin(self, chunk: Chunk) -> None:
        self.first_line, self.lines, self.cursor = chunk.line, chunk.lines, 0

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802
        while blocks:
            line = self._find(blocks[0])
            if PARAGRAPH.fullmatch(blocks[0]) and not self.state.isstate("list"):
                paragraph = SubElement(parent, "p")  # what the dozen processors would come to in the end
                paragraph.text = blocks.pop(0)
                self.places[paragraph] = line
                continue
            for processor in self.blockprocessors:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break
            for child in reversed(parent):
                if child in self.places:
                    break
                self.places[child] = line

    def _find(self, block: str) -> int:
        """The line where a block's first text stands, from the cursor on: nested blocks come without
        their indent and list marks, so the ends of lines are compared."""
        wanted = next((line.strip() for line in block.split("\n") if line.strip()), "")
        for index in range(self.cursor, len(self.lines) if wanted else self.cursor):
            if self.lines[index].rstrip().endswith(wanted):
                self.cursor = index
                break
        return self.first_line + self.cursor


class PlacedMarkdown(Markdown):
    def build_parser(self) -> PlacedMarkdown:
        super().build_parser()
        placed = PlacedParser(self)
        placed.blockprocessors = self.parser.blockprocessors
        for processor in placed.blockprocessors:
            assert isinstance(processor, BlockProcessor)
            processor.parser = placed
        self.parser = placed
        return self


@cache
def _markdown() -> PlacedMarkdown:
    """One instance, made at first use: setting its patterns up costs more than reading a lesson."""
    markdown = PlacedMarkdown(
        extensions=[
            AbbrExtension(),
            DefListExtension(),
            FootnoteExtension(),
            SaneListExtension(),
            TableExtension(use_align_attribute=True),
        ],
        tab_length=4,
    )
    for name in ("html", "entity", "automail", "footnote-duplicate"):
        if name in markdown.inlinePatterns:
            markdown.inlinePatterns.deregister(name)
    for name in ("prettify", "unescape", "footnote", "footnote-duplicate"):
        if name in markdown.treeprocessors:
            markdown.treeprocessors.deregister(name)
    markdown.ESCAPED_CHARS += ["<", "{", "|", ":", "/"]
    return markdown


@cache
def _without_references() -> Registry[Any]:
    """The patterns of a text in which no ``[name]: address`` stands: those that look for one could find nothing."""
    fewer = Registry[Any]()
    for rank, pattern in enumerate(_markdown().inlinePatterns):
        if not isinstance(pattern, ReferenceInlineProcessor):
            fewer.register(pattern, str(rank), -rank)
    return fewer


def _parse_chunk(parser: PlacedParser, chunk: Chunk, source: Source, report: Report) -> None:
    text = "\n".join(line.expandtabs(4) if line.strip() else "" for line in chunk.lines)
    parser.begin(chunk)
    try:
        parser.parseChunk(chunk.parent, text)
    except RecursionError:
        chunk.parent.clear()
        _refuse(source, chunk.line, "lists or quotes are nested too deeply", report)


def _is_harmless(source: Source, chunk: Chunk, report: Report) -> bool:
    start, signs, size = 0, 0, 0
    for index, line in enumerate((*chunk.lines, "")):
        if not line.strip():
            if signs > MOST_SIGNS and not chunk.lines[start].lstrip().startswith("|"):
                _refuse(
                    source,
                    chunk.line + start,
                    f"more than {MOST_SIGNS} signs of markup in a paragraph",
                    report,
                )
                return False
            if size > LONGEST_PARAGRAPH:
                _refuse(
                    source,
                    chunk.line + start,
                    f"a paragraph of more than {LONGEST_PARAGRAPH:,} characters",
                    report,
                )
                return False
            start, signs, size = index + 1, 0, 0
            continue
        signs += len(SIGNS.findall(line))
        size += len(line)
        if DEEPEST_LIST.match(line):
            _refuse(source, chunk.line + index, "lists or quotes are nested too deeply", report)
            return False
    return True


def _refuse(source: Source, line: int, message: str, report: Report) -> None:
    span = Span(source, line, 1, max(1, len(source.line(line))))
    report(Diagnostic(codes.TOO_DEEP, message, span, "simplify it, or split it"))


def _footnotes(markdown: Markdown, root: Element) -> dict[str, Element]:
    """Footnote name → its element, parsed into a part of the tree of its own."""
    extension = next(e for e in markdown.registeredExtensions if isinstance(e, FootnoteExtension))
    parsed: dict[str, Element] = {}
    for name, text in extension.footnotes.items():
        parsed[name] = SubElement(root, "footnote")
        markdown.parser.parseChunk(parsed[name], text)
    return parsed


def _run_inlines(markdown: Markdown, root: Element) -> None:
    """Texts without a sign of markup are set aside while the twenty patterns run over the others, where there are any."""
    plain = [each for each in root.iter() if each.text and not SIGNS_IN_LINE.search(each.text)]
    texts = [each.text for each in plain]
    inlines, *others = markdown.treeprocessors
    assert isinstance(inlines, InlineProcessor)
    patterns: Registry[Any] = markdown.inlinePatterns if markdown.references else _without_references()
    inlines.inlinePatterns = patterns
    if len(plain) < sum(1 for each in root.iter() for text in (each.text, each.tail) if text):
        for each in plain:
            each.text = AtomicString(each.text)
        _run(inlines, root)
        for each, text in zip(plain, texts, strict=True):
            each.text = text
    for other in others:  # abbreviations: they read all texts
        _run(other, root)


def _run(processor: Treeprocessor, root: Element) -> None:
    changed = processor.run(root)
    assert changed is None or changed is root


def is_literal(text: str | None) -> bool:
    """Whether Python-Markdown marked a text as not to be read again (code)."""
    return isinstance(text, AtomicString)
