"""Paragraphs of a Word paper: style, list mark, box, and what keeps them together."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from builder.press.docx.styles import box_marks, style_id
from builder.press.docx.writing import Where, Writing
from builder.press.ooxml import element

HANG = 340  # twips from a list's mark to its text


def paragraph(
    content: Sequence[etree._Element], where: Where, writing: Writing, style: str = "", *, keep: bool = False
) -> etree._Element:
    """A paragraph where it stands; ``keep`` with the next one."""
    form = element("w:pPr", {}, element("w:pStyle", {"w:val": style_id(style or where.style)}))
    if keep or where.keep:
        form.append(element("w:keepNext"))
        form.append(element("w:keepLines"))
    if writing.new_page:
        form.append(element("w:pageBreakBefore"))
        writing.new_page = False
    if where.mark:
        number, level = where.mark
        form.append(element("w:numPr", {}, element("w:ilvl", {"w:val": level}), element("w:numId", {"w:val": number})))  # fmt: skip
    if where.box and style_id(style or where.style) in (
        "ListParagraph",
        "Option",
        "Meaning",
        "Term",
        "Quote",
    ):
        for mark in box_marks(where.box):
            form.append(mark)
    indent = _indent(where)
    if indent is not None:
        form.append(indent)
    return element("w:p", {}, form, *content)


def _indent(where: Where) -> etree._Element | None:
    if where.mark:
        return element("w:ind", {"w:left": where.indent, "w:hanging": HANG})
    return element("w:ind", {"w:left": where.indent}) if where.indent else None
