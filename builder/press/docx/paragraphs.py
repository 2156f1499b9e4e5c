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


def space_after(last: etree._Element, twentieths: int = 240) -> None:
    """Room below the last paragraph of a box or a list; in twentieths of a point."""
    form = last[0]
    place = next((n for n, each in enumerate(form) if each.tag.endswith("}ind")), len(form))
    form.insert(place, element("w:spacing", {"w:after": twentieths}))


def rule_to_write_on(block: etree._Element, width: int) -> None:
    """A line from the text's end to ``width`` (twips), for those who write by hand."""
    form = block[0]
    place = next((n for n, each in enumerate(form) if each.tag.endswith("}ind")), len(form))
    rule = element("w:tab", {"w:val": "right", "w:leader": "underscore", "w:pos": width})
    form.insert(place, element("w:tabs", {}, rule))
    block.append(element("w:r", {}, element("w:tab")))


def _indent(where: Where) -> etree._Element | None:
    if where.mark:
        return element("w:ind", {"w:left": where.indent, "w:hanging": HANG})
    return element("w:ind", {"w:left": where.indent}) if where.indent else None
