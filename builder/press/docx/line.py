"""Pieces of a line → Word's runs, links and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from lxml import etree

from builder.papers.paper import Break, NoteMark, Piece, Pieces, Web, Words
from builder.press.docx.writing import Writing
from builder.press.ooxml import XML_SPACE, element
from builder.press.paper_json import shown_address
from builder.render.messages import text_direction

Runs = list[etree._Element]
ARABIC = re.compile(r"([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\s.,:;!?()«»-]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?)")  # fmt: skip
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def runs(pieces: Pieces, writing: Writing) -> Runs:
    return [made for piece in pieces for made in _piece(piece, writing)]


def text_run(
    text: str, writing: Writing, style: str = "", *, strong: bool = False, emphasis: bool = False
) -> Runs:
    """The text as runs: parts written from right to left say so."""
    turned = text_direction(writing.paper.language) == "rtl"
    parts = [text] if turned else ARABIC.split(text)
    return [
        _run(part, style, strong, emphasis, turned or n % 2 == 1, "" if turned else "ar")
        for n, part in enumerate(parts)
        if part
    ]


def field(instruction: str, shown: str, style: str = "") -> Runs:
    """A field that a word processor counts anew; ``shown`` until then."""
    return [
        _bare(element("w:fldChar", {"w:fldCharType": "begin"}), style),
        _bare(element("w:instrText", {}, f" {instruction} "), style),
        _bare(element("w:fldChar", {"w:fldCharType": "separate"}), style),
        _bare(element("w:t", {}, shown), style),
        _bare(element("w:fldChar", {"w:fldCharType": "end"}), style),
    ]


def _piece(piece: Piece, writing: Writing) -> Iterator[etree._Element]:
    match piece:
        case Words(text=text, strong=strong, emphasis=emphasis, code=code):
            yield from text_run(text, writing, "Code" if code else "", strong=strong, emphasis=emphasis)
        case Break():
            yield element("w:r", {}, element("w:br"))
        case Web(address=address, content=words):
            yield _link(address, words, writing)
            shown = shown_address(address, words)
            if shown:
                yield from text_run(f" ({shown})", writing)
        case NoteMark(number=number):
            yield from _mark(number, writing)
        case _:
            assert_never(piece)


def _link(address: str, words: tuple[Words, ...], writing: Writing) -> etree._Element:
    inner = [
        each
        for word in words
        for each in text_run(word.text, writing, "Hyperlink", strong=word.strong, emphasis=word.emphasis)
    ]
    return element("w:hyperlink", {"r:id": writing.link(address), "w:history": "1"}, *inner)


def _mark(number: int, writing: Writing) -> Runs:
    """The first mark of a note is the note's own; later ones point at it."""
    bookmark = f"_Note{number}"
    if number in writing.noted:
        shown = str(writing.noted.index(number) + 1)
        return field(f"NOTEREF {bookmark} \\f \\h", shown, "FootnoteReference")
    writing.noted.append(number)
    id_ = writing.next_id()
    reference = element("w:footnoteReference", {"w:id": len(writing.noted)})
    return [
        element("w:bookmarkStart", {"w:id": id_, "w:name": bookmark}),
        _bare(reference, "FootnoteReference"),
        element("w:bookmarkEnd", {"w:id": id_}),
    ]


def _bare(content: etree._Element, style: str = "") -> etree._Element:
    if content.tag.endswith(("}t", "}instrText")):
        content.set(XML_SPACE, "preserve")
    form = [element("w:rPr", {}, element("w:rStyle", {"w:val": style}))] if style else []
    return element("w:r", {}, *form, content)


def _run(text: str, style: str, strong: bool, emphasis: bool, turned: bool, language: str) -> etree._Element:
    form = element("w:rPr")
    if style:
        form.append(element("w:rStyle", {"w:val": style}))
    for wanted, tag in ((strong, "w:b"), (strong, "w:bCs"), (emphasis, "w:i"), (emphasis, "w:iCs"), (turned, "w:rtl")):  # fmt: skip
        if wanted:
            form.append(element(tag))
    if turned and language:
        form.append(element("w:lang", {"w:bidi": language}))
    words = element("w:t", {}, UNPRINTABLE.sub("", text))
    words.set(XML_SPACE, "preserve")
    return element("w:r", {}, *([form] if len(form) else []), words)
