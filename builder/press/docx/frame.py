"""What stands around a Word paper's text: title, contents list, foot, page."""

from __future__ import annotations

from collections.abc import Iterator

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from builder.papers.paper import LISTED, Look
from builder.press.docx.line import Runs, field, text_run
from builder.press.docx.page import measures, page_size, text_width, twips
from builder.press.docx.paragraphs import paragraph, space_after
from builder.press.docx.writing import Where, Writing
from builder.press.ooxml import element

FOOTER = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
FOOT_SPACE = 9  # millimetres from the page's edge to its foot
MOST_CONTENTS = 40  # entries: beyond it the contents list has the parts alone


def title_block(writing: Writing) -> list[etree._Element]:
    """Title and subtitle; a booklet's first page also says whose it is."""
    paper, where = writing.paper, Where("Normal", text_width(writing.paper))
    made = [paragraph(text_run(paper.title, writing), where, writing, "Title")]
    if paper.subtitle:
        made.append(paragraph(text_run(paper.subtitle, writing), where, writing, "Subtitle"))
    if paper.look is Look.BOOKLET:
        for text in (paper.subject, paper.author, paper.footer):
            if text:
                made.append(paragraph(text_run(text, writing), where, writing))
    return made


def contents(writing: Writing) -> Iterator[etree._Element]:
    """A contents field with its entries filled in as links. Without page numbers: only a word processor knows them, and
    wrong ones would stand there until somebody asked it."""
    paper, where = writing.paper, Where("Normal", text_width(writing.paper))
    deepest = LISTED if sum(depth <= LISTED for _, depth, _ in writing.titles) <= MOST_CONTENTS else 1
    entries = [each for each in writing.titles if each[1] <= deepest]
    if not paper.contents or not entries:
        return
    writing.new_page = paper.look is Look.BOOKLET
    yield paragraph(text_run(paper.contents, writing), where, writing, "TOC Heading")
    begin, end = _field_marks(f'TOC \\o "1-{deepest}" \\h \\n \\u')
    for n, (bookmark, depth, text) in enumerate(entries):
        link = element("w:hyperlink", {"w:anchor": bookmark, "w:history": "1"}, *text_run(text, writing))
        content = [*(begin if n == 0 else []), link, *(end if n == len(entries) - 1 else [])]
        made = paragraph(content, where, writing, f"toc {depth}")
        if n == len(entries) - 1:
            space_after(made, 320)
        yield made


def foot(writing: Writing) -> str:
    """The relation of the foot: whose paper it is, and the page's number of how many."""
    paper = writing.paper
    tab = element("w:tabs", {}, element("w:tab", {"w:val": "right", "w:pos": text_width(paper)}))
    line = paragraph([], Where("footer", text_width(paper)), writing)
    line[0].append(tab)
    pages = [*field("PAGE", "1"), *text_run(" / ", writing), *field("NUMPAGES", "1")]
    for each in (*text_run(paper.footer, writing), element("w:r", {}, element("w:tab")), *pages):
        line.append(each)
    data = etree.tostring(element("w:ftr", {}, line), xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footer1.xml"), FOOTER, data, writing.document.part.package)
    return writing.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTER)


def section(writing: Writing, footer: str) -> etree._Element:
    """The page: size, margins, foot. A booklet's title page has no foot."""
    paper, form = writing.paper, measures(writing.paper)
    across, down = page_size(paper)
    made = element("w:sectPr", {}, element("w:footerReference", {"w:type": "default", "r:id": footer}))
    size: dict[str, object] = {"w:w": twips(across), "w:h": twips(down)}
    made.append(element("w:pgSz", size | ({"w:orient": "landscape"} if paper.wide else {})))
    sides = {"w:top": twips(form.top), "w:right": twips(form.side), "w:bottom": twips(form.bottom), "w:left": twips(form.side)}  # fmt: skip
    rest = {"w:header": twips(FOOT_SPACE), "w:footer": twips(FOOT_SPACE), "w:gutter": 0}
    made.append(element("w:pgMar", {**sides, **rest}))
    if paper.look is Look.BOOKLET:
        made.append(element("w:titlePg"))
    if writing.turned:
        made.append(element("w:bidi"))
    return made


def _field_marks(instruction: str) -> tuple[Runs, Runs]:
    five = field(instruction, "")
    return five[:3], five[4:]
