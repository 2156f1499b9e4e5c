"""Python-Markdown's elements inside a line → Inlines."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from builder import codes
from builder.diagnostics import Code as DiagnosticCode
from builder.diagnostics import Diagnostic, Report
from builder.model import (
    Abbreviation,
    Code,
    Emphasis,
    FactPart,
    FactReference,
    FootnoteMark,
    Inline,
    Inlines,
    LessonLink,
    LineBreak,
    Link,
    Strong,
    TermLink,
    Text,
)
from builder.near import did_you_mean
from builder.read.addresses import leads_somewhere
from builder.read.characters import INSTEAD, UNFIT, unfit_entities
from builder.read.markdown_tree import is_literal
from builder.read.places import ESCAPED, Places
from builder.source import Source, Span
from builder.walk import plain

MEANT = re.compile(r"[\x02&<\[{]")
FACT_PARTS = {part.value: part for part in FactPart}
REFERENCE = re.compile(r"\{([a-z]+):\s*([^{}\s]*)\s*\}")
RAW_HTML = re.compile(r"</?[A-Za-z][^<>]*>?|<!|<\?")
LOST_FOOTNOTE = re.compile(r"\[\^([^\]]+)\]")
LOST_LINK = re.compile(r"\[[^\]]+\]\[([^\]]*)\]")
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
ALLOWED_SCHEMES = ("https:", "http:", "mailto:", "tel:")
LINE_END = re.compile(r"\s*\n\s*")


@dataclass(slots=True)
class LineReader:
    """Reads the inlines of one text: knows where it stands and which footnotes were used."""

    source: Source
    folder: str
    report: Report
    footnote_order: list[str] = field(default_factory=list)
    places: Places = field(init=False)

    def __post_init__(self) -> None:
        self.places = Places(self.source)

    def read(self, element: Element, line: int) -> Inlines:
        """The inlines of an element that begins at ``line``."""
        return tidy(self.content(element, line))

    def run(self, text: str | None, elements: list[Element], line: int) -> Inlines:
        """The inlines of a text and the elements (with their tails) that follow it."""
        return tidy([*self.text(text, line), *(i for each in elements for i in self.with_tail(each, line))])

    def content(self, element: Element, line: int) -> Iterator[Inline]:
        yield from self.text(element.text, line)
        for child in element:
            yield from self.with_tail(child, line)

    def with_tail(self, element: Element, line: int) -> Iterator[Inline]:
        yield from self.element(element, line)
        yield from self.text(element.tail, line)

    def element(self, element: Element, line: int) -> Iterator[Inline]:
        match element.tag:
            case "em":
                yield Emphasis(self.read(element, line))
            case "strong":
                yield Strong(self.read(element, line))
            case "code":
                yield Code(html.unescape(unescape(element.text or "")))
            case "br":
                yield LineBreak()
            case "a":
                yield from self.link(element, line)
            case "abbr":
                yield Abbreviation(unescape(element.text or ""), element.get("title", ""))
            case "sup" if element.get("id", "").startswith("fnref"):
                yield self.footnote_mark(element)
            case "img":
                self.inline_image(element, line)
            case _:
                yield from self.content(element, line)

    def text(self, text: str | None, line: int) -> Iterator[Inline]:
        """A text with escaped characters put back; references in it become nodes of their own."""
        if not text:
            return
        if is_literal(text):
            yield Text(unescape(text))
            return
        if not MEANT.search(text):  # most texts are words alone
            yield Text(text)
            return
        for index, part in enumerate(ESCAPED.split(text)):
            if index % 2:
                yield Text(chr(int(part)))
            else:
                self.look_for_losses(part, line)
                yield from self.references(part, line)

    def references(self, text: str, line: int) -> Iterator[Inline]:
        last = 0
        for found in REFERENCE.finditer(text):
            yield self.words(text[last : found.start()], line)
            yield from self.reference(found, line)
            last = found.end()
        yield self.words(text[last:], line)

    def words(self, text: str, line: int) -> Text:
        """A text whose entities are made the characters that they name."""
        if "&" not in text:
            return Text(text)
        for _, written, message in unfit_entities(text):
            self.tell(codes.CONTROL_CHARACTER, message, self.find(written, line), INSTEAD)
        return Text(UNFIT.sub("\ufffd", html.unescape(text)))

    def reference(self, found: re.Match[str], line: int) -> Iterator[Inline]:
        span = self.find(found[0], line)
        if found[1] in FACT_PARTS:
            yield FactReference(found[2], FACT_PARTS[found[1]], span)
            return
        hint = did_you_mean(found[1], FACT_PARTS) or "write {fact:id}, {value:id} or {cite:id}"
        self.tell(codes.UNKNOWN_REFERENCE_KIND, f"'{found[1]}' is no kind of reference", span, hint)

    def link(self, element: Element, line: int) -> Iterator[Inline]:
        address = unescape(element.get("href", "")).strip()
        content = self.read(element, line)
        span = self.places.find_link(element.get("href", ""), plain(content), line)
        if not content and address:
            content = (Text(address),)
        if address.startswith("term:"):
            yield TermLink(address.removeprefix("term:"), content, span)
        elif SCHEME.match(address):
            yield from self.outside_link(address, content, span)
        elif address.startswith("#"):
            yield LessonLink(self.source.path, address[1:], content, span)
        else:
            yield from self.lesson_link(address, content, span)

    def outside_link(self, address: str, content: Inlines, span: Span) -> Iterator[Inline]:
        if leads_somewhere(address):
            yield Link(address, content, span)
            return
        if address.lower().startswith(ALLOWED_SCHEMES):
            hint = "write what follows, too: https://example.org/page, mailto:help@example.org, tel:+41…"
            self.tell(codes.LINK_TARGET, f"'{address}' is no whole address", span, hint)
        else:
            scheme = address.split(":")[0]
            hint = "use https:, mailto:, tel:, term: or another lesson's file"
            self.tell(codes.LINK_SCHEME, f"a link cannot lead to '{scheme}:'", span, hint)
        yield from content

    def lesson_link(self, address: str, content: Inlines, span: Span) -> Iterator[Inline]:
        path, _, heading = address.partition("#")
        if not path.endswith(".md"):
            self.tell(
                codes.LINK_TARGET,
                f"'{address}' is neither an address nor a lesson's file",
                span,
                "write https://… or a path that ends in .md; for a file to download use the directive 'download'",
            )
            yield from content
            return
        yield LessonLink(resolve(self.folder, path), heading, content, span)

    def footnote_mark(self, element: Element) -> Inline:
        name = element.get("id", "").split(":", 1)[1]
        if name not in self.footnote_order:
            self.footnote_order.append(name)
        return FootnoteMark(self.footnote_order.index(name) + 1)

    def inline_image(self, element: Element, line: int) -> None:
        self.tell(
            codes.INLINE_IMAGE,
            "a picture cannot stand inside a line",
            self.places.find_link(element.get("src", ""), element.get("alt", ""), line),
            "give it a paragraph of its own, or use the directive 'figure'",
        )

    def look_for_losses(self, text: str, line: int) -> None:
        """What Python-Markdown left as plain text though the author meant markup."""
        for found in RAW_HTML.finditer(text):
            self.tell(
                codes.RAW_HTML,
                "raw HTML is not part of a lesson",
                self.find(found[0], line),
                "use Markdown or a directive; to show the sign itself, write \\<",
            )
        for found in LOST_FOOTNOTE.finditer(text):
            self.tell(
                codes.UNKNOWN_FOOTNOTE,
                f"the footnote '{found[1]}' is not defined",
                self.find(found[0], line),
                f"add a line [^{found[1]}]: …",
            )
        for found in LOST_LINK.finditer(text):
            self.tell(
                codes.LINK_TARGET,
                f"the link '{found[1] or found[0]}' is not defined",
                self.find(found[0], line),
                "write [text](address)",
            )

    def find(self, needle: str, line: int) -> Span:
        """Where ``needle`` stands at or after ``line``; the line's first text where it cannot be found."""
        return self.places.find(needle, line)

    def tell(self, code: DiagnosticCode, message: str, span: Span, hint: str = "") -> None:
        self.report(Diagnostic(code, message, span, hint))


def unescape(text: str) -> str:
    """The text with Python-Markdown's stand-ins for escaped characters put back."""
    return ESCAPED.sub(lambda found: chr(int(found[1])), text)


def tidy(inlines: Iterator[Inline] | list[Inline]) -> Inlines:
    """Neighbouring texts made one, line ends made blanks, no empty text, none at the ends."""
    row: list[Inline] = []
    for each in inlines:
        if isinstance(each, Text) and row and isinstance(row[-1], Text):
            row[-1] = Text(row[-1].text + each.text)
        else:
            row.append(each)
    last = len(row) - 1
    for place, each in enumerate(row):
        if isinstance(each, Text):
            text = LINE_END.sub(" ", each.text) if "\n" in each.text else each.text
            text = text.lstrip() if place == 0 else text
            row[place] = Text(text.rstrip() if place == last else text)
    return tuple(each for each in row if not isinstance(each, Text) or each.text)


def resolve(folder: str, path: str) -> str:
    """``path`` as seen from ``folder``, both below the course folder; ``..`` at its start if it leaves it."""
    parts: list[str] = []
    for part in PurePosixPath(folder, path).parts:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
