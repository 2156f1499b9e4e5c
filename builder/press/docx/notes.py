"""Notes of a Word paper: real footnotes; those that nothing marks stand at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.parser import parse_xml
from docx.parts.story import StoryPart
from lxml import etree

from builder.papers.paper import PaperBlocks
from builder.press.docx.blocks import blocks
from builder.press.docx.line import text_run
from builder.press.docx.page import text_width
from builder.press.docx.paragraphs import paragraph
from builder.press.docx.writing import Where, Writing
from builder.press.ooxml import SPACES, element

FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def add_notes(writing: Writing) -> None:
    """The part with the footnotes. The two that draw the line above them come first (ECMA-376 part 1, 17.11.23)."""
    if not writing.noted:
        return
    root = element("w:footnotes", {}, _line(-1, "separator"), _line(0, "continuationSeparator"))
    package = writing.document.part.package
    part = StoryPart(PackURI("/word/footnotes.xml"), FOOTNOTES, parse_xml(etree.tostring(root)), package)
    inner = replace(writing, part=part, noted=[*writing.noted])
    for n, number in enumerate(writing.noted, 1):
        part.element.append(_note(n, writing.paper.notes[number - 1], inner))
    writing.last_id = inner.last_id
    tidy(part)
    writing.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def loose_notes(writing: Writing) -> Iterator[etree._Element]:
    """The notes that no mark points at."""
    where = Where("footnote text", text_width(writing.paper), outer=False)
    for number, note in enumerate(writing.paper.notes, 1):
        if number not in writing.noted:
            made = list(blocks(note, where, writing)) or [paragraph([], where, writing)]
            for n, run in enumerate(text_run(f"{number}. ", writing), 1):
                made[0].insert(n, run)
            yield from made


def tidy(part: XmlPart) -> None:
    """Namespaces once, at the root; what older programs do not know is marked so that they pass over it."""
    wanted = {prefix: SPACES[prefix] for prefix in ("w", "r", "wp", "a", "pic", "w14", "mc")}
    etree.cleanup_namespaces(part.element, top_nsmap=wanted, keep_ns_prefixes=list(wanted))
    part.element.set(f"{{{SPACES['mc']}}}Ignorable", "w14")


def _note(id_: int, note: PaperBlocks, writing: Writing) -> etree._Element:
    where = Where("footnote text", text_width(writing.paper), outer=False)
    content = list(blocks(note, where, writing)) or [paragraph([], where, writing)]
    style = element("w:rPr", {}, element("w:rStyle", {"w:val": "FootnoteReference"}))
    mark = element("w:r", {}, style, element("w:footnoteRef"))
    for n, each in enumerate((mark, *text_run(" ", writing)), 1):
        content[0].insert(n, each)
    return element("w:footnote", {"w:id": id_}, *content)


def _line(id_: int, kind: str) -> etree._Element:
    return element("w:footnote", {"w:type": kind, "w:id": id_}, element("w:p", {}, element("w:r", {}, element(f"w:{kind}"))))  # fmt: skip
