"""Blocks → paragraphs of a slide's placeholder: real text, with its language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import XmlPart

from builder.papers.paper import Break, Bullets, NoteMark, PaperBlocks, Pieces, Prose, Web, Words
from builder.papers.reading import paper_words
from builder.press.ooxml import element, name
from builder.render.messages import text_direction


def fill(body: etree._Element, blocks: PaperBlocks, language: str, part: XmlPart, size: int = 0) -> None:
    """Put the blocks into a ``txBody`` in place of what stands there. ``size`` in points; 0: the layout's."""
    for old in body.findall(name("a:p")):
        body.remove(old)
    made = list(_paragraphs(blocks, language, part, size, 0)) or [element("a:p")]
    for each in made:
        body.append(each)


def _paragraphs(
    blocks: PaperBlocks, language: str, part: XmlPart, size: int, level: int
) -> Iterator[etree._Element]:
    for block in blocks:
        match block:
            case Prose(content=content):
                yield _paragraph(content, language, part, size, level)
            case Bullets(items=items, numbered=numbered, start=start):
                for item in items:
                    inner = list(_paragraphs(item, language, part, size, level + 1))
                    if numbered and inner:
                        _number(inner[0], start)
                    yield from inner
            case _:
                yield _paragraph((Words(paper_words((block,))),), language, part, size, level)


def _number(paragraph: etree._Element, start: int) -> None:
    form = paragraph.find(name("a:pPr"))
    assert form is not None
    form.append(element("a:buFont", {"typeface": "+mj-lt"}))
    form.append(element("a:buAutoNum", {"type": "arabicPeriod", "startAt": start} if start > 1 else {"type": "arabicPeriod"}))  # fmt: skip


def _paragraph(pieces: Pieces, language: str, part: XmlPart, size: int, level: int) -> etree._Element:
    turned = {"algn": "r", "rtl": "1"} if text_direction(language) == "rtl" else {}
    form = element("a:pPr", {"lvl": min(level, 4), **turned})
    made = element("a:p", {}, form)
    for piece in pieces:
        match piece:
            case Words():
                made.append(_run(piece, language, size))
            case Break():
                made.append(element("a:br", {}, _form(Words(""), language, size)))
            case Web(address=address, content=words):
                link = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
                for word in words:
                    run = _run(word, language, size)
                    run[0].append(element("a:hlinkClick", {"r:id": link}))
                    made.append(run)
            case NoteMark():
                pass
            case _:
                assert_never(piece)
    return made


def _run(words: Words, language: str, size: int) -> etree._Element:
    return element("a:r", {}, _form(words, language, size), element("a:t", {}, words.text))


def _form(words: Words, language: str, size: int) -> etree._Element:
    marks: dict[str, object] = {"lang": language}
    if size:
        marks["sz"] = size * 100
    if words.strong:
        marks["b"] = 1
    if words.emphasis:
        marks["i"] = 1
    return element("a:rPr", marks)
