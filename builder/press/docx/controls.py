"""What is filled in: content controls with a name, so that a form works by keyboard and is read aloud by its labels."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from builder.papers.paper import Choose, Day, Line
from builder.papers.pieces import plain_words
from builder.press.docx.line import Runs, runs, text_run
from builder.press.docx.paragraphs import paragraph, rule_to_write_on
from builder.press.docx.writing import Where, Writing
from builder.press.ooxml import element

BLANK = "\u2026"  # shown until somebody writes
MOST_TITLE = 64  # characters that Word takes as a control's title or tag
TICKS = {True: ("25C9", "25CB"), False: ("2612", "2610")}  # of one option, of many: ticked and not


def written_line(line: Line, where: Where, writing: Writing) -> list[etree._Element]:
    """One line stands beside its label; more are rules below it, inside one control."""
    title = plain_words(line.label)
    if line.lines <= 1 and not line.filled and title:
        control = _inline(_properties(writing, line.id, title, element("w:text")), BLANK, "", writing)
        label = _label(line, writing)
        made = [paragraph([*label, control], where, writing, "Writing Label")]
        rule_to_write_on(made[0], where.width)
        return made
    made = [paragraph(runs(line.label, writing), where, writing, "Writing Label", keep=True)] if title else []
    content = _rules(line, where, writing)
    properties = _properties(writing, line.id, title, element("w:text", {"w:multiLine": "1"}) if len(content) == 1 else None)  # fmt: skip
    if not line.filled:
        properties.insert(len(properties) - (len(content) == 1), element("w:showingPlcHdr"))
    return [*made, element("w:sdt", {}, properties, element("w:sdtContent", {}, *content))]


def day(block: Day, where: Where, writing: Writing) -> etree._Element:
    """A date, chosen from a calendar."""
    date = element(
        "w:date",
        {},
        element("w:dateFormat", {"w:val": "d MMMM yyyy"}),
        element("w:lid", {"w:val": writing.paper.language}),
        element("w:storeMappedDataAs", {"w:val": "dateTime"}),
        element("w:calendar", {"w:val": "gregorian"}),
    )
    control = _inline(_properties(writing, block.id, plain_words(block.label), date), BLANK, block.filled, writing)  # fmt: skip
    label = [*runs(block.label, writing), *text_run(" ", writing)] if block.label else []
    made = paragraph([*label, control], where, writing, "Writing Label" if label else "")
    if not block.filled:
        rule_to_write_on(made, where.width // 2)
    return made


def choose(block: Choose, where: Where, writing: Writing) -> etree._Element:
    """A drop-down. Until something is chosen it shows all words, so that a printed form shows them too."""
    options = [
        element("w:listItem", {"w:displayText": each, "w:value": each})
        for each in dict.fromkeys(block.options)
    ]
    properties = _properties(writing, block.id, " / ".join(block.options), element("w:dropDownList", {}, *options))  # fmt: skip
    control = _inline(properties, " / ".join(block.options), block.chosen, writing)
    return paragraph([control], where, writing)


def tick(one: bool, chosen: bool, title: str, writing: Writing) -> etree._Element:
    """A box to tick; where one of several is to be chosen its signs are round."""
    on, off = TICKS[one]
    box = element(
        "w14:checkbox",
        {},
        element("w14:checked", {"w14:val": int(chosen)}),
        element("w14:checkedState", {"w14:val": on, "w14:font": "Segoe UI Symbol"}),
        element("w14:uncheckedState", {"w14:val": off, "w14:font": "Segoe UI Symbol"}),
    )
    sign = chr(int(on if chosen else off, 16))
    faces = element("w:rFonts", {"w:ascii": "Segoe UI Symbol", "w:hAnsi": "Segoe UI Symbol", "w:eastAsia": "Segoe UI Symbol"})  # fmt: skip
    shown = element("w:r", {}, element("w:rPr", {}, faces), element("w:t", {}, sign))
    return element("w:sdt", {}, _properties(writing, "", title, box), element("w:sdtContent", {}, shown))


def _label(line: Line, writing: Writing) -> Runs:
    return [*runs(line.label, writing), *text_run(" ", writing)]


def _rules(line: Line, where: Where, writing: Writing) -> Sequence[etree._Element]:
    if line.filled:
        return [paragraph(text_run(line.filled, writing, "Written"), where, writing, "Writing")]
    first = paragraph(text_run(BLANK, writing, "PlaceholderText"), where, writing, "Writing", keep=line.lines > 1)  # fmt: skip
    return [first, *(paragraph([], where, writing, "Writing") for _ in range(line.lines - 1))]


def _properties(writing: Writing, tag: str, title: str, kind: etree._Element | None) -> etree._Element:
    id_ = writing.next_id()
    made = element("w:sdtPr")
    if title:
        made.append(element("w:alias", {"w:val": title[:MOST_TITLE]}))
    made.append(element("w:tag", {"w:val": (tag or f"answer-{id_}")[:MOST_TITLE]}))
    made.append(element("w:id", {"w:val": 1000 + id_}))
    if kind is not None:
        made.append(kind)
    return made


def _inline(properties: etree._Element, blank: str, filled: str, writing: Writing) -> etree._Element:
    if not filled:
        properties.insert(len(properties) - 1, element("w:showingPlcHdr"))
    content = text_run(filled or blank, writing, "Written" if filled else "PlaceholderText")
    return element("w:sdt", {}, properties, element("w:sdtContent", {}, *content))
