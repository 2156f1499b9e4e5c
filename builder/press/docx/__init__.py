"""Paper → DOCX: named styles, a language, real footnotes, header rows, texts of pictures, controls to fill in."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.opc.part import XmlPart
from docx.oxml.parser import parse_xml
from lxml import etree

from builder.papers.paper import Look, Paper
from builder.press.docx.blocks import blocks
from builder.press.docx.frame import contents, foot, section, title_block
from builder.press.docx.notes import add_notes, loose_notes
from builder.press.docx.package import add_numbering, finish
from builder.press.docx.page import text_width
from builder.press.docx.styles import styles_xml
from builder.press.docx.writing import Where, Writing
from builder.press.ooxml import same_bytes


def write_docx(paper: Paper) -> bytes:
    """The paper as a Word document: the same bytes each time."""
    document = docx.Document()
    _replace(document.part._styles_part, styles_xml(paper))
    writing = Writing(paper, document, document.part)
    body = document.element.body
    for old in list(body):
        body.remove(old)
    for each in _content(writing):
        body.append(each)
    body.append(section(writing, foot(writing)))
    add_notes(writing)
    add_numbering(writing)
    finish(writing)
    made = BytesIO()
    document.save(made)
    return same_bytes(made.getvalue())


def _content(writing: Writing) -> list[etree._Element]:
    """The contents list stands before what it lists, and is made after it."""
    paper = writing.paper
    where = Where("Normal", text_width(paper))
    head = title_block(writing)
    writing.new_page = paper.look is Look.BOOKLET and not paper.contents
    body = list(blocks(paper.body, where, writing))
    return [*head, *contents(writing), *body, *loose_notes(writing)]


def _replace(part: XmlPart, root: etree._Element) -> None:
    part._element = parse_xml(etree.tostring(root))
