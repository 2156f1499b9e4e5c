"""Pictures of a Word paper: a bitmap, the drawing beside it, its text."""

from __future__ import annotations

from lxml import etree

from builder.papers.paper import Format, Picture
from builder.press.bitmaps import PIXELS_PER_INCH, bitmap, size_of
from builder.press.docx.line import runs
from builder.press.docx.page import measures, page_size, twips
from builder.press.docx.paragraphs import paragraph
from builder.press.docx.writing import Where, Writing
from builder.press.ooxml import SPACES, decorative_extension, element, svg_extension
from builder.press.paper_json import spoken

EMU_A_TWIP = 635


def picture(block: Picture, where: Where, writing: Writing) -> list[etree._Element]:
    """The picture, and below it caption and credit."""
    below = [line for line in (block.caption, block.credit) if line]
    run = element("w:r", {}, element("w:drawing", {}, _inline(block, where, writing)))
    shown = paragraph([run], where, writing, "Picture", keep=bool(below))
    return [shown, *(paragraph(runs(line, writing), where, writing, "caption") for line in below)]


def _inline(block: Picture, where: Where, writing: Writing) -> etree._Element:
    width, height = _size(block, where, writing)
    extent = {"cx": width, "cy": height}
    id_ = writing.next_id()
    properties = element("wp:docPr", {"id": id_, "name": f"Picture {id_}", "descr": spoken(block)})
    if not block.alt:
        properties.append(decorative_extension())
    frame = element("wp:cNvGraphicFramePr", {}, element("a:graphicFrameLocks", {"noChangeAspect": "1"}))
    data = element("a:graphicData", {"uri": SPACES["pic"]}, _pic(block, extent, id_, writing))
    none = {"distT": "0", "distB": "0", "distL": "0", "distR": "0"}
    return element("wp:inline", none, element("wp:extent", extent), properties, frame, element("a:graphic", {}, data))  # fmt: skip


def _pic(block: Picture, extent: dict[str, int], id_: int, writing: Writing) -> etree._Element:
    relation, drawing = writing.image(block)
    blip = element("a:blip", {"r:embed": relation})
    if drawing:
        blip.append(svg_extension(drawing))
    names = element("pic:nvPicPr", {}, element("pic:cNvPr", {"id": id_, "name": f"Picture {id_}", "descr": spoken(block)}), element("pic:cNvPicPr"))  # fmt: skip
    fill = element("pic:blipFill", {}, blip, element("a:stretch", {}, element("a:fillRect")))
    place = element("a:xfrm", {}, element("a:off", {"x": "0", "y": "0"}), element("a:ext", extent))
    shape = element("a:prstGeom", {"prst": "rect"}, element("a:avLst"))
    return element("pic:pic", {}, names, fill, element("pic:spPr", {}, place, shape))


def _size(block: Picture, where: Where, writing: Writing) -> tuple[int, int]:
    """In EMU: its share of the width, no more than its own size (of a drawing) and 0.65 of a page's height."""
    across, down = size_of(bitmap(block))
    width = (where.width - where.indent) * block.share / 100
    if block.format is Format.SVG:
        width = min(width, across / PIXELS_PER_INCH * 1440)
    form = measures(writing.paper)
    most = twips(page_size(writing.paper)[1] - form.top - form.bottom) * 0.65
    width = min(width, most * across / down)
    return round(width * EMU_A_TWIP), round(width * EMU_A_TWIP * down / across)
