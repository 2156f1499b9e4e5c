"""Python-Markdown's block elements → Blocks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from builder import codes
from builder.diagnostics import Code
from builder.model import (
    Align,
    Block,
    Blocks,
    CodeBlock,
    DefinitionList,
    Figure,
    Footnotes,
    Heading,
    Inlines,
    List,
    Paragraph,
    Quote,
    Rule,
    Table,
    Text,
)
from builder.read.assets import PICTURES, find_asset
from builder.read.inlines import LineReader, unescape
from builder.source import Source, Span
from builder.walk import plain

STAND_IN = "stand-in"
BLOCK_TAGS = {
    "p", "ul", "ol", "dl", "table", "pre", "blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "div",
    STAND_IN,
}  # fmt: skip
DEEPEST_HEADING = 4


@dataclass(slots=True)
class BlockReader:
    """Reads the blocks of one text. ``lines`` are the places of elements; ``expand`` reads what stands in
    the tree for a directive or for code; ``nested`` reads other Markdown of the same file, which begins at a
    line (an option, a title); ``title`` is a lesson's ``#`` heading."""

    inlines: LineReader
    lines: dict[Element, int]
    first_line: int
    root: Path
    expand: Callable[[Element], Iterator[Block]]
    nested: Callable[[str, int], Blocks]
    title: Heading | None = None
    heading_ids: set[str] = field(default_factory=set)

    def read(self, parent: Element) -> Blocks:
        return tuple(self.children(parent, self.line_of(parent, self.first_line)))

    def children(self, parent: Element, line: int) -> Iterator[Block]:
        """The blocks in an element; text and inlines beside them become paragraphs."""
        text, run = parent.text, list[Element]()
        for child in parent:
            if child.tag in BLOCK_TAGS:
                yield from self.loose(text, run, line)
                yield from self.block(child, self.line_of(child, line))
                text, run = child.tail, []
            else:
                run.append(child)
        yield from self.loose(text, run, line)

    def loose(self, text: str | None, run: list[Element], line: int) -> Iterator[Block]:
        content = self.inlines.run(text, run, line)
        if content:
            yield Paragraph(content, self.span(line))

    def block(self, element: Element, line: int) -> Iterator[Block]:
        match element.tag:
            case "p":
                yield from self.paragraph(element, line)
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                yield from self.heading(element, line)
            case "ul" | "ol":
                items = tuple(tuple(self.children(li, self.line_of(li, line))) for li in element)
                yield List(element.tag == "ol", items, int(element.get("start", "1")), self.span(line))
            case "dl":
                yield self.definitions(element, line)
            case "table":
                yield self.table(element, line)
            case "pre":
                code = element.find("code")
                text = (code.text if code is not None else element.text) or ""
                yield CodeBlock(unescape(text).rstrip("\n"), "", self.span(line))
            case "blockquote":
                yield Quote(tuple(self.children(element, line)), self.span(line))
            case "hr":
                yield Rule(self.span(line))
            case "stand-in":
                yield from self.expand(element)
            case _:
                yield from self.children(element, line)

    def paragraph(self, element: Element, line: int) -> Iterator[Block]:
        images = [child for child in element if child.tag == "img"]
        alone = len(images) == len(element) == 1 and not (element.text or "").strip()
        if alone and not (images[0].tail or "").strip():
            yield from self.picture(images[0], line)
            return
        content = self.inlines.read(element, line)
        if content:
            yield Paragraph(content, self.span(line))

    def picture(self, image: Element, line: int) -> Iterator[Block]:
        """``![alt](file)`` in a paragraph of its own is a figure."""
        path = unescape(image.get("src", ""))
        at = self.inlines.places.find_link(image.get("src", ""), image.get("alt", ""), line)
        if asset := find_asset(self.root, self.inlines.folder, path, at, self.inlines.report, PICTURES):
            alt = unescape(image.get("alt", ""))
            if not alt.strip():
                self.inlines.tell(
                    codes.NO_ALT, f"the picture '{path}' has no alternative text", at,
                    "write what it shows between the brackets; for decoration use the directive 'figure' with alt: \"\"",
                )  # fmt: skip
            caption = image.get("title", "")
            yield Figure(asset, alt, (Text(caption),) if caption else (), at=at)

    def heading(self, element: Element, line: int) -> Iterator[Block]:
        level = int(element.tag[1])
        content = self.inlines.read(element, line)
        span = self.span(line)
        if not content and len(element) == 0:
            hint = "write its text behind the #, or take the line away; to show the sign itself, write \\#"
            self.inlines.tell(codes.EMPTY_HEADING, "this heading has no text", span, hint)
            return
        heading = Heading(min(level, DEEPEST_HEADING), self.heading_id(plain(content)), content, span)
        if level == 1 and self.title is None:
            self.title = heading
            return
        if level == 1:
            self.inlines.tell(
                codes.SECOND_TITLE, "a lesson has one '#' heading, its title", span, "begin this one with ##"
            )
        if level > DEEPEST_HEADING:
            self.inlines.tell(
                codes.HEADING_LEVEL, f"headings go down to {'#' * DEEPEST_HEADING}", span, "use fewer #"
            )
        yield heading

    def heading_id(self, text: str) -> str:
        slug = slug_of(text) or "part"
        unique, number = slug, 1
        while unique in self.heading_ids:
            number += 1
            unique = f"{slug}-{number}"
        self.heading_ids.add(unique)
        return unique

    def definitions(self, element: Element, line: int) -> Block:
        items: list[tuple[Inlines, list[Blocks]]] = []
        for child in element:
            at = self.line_of(child, line)
            if child.tag == "dt":
                items.append((self.inlines.read(child, at), []))
            elif items:
                items[-1][1].append(tuple(self.children(child, at)))
        return DefinitionList(tuple((term, tuple(texts)) for term, texts in items), self.span(line))

    def table(self, element: Element, line: int) -> Block:
        rows = [list(row) for row in element.iter("tr")]
        aligns = {"right": Align.END, "center": Align.CENTER}
        body_line = line + 2  # below the head and its dashes
        return Table(
            head=tuple(self.inlines.read(cell, line) for cell in rows[0]),
            rows=tuple(
                tuple(self.inlines.read(cell, body_line + index) for cell in row)
                for index, row in enumerate(rows[1:])
            ),
            align=tuple(aligns.get(cell.get("align", ""), Align.START) for cell in rows[0]),
            at=self.span(line),
        )

    def footnotes(self, elements: dict[str, Element]) -> Iterator[Block]:
        """The notes in order of use; one that is never used is reported."""
        order, notes = self.inlines.footnote_order, list[Blocks]()
        for name in order:  # grows while notes that cite notes are read
            notes.append(tuple(self.children(elements[name], self.footnote_line(name))))
        for name in elements:
            if name not in order:
                at = self.inlines.find(f"[^{name}]:", self.first_line)
                self.inlines.tell(
                    codes.UNUSED_FOOTNOTE, f"the footnote '{name}' is never used", at, f"write [^{name}] where it belongs"
                )  # fmt: skip
        if notes:
            yield Footnotes(tuple(notes), self.span(self.footnote_line(order[0])))

    def footnote_line(self, name: str) -> int:
        for number, text in enumerate(self.inlines.source.lines, 1):
            if text.lstrip().startswith(f"[^{name}]:"):
                return number
        return self.first_line

    def line_of(self, element: Element, otherwise: int) -> int:
        return self.lines.get(element, otherwise)

    def span(self, line: int) -> Span:
        return line_span(self.inlines.source, line)

    def tell(self, code: Code, message: str, span: Span, hint: str = "") -> None:
        self.inlines.tell(code, message, span, hint)


def line_span(source: Source, line: int) -> Span:
    """A whole line, without the blanks around it."""
    text = source.line(line)
    return Span(source, line, len(text) - len(text.lstrip()) + 1, max(1, len(text.strip())))


def slug_of(text: str) -> str:
    """An id for a text in any script: ASCII letters and digits kept, accents dropped, the rest hyphens."""
    plain_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain_text).strip("-")
    return slug if not slug[:1].isdigit() else f"s-{slug}"
