"""Paper blocks → Word's paragraphs, lists, tables and controls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from string import ascii_lowercase
from typing import assert_never

from lxml import etree

from builder.papers.paper import (
    LISTED,
    Box,
    Break,
    Bullets,
    Choose,
    Cited,
    Day,
    Grid,
    Line,
    Look,
    Mono,
    NewPage,
    PaperBlock,
    PaperBlocks,
    Pick,
    Picture,
    Prose,
    Terms,
    Title,
    Together,
    Words,
)
from builder.papers.pieces import plain_words
from builder.papers.reading import paper_words
from builder.press.docx.controls import choose, day, tick, written_line
from builder.press.docx.line import runs, text_run
from builder.press.docx.paragraphs import HANG, paragraph, space_after
from builder.press.docx.pictures import picture
from builder.press.docx.styles import box_style
from builder.press.docx.writing import Where, Writing
from builder.press.ooxml import element
from builder.press.paper_json import column_shares

LETTERS = ascii_lowercase

ROOM = 480  # twips of a line to write on


def blocks(content: PaperBlocks, where: Where, writing: Writing) -> Iterator[etree._Element]:
    """The blocks in their order; the mark of a list's item stands before the first."""
    for n, each in enumerate(content):
        yield from _block(each, where if n == 0 else replace(where, mark=None), writing)


def _block(block: PaperBlock, where: Where, writing: Writing) -> Iterator[etree._Element]:
    match block:
        case Title():
            yield _title(block, where, writing)
        case Prose(content=words):
            yield paragraph(runs(words, writing), where, writing)
        case Bullets():
            yield from _listed(block, where, writing)
        case Terms(items=items):
            for term, meaning in items:
                yield paragraph(runs(term, writing), where, writing, "Term")
                yield from blocks(meaning, where.inside(style="Meaning", indent=where.indent + 360), writing)
        case Grid():
            yield from _grid(block, where, writing)
        case Box():
            yield from _box(block, where, writing)
        case Cited(content=inner):
            yield from blocks(inner, where.inside(style="Quote", indent=where.indent + 480), writing)
        case Mono(text=text):
            lines = [piece for line in text.split("\n") for piece in (Words(line), Break())][:-1]
            yield paragraph(runs(tuple(lines), writing), where, writing, "Fixed Text")
        case Picture():
            yield from picture(block, where, writing)
        case Line():
            yield from written_line(block, where, writing)
        case Pick():
            yield from _pick(block, where, writing)
        case Choose():
            yield choose(block, where, writing)
        case Day():
            yield day(block, where, writing)
        case Together(content=inner):
            yield from _together(inner, where, writing)
        case NewPage():
            writing.new_page = where.outer
        case _:
            assert_never(block)


def _title(title: Title, where: Where, writing: Writing) -> etree._Element:
    """A heading with a bookmark, which the contents list points at. A booklet's parts begin on new pages."""
    depth = writing.depth(title.level)
    if depth == 1 and where.outer and writing.paper.look is Look.BOOKLET:
        writing.new_page = True
    id_ = writing.next_id()
    bookmark = f"_Toc{id_:06}"
    listed = depth if title.level <= LISTED else max(depth, LISTED + 1)
    writing.titles.append((bookmark, listed, plain_words(title.content)))
    start = element("w:bookmarkStart", {"w:id": id_, "w:name": bookmark})
    marked = [start, *runs(title.content, writing), element("w:bookmarkEnd", {"w:id": id_})]
    return paragraph(marked, where, writing, f"heading {min(depth, 4)}")


def _listed(block: Bullets, where: Where, writing: Writing) -> Iterator[etree._Element]:
    writing.lists.append(("number" if block.numbered else "bullet", block.start))
    number, level = len(writing.lists), min(where.level, 8)
    indent = (where.indent or _box_indent(where)) + HANG
    inner = where.inside(style="List Paragraph", indent=indent, level=where.level + 1)
    for item in block.items:
        if item and not isinstance(item[0], Prose):
            yield paragraph([], replace(inner, mark=(number, level)), writing)
        first = replace(inner, mark=(number, level)) if item and isinstance(item[0], Prose) else inner
        yield from blocks(item, first, writing)


def _box(box: Box, where: Where, writing: Writing) -> Iterator[etree._Element]:
    inner = where.inside(style=box_style(box.kind, "Text"), box=box.kind)
    yield paragraph(text_run(box.label, writing), inner, writing, box_style(box.kind, "Label"), keep=True)
    if box.title:
        yield paragraph(runs(box.title, writing), inner, writing, box_style(box.kind, "Title"), keep=True)
    content = list(blocks(box.content, inner, writing))
    if content and content[-1].tag.endswith("}p"):
        space_after(content[-1])
    yield from content


def _box_indent(where: Where) -> int:
    return 170 if where.box else 0


def _pick(pick: Pick, where: Where, writing: Writing) -> Iterator[etree._Element]:
    indent = (where.indent or _box_indent(where)) + HANG
    for n, option in enumerate(pick.options):
        box = tick(pick.one, n in pick.chosen, paper_words(option), writing)
        letter = text_run(f" {LETTERS[n % 26]}) " if pick.letters else " ", writing)
        first, rest = (option[0].content, option[1:]) if option and isinstance(option[0], Prose) else ((), option)  # fmt: skip
        keep = n < len(pick.options) - 1
        inner = where.inside(style="Option", indent=indent)
        yield paragraph([box, *letter, *runs(first, writing)], replace(inner, keep=where.keep or keep), writing)  # fmt: skip
        yield from blocks(rest, inner, writing)


def _together(content: PaperBlocks, where: Where, writing: Writing) -> Iterator[etree._Element]:
    """All but the last stay with what follows them."""
    for n, each in enumerate(content):
        yield from _block(each, replace(where, keep=where.keep or n < len(content) - 1), writing)


def _grid(grid: Grid, where: Where, writing: Writing) -> Iterator[etree._Element]:
    if grid.caption:
        yield paragraph(runs(grid.caption, writing), where, writing, "caption", keep=True)
    elif writing.new_page:
        yield paragraph([], where, writing, "Table Text")
    yield _table(grid, where, writing)
    if where.outer or not where.level:
        yield paragraph([], Where("Table Text", where.width), writing)


def _table(grid: Grid, where: Where, writing: Writing) -> etree._Element:
    widths = _widths(grid, where.width - where.indent)
    made = element("w:tbl", {}, _table_properties(grid, where, sum(widths), writing))
    made.append(element("w:tblGrid", {}, *(element("w:gridCol", {"w:w": width}) for width in widths)))
    if grid.head:
        cells = [
            _cell([paragraph(runs(each, writing), _in_cell(width), writing, "Table Head")], width)
            for each, width in zip(grid.head, widths, strict=False)
        ]
        header = element("w:trPr", {}, element("w:cantSplit"), element("w:tblHeader"))
        made.append(element("w:tr", {}, header, *cells, *_missing(len(cells), widths, writing)))
    for row in grid.rows:
        made.append(_row(grid, row, widths, where, writing))
    return made


def _table_properties(grid: Grid, where: Where, width: int, writing: Writing) -> etree._Element:
    made = element("w:tblPr", {}, element("w:tblStyle", {"w:val": "PaperTable"}))
    if writing.turned:
        made.append(element("w:bidiVisual"))
    made.append(element("w:tblW", {"w:w": width, "w:type": "dxa"}))
    if where.indent:
        made.append(element("w:tblInd", {"w:w": where.indent, "w:type": "dxa"}))
    made.append(element("w:tblLayout", {"w:type": "fixed"}))
    look = {"w:val": f"{0x0420 if grid.head else 0x0400 | (0x80 if grid.rows_named else 0):04X}", "w:firstRow": int(bool(grid.head)), "w:firstColumn": int(grid.rows_named), "w:lastRow": 0, "w:lastColumn": 0, "w:noHBand": 1, "w:noVBand": 1}  # fmt: skip
    made.append(element("w:tblLook", look))
    title = plain_words(grid.caption) or " · ".join(plain_words(each) for each in grid.head)
    if title:
        made.append(element("w:tblCaption", {"w:val": title}))
    return made


def _row(
    grid: Grid, row: tuple[PaperBlocks, ...], widths: list[int], where: Where, writing: Writing
) -> etree._Element:
    form = element("w:trPr")
    if sum(len(paper_words(cell)) for cell in row) < 900 or where.keep:
        form.append(element("w:cantSplit"))
    if grid.fill and any(not paper_words(cell) for cell in row):
        form.append(element("w:trHeight", {"w:val": ROOM * grid.fill, "w:hRule": "atLeast"}))
    cells = [
        _cell(list(blocks(cell, _in_cell(width, where.keep), writing)), width, writing)
        for cell, width in zip(row, widths, strict=False)
    ]
    return element("w:tr", {}, *([form] if len(form) else []), *cells, *_missing(len(cells), widths, writing))


def _missing(count: int, widths: list[int], writing: Writing) -> list[etree._Element]:
    """A row shorter than the others gets empty cells."""
    return [_cell([], width, writing) for width in widths[count:]]


def _cell(content: Sequence[etree._Element], width: int, writing: Writing | None = None) -> etree._Element:
    """A cell must end with a paragraph (ECMA-376 part 1, 17.4.65)."""
    ended = list(content)
    if writing is not None and (not ended or not ended[-1].tag.endswith("}p")):
        ended.append(paragraph([], _in_cell(width), writing))
    return element("w:tc", {}, element("w:tcPr", {}, element("w:tcW", {"w:w": width, "w:type": "dxa"})), *ended)  # fmt: skip


def _in_cell(width: int, keep: bool = False) -> Where:
    return Where("Table Text", width - 200, keep=keep, outer=False)


def _widths(grid: Grid, whole: int) -> list[int]:
    count = max(len(grid.head), *(len(row) for row in grid.rows), 1)
    shares = list(grid.widths) if len(grid.widths) == count else column_shares(grid)
    return [whole * share // sum(shares) for share in shares]
