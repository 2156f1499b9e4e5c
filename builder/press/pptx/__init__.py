"""Deck → PPTX: real text in the placeholders of our layouts, texts of pictures, speaker notes, a language on each run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.presentation import Presentation
from pptx.slide import Slide as Page
from pptx.util import Emu, Pt

from builder.papers.paper import (
    Deck,
    Format,
    Grid,
    PaperBlock,
    PaperBlocks,
    Picture,
    Prose,
    Slide,
    Words,
)
from builder.papers.reading import paper_words
from builder.press.bitmaps import bitmap, size_of
from builder.press.ooxml import decorative_extension, element, name, same_bytes, svg_extension
from builder.press.paper_json import column_shares, spoken
from builder.press.pptx.fit import type_size
from builder.press.pptx.template import FORMS, Place, layout_of, new_slides
from builder.press.pptx.text import fill


@dataclass(frozen=True, slots=True)
class TooFull:
    """Slide ``number`` (from 1) holds more than can be read: its text does not fit in the smallest type."""

    number: int
    title: str

    def __str__(self) -> str:
        return f"slide {self.number}, “{self.title}”, holds too much to be read: split it"


def write_pptx(deck: Deck) -> bytes:
    """The deck as a presentation: the same bytes each time. ``crowded_slides`` tells what will not fit."""
    slides = new_slides()
    for number, slide in enumerate(deck.slides, 1):
        _add(slides, deck, slide, number)
    _properties(slides, deck)
    made = BytesIO()
    slides.save(made)
    return same_bytes(made.getvalue())


def crowded_slides(deck: Deck) -> tuple[TooFull, ...]:
    """The slides whose text does not fit even in the smallest type."""
    return tuple(
        TooFull(number, slide.title)
        for number, slide in enumerate(deck.slides, 1)
        if any(not _size(blocks, place) for blocks, place in _texts(slide))
    )


def _texts(slide: Slide) -> Iterator[tuple[PaperBlocks, Place]]:
    """What stands in which placeholder: the columns in order, pictures and tables apart."""
    places = [each for each in FORMS[slide.layout].places if each.number and each.kind not in ("pic", "tbl")]
    columns = [tuple(each for each in column if not isinstance(each, Grid | Picture)) for column in slide.columns]  # fmt: skip
    if len(columns) > len(places):
        columns = [*columns[: len(places) - 1], tuple(each for column in columns[len(places) - 1 :] for each in column)]  # fmt: skip
    yield from ((column, place) for column, place in zip(columns, places, strict=False) if column)


def _size(blocks: PaperBlocks, place: Place) -> int:
    _, _, width, height = place.box
    return type_size(blocks, width, height, place.size)


def _add(slides: Presentation, deck: Deck, slide: Slide, number: int) -> None:
    page = slides.slides.add_slide(layout_of(slides, slide.layout))
    filled = {0}
    fill(_body(page, 0), (Prose((Words(slide.title),)),), deck.language, page.part)
    for blocks, place in _texts(slide):
        size = _size(blocks, place) or 14
        fill(_body(page, place.number), blocks, deck.language, page.part, size if size < place.size else 0)
        filled.add(place.number)
    for empty in [each for each in page.placeholders if each.placeholder_format.idx not in filled]:
        empty._element.getparent().remove(empty._element)
    shown = [slide.picture] if slide.picture else []
    for block in (*shown, *(each for column in slide.columns for each in column)):
        _show(page, slide, block, deck.language)
    _foot(page, deck, number)
    _notes(page, slide, deck)


def _body(page: Page, number: int) -> etree._Element:
    shape = next(each for each in page.placeholders if each.placeholder_format.idx == number)
    return _part(shape._element, "p:txBody")


def _part(root: etree._Element, tag: str) -> etree._Element:
    """The first element of this name inside, which must be there."""
    return next(root.iter(name(tag)))


def _show(page: Page, slide: Slide, block: PaperBlock, language: str) -> None:
    """A picture or a table takes the place that the layout has for it."""
    match block:
        case Picture():
            _picture(page, block, _place_of(slide, "pic"))
        case Grid():
            _table(page, block, _place_of(slide, "tbl"), language)
        case _:
            pass


def _place_of(slide: Slide, kind: str) -> Place:
    """The layout's place of this kind, or its last text place."""
    places = FORMS[slide.layout].places
    found = [each for each in places if each.kind == kind]
    return found[0] if found else places[-1]


def _picture(page: Page, picture: Picture, place: Place) -> None:
    """As large as its place allows, in the middle of it."""
    data = bitmap(picture)
    across, down = size_of(data)
    left, top, width, height = place.box
    scale = min(width / across, height / down)
    wide, high = round(across * scale), round(down * scale)
    at = Emu(left + (width - wide) // 2), Emu(top + (height - high) // 2)
    shape = page.shapes.add_picture(BytesIO(data), *at, Emu(wide), Emu(high))._element
    _into_place(_part(shape, "p:nvPr"), place)
    names = _part(shape, "p:cNvPr")
    names.set("descr", spoken(picture))
    if not picture.alt:
        names.append(decorative_extension())
    if picture.format is Format.SVG:
        _part(shape, "a:blip").append(svg_extension(_drawing(page, picture.data)))


def _into_place(properties: etree._Element, place: Place) -> None:
    """What takes a layout's place for pictures or tables says so, and follows it when the layout is changed."""
    if place.kind in ("pic", "tbl"):
        properties.insert(0, element("p:ph", {"type": place.kind, "idx": place.number}))


def _drawing(page: Page, svg: bytes) -> str:
    number = page.part.partname.idx
    place = PackURI(f"/ppt/media/drawing{number}.svg")
    part = Part(place, "image/svg+xml", page.part.package, svg)
    return page.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)


def _table(page: Page, grid: Grid, place: Place, language: str) -> None:
    rows = len(grid.rows) + bool(grid.head)
    shares = [*(grid.widths or column_shares(grid))]
    left, top, width, _ = place.box
    frame = page.shapes.add_table(rows, len(shares), Emu(left), Emu(top), Emu(width), Emu(Pt(26) * rows))
    said = " · ".join(paper_words((Prose(each),)) for each in grid.head)
    _part(frame._element, "p:cNvPr").set("descr", said)
    _into_place(_part(frame._element, "p:nvPr"), place)
    table = frame.table
    table.first_row, table.horz_banding, table.first_col = bool(grid.head), True, grid.rows_named
    for n, share in enumerate(shares):
        table.columns[n].width = Emu(width * share // sum(shares))
    size = max(12, min(18, 24 - rows))
    texts: list[tuple[PaperBlocks, ...]] = [tuple((Prose(each),) for each in grid.head)] if grid.head else []
    for row, cells in enumerate([*texts, *grid.rows]):
        for column, blocks in enumerate(cells):
            fill(table.cell(row, column)._tc.get_or_add_txBody(), blocks, language, page.part, size)


def _foot(page: Page, deck: Deck, number: int) -> None:
    """Footer and number, as placeholders of the layout's: a slide does not take them over by itself."""
    for kind, index, text in (("ftr", 11, deck.footer), ("sldNum", 12, str(number))):
        if not text:
            continue
        names = element(
            "p:nvSpPr",
            {},
            element("p:cNvPr", {"id": 100 + index, "name": "Footer" if kind == "ftr" else "Slide number"}),
            element("p:cNvSpPr", {}, element("a:spLocks", {"noGrp": "1"})),
            element("p:nvPr", {}, element("p:ph", {"type": kind, "sz": "quarter", "idx": index})),
        )
        form = element("a:rPr", {"lang": deck.language})
        counted = {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}
        run = element("a:r" if kind == "ftr" else "a:fld", {} if kind == "ftr" else counted, form, element("a:t", {}, text))  # fmt: skip
        body = element("p:txBody", {}, element("a:bodyPr"), element("a:lstStyle"), element("a:p", {}, run))
        page.shapes._spTree.append(element("p:sp", {}, names, element("p:spPr"), body))


def _notes(page: Page, slide: Slide, deck: Deck) -> None:
    if slide.notes:
        frame = page.notes_slide.notes_text_frame
        assert frame is not None
        fill(frame._txBody, slide.notes, deck.language, page.notes_slide.part)


def _properties(slides: Presentation, deck: Deck) -> None:
    properties = slides.core_properties
    properties.title, properties.author, properties.language = deck.title, deck.author, deck.language
    properties.last_modified_by = deck.author
    for dated in list(properties._element):
        if dated.tag.endswith(("}created", "}modified")):
            properties._element.remove(dated)
    package = slides.part.package
    for id_ in [id_ for id_, each in package._rels.items() if each.reltype.endswith("/thumbnail")]:
        package._rels.pop(id_)
