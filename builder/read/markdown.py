"""A text of Markdown (with directives in lessons) → Blocks; one line of it → Inlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from builder.diagnostics import Report
from builder.model import Block, Blocks, CodeBlock, Heading, Inlines, Paragraph, Text
from builder.read.blocks import STAND_IN, BlockReader, line_span
from builder.read.directive_blocks import first_paragraph, read_directive
from builder.read.directives import Directive, Fenced, Markdown, Piece, read_pieces
from builder.read.inlines import LineReader
from builder.read.markdown_tree import Chunk, parse
from builder.source import Source, Span

PLAIN = re.compile(r"[^\W\d_](?: ?[^\W_]| ?[.,;?!%()'\"’“”–—…/-])*")
"""A line that Markdown leaves as it is. Most answers and feedback are such: reading them takes a
hundredth of the time."""


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """``title`` is the ``#`` heading, or None."""

    title: Heading | None
    blocks: Blocks


def read_lesson_body(
    source: Source, first_line: int, report: Report, *, folder: str, root: Path
) -> MarkdownText:
    """A lesson's body, from ``first_line`` on."""
    pieces = read_pieces(source, first_line, report)
    return _read(source, pieces, first_line, report, folder, root)


def read_markdown(
    source: Source, text: str, first_line: int, report: Report, *, folder: str, root: Path
) -> Blocks:
    """Markdown without directives, as it stands in YAML: ``text`` begins at that line (places inside it are
    found by searching its lines)."""
    if not text.strip():
        return ()
    if PLAIN.fullmatch(text):
        return (Paragraph((Text(text),), line_span(source, first_line)),)
    piece = Markdown(
        first_line, tuple(text.rstrip("\n").split("\n"))
    )  # a last, empty line would end a table with an empty row
    return _read(source, [piece], first_line, report, folder, root).blocks


def read_inline(
    source: Source, text: str, first_line: int, report: Report, *, folder: str, root: Path
) -> Inlines:
    """One line of Markdown: the inlines of its first paragraph."""
    return first_paragraph(read_markdown(source, text, first_line, report, folder=folder, root=root))


def _read(
    source: Source, pieces: list[Piece], first_line: int, report: Report, folder: str, root: Path
) -> MarkdownText:
    tree = Element("div")
    layout = _Layout([], {})
    layout.add(pieces, tree)
    parsed = parse(source, layout.chunks, tree, report)

    def expand(element: Element) -> Iterator[Block]:
        piece = layout.stand_ins[element]
        if isinstance(piece, Fenced):
            yield CodeBlock(piece.text, piece.language, Span(source, piece.line))
        else:
            yield from read_directive(piece, element, reader)

    def nested(text: str, line: int) -> Blocks:
        return read_markdown(source, text, line, report, folder=folder, root=root)

    lines = LineReader(source, folder, report)
    reader = BlockReader(lines, parsed.lines, first_line, root, expand, nested)
    for note in parsed.footnotes.values():
        tree.remove(note)
    blocks = reader.read(tree)
    return MarkdownText(reader.title, (*blocks, *reader.footnotes(parsed.footnotes)))


@dataclass(frozen=True, slots=True)
class _Layout:
    """The tree's first shape: chunks of Markdown with their parents, and stand-ins for all else."""

    chunks: list[Chunk]
    stand_ins: dict[Element, Fenced | Directive]

    def add(self, pieces: list[Piece], parent: Element) -> None:
        for piece in pieces:
            if isinstance(piece, Markdown):
                self.chunks.append(Chunk(SubElement(parent, "div"), piece.line, piece.lines))
            else:
                stand_in = SubElement(parent, STAND_IN)
                self.stand_ins[stand_in] = piece
                if isinstance(piece, Directive):
                    self.add(piece.content, stand_in)
