"""Paper blocks → XHTML of a book: headings, lists, tables, notes that a reader can show beside the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
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
    Mono,
    NewPage,
    NoteMark,
    Paper,
    PaperBlock,
    PaperBlocks,
    Pick,
    Picture,
    Piece,
    Pieces,
    Prose,
    Terms,
    Title,
    Together,
    Web,
    Words,
)
from builder.papers.pieces import plain_words

LETTERS = ascii_lowercase

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
SIGNS = {
    (True, True): "◉",
    (True, False): "○",
    (False, True): "☑",
    (False, False): "☐",
}  # one option or many, ticked


@dataclass(slots=True)
class Chapter:
    """A file of the book, from one part's title to the next. ``marks`` are the notes that it marks, in order."""

    name: str
    title: str
    blocks: list[PaperBlock] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    titles: list[tuple[int, str, str]] = field(default_factory=list)  # depth, id, words


@dataclass(slots=True)
class Book:
    """``pictures`` by their bytes: the file's name of each. ``marked``: notes and the chapter of their first mark."""

    paper: Paper
    pictures: dict[bytes, str] = field(default_factory=dict)
    marked: dict[int, str] = field(default_factory=dict)
    levels: list[int] = field(default_factory=list)
    last_id: int = 0

    def next_id(self) -> str:
        self.last_id += 1
        return f"n{self.last_id}"


def node(
    tag: str, attributes: dict[str, str] | None = None, *content: etree._Element | str
) -> etree._Element:
    """An XHTML element; texts stand where they are given."""
    made = etree.Element(f"{{{XHTML}}}{tag}")
    for key, value in (attributes or {}).items():
        made.set(key.replace("epub:", f"{{{OPS}}}"), value)
    for each in content:
        if not isinstance(each, str):
            made.append(each)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + each
        else:
            made.text = (made.text or "") + each
    return made


def chapter_body(chapter: Chapter, book: Book) -> etree._Element:
    """The chapter's ``body``, with its notes at the end."""
    made = node("body", {}, node("section", {"epub:type": "chapter"}, *_blocks(tuple(chapter.blocks), chapter, book)))  # fmt: skip
    notes = [_note(number, chapter, book) for number in chapter.marks]
    if notes:
        made.append(node("section", {"epub:type": "footnotes", "class": "notes"}, *notes))
    return made


def blocks_in(content: PaperBlocks, chapter: Chapter, book: Book) -> list[etree._Element]:
    return list(_blocks(content, chapter, book))


def _blocks(content: PaperBlocks, chapter: Chapter, book: Book) -> Iterator[etree._Element]:
    for each in content:
        yield from _block(each, chapter, book)


def _block(block: PaperBlock, chapter: Chapter, book: Book) -> Iterator[etree._Element]:
    def inner(content: PaperBlocks) -> list[etree._Element]:
        return blocks_in(content, chapter, book)

    def line(content: Pieces) -> list[etree._Element | str]:
        return list(_pieces(content, chapter, book))

    match block:
        case Title():
            yield _title(block, chapter, book)
        case Prose(content=words):
            yield node("p", {}, *line(words))
        case Bullets(items=items, numbered=numbered, start=start):
            first = {"start": str(start)} if numbered and start != 1 else {}
            yield node("ol" if numbered else "ul", first, *(node("li", {}, *inner(item)) for item in items))
        case Terms(items=items):
            pairs = [each for term, meaning in items for each in (node("dt", {}, *line(term)), node("dd", {}, *inner(meaning)))]  # fmt: skip
            yield node("dl", {}, *pairs)
        case Grid():
            yield _table(block, chapter, book)
        case Box(kind=kind, label=label, title=title, content=content):
            head = [node("p", {"class": "label"}, label)]
            head += [node("p", {"class": "title"}, *line(title))] if title else []
            yield node("aside", {"class": f"box {kind.value}"}, *head, *inner(content))
        case Cited(content=content):
            yield node("blockquote", {}, *inner(content))
        case Mono(text=text):
            yield node("pre", {}, text)
        case Picture():
            yield from _picture(block, chapter, book)
        case Line(label=label, lines=lines, filled=filled):
            rules = [node("p", {"class": "written"}, filled)] if filled else [node("p", {"class": "rule"}, "\u00a0") for _ in range(lines)]  # fmt: skip
            yield node("div", {"class": "line"}, *([node("p", {"class": "title"}, *line(label))] if label else []), *rules)  # fmt: skip
        case Pick():
            yield _pick(block, chapter, book)
        case Choose(options=options, chosen=chosen):
            yield node("p", {}, "  ".join(f"{SIGNS[True, each == chosen]}\u00a0{each}" for each in options))
        case Day(label=label, filled=filled):
            yield node("p", {}, node("strong", {}, *line(label)), f" {filled or '_' * 12}")
        case Together(content=content):
            yield node("div", {"class": "together"}, *inner(content))
        case NewPage():
            return
        case _:
            assert_never(block)


def _title(title: Title, chapter: Chapter, book: Book) -> etree._Element:
    """A heading: a chapter's is of level 1, as it opens a file; no level is left out."""
    while book.levels and book.levels[-1] >= title.level:
        book.levels.pop()
    book.levels.append(title.level)
    depth, id_ = len(book.levels), book.next_id()
    listed = depth if title.level <= LISTED else max(depth, LISTED + 1)
    chapter.titles.append((listed, id_, plain_words(title.content)))
    return node(f"h{depth}", {"id": id_}, *_pieces(title.content, chapter, book))


def _table(grid: Grid, chapter: Chapter, book: Book) -> etree._Element:
    made = node("table")
    if grid.caption:
        made.append(node("caption", {}, *_pieces(grid.caption, chapter, book)))
    if grid.head:
        cells = [node("th" if each else "td", {"scope": "col"} if each else {}, *_pieces(each, chapter, book)) for each in grid.head]  # fmt: skip
        made.append(node("thead", {}, node("tr", {}, *cells)))
    rows = []
    for row in grid.rows:
        cells = []
        for place, cell in enumerate(row):
            named = grid.rows_named and place == 0
            cells.append(node("th" if named else "td", {"scope": "row"} if named else {}, *_blocks(cell, chapter, book)))  # fmt: skip
        rows.append(node("tr", {}, *cells))
    made.append(node("tbody", {}, *rows))
    return made


def _picture(picture: Picture, chapter: Chapter, book: Book) -> Iterator[etree._Element]:
    name = book.pictures.setdefault(picture.data, f"picture-{len(book.pictures) + 1}.{picture.format.value}")
    image = node(
        "img", {"src": name, "alt": picture.alt, **({} if picture.alt else {"role": "presentation"})}
    )
    words = [
        node("p", {}, *_pieces(each, chapter, book)) for each in (picture.caption, picture.credit) if each
    ]
    yield node("figure", {}, image, *([node("figcaption", {}, *words)] if words else []))
    if picture.long:
        yield node("div", {"class": "long"}, *_blocks(picture.long, chapter, book))


def _pick(pick: Pick, chapter: Chapter, book: Book) -> etree._Element:
    items = []
    for n, option in enumerate(pick.options):
        letter = f"{LETTERS[n % 26]})\u00a0" if pick.letters else ""
        sign = f"{SIGNS[pick.one, n in pick.chosen]}\u00a0{letter}"
        first, rest = (option[0].content, option[1:]) if option and isinstance(option[0], Prose) else ((), option)  # fmt: skip
        items.append(node("li", {}, node("p", {}, sign, *_pieces(first, chapter, book)), *_blocks(rest, chapter, book)))  # fmt: skip
    return node("ul", {"class": "pick"}, *items)


def _pieces(pieces: Pieces, chapter: Chapter, book: Book) -> Iterator[etree._Element | str]:
    for piece in pieces:
        yield _piece(piece, chapter, book)


def _piece(piece: Piece, chapter: Chapter, book: Book) -> etree._Element | str:
    match piece:
        case Words():
            return _words(piece)
        case Break():
            return node("br")
        case Web(address=address, content=words):
            return node("a", {"href": address}, *(_words(each) for each in words))
        case NoteMark(number=number):
            return _mark(number, chapter, book)
    assert_never(piece)


def _words(words: Words) -> etree._Element | str:
    made: etree._Element | str = words.text
    for wanted, tag in ((words.code, "code"), (words.emphasis, "em"), (words.strong, "strong")):
        if wanted:
            made = node(tag, {}, made)
    return made


def _mark(number: int, chapter: Chapter, book: Book) -> etree._Element:
    """Each chapter has its own notes: a reader opens them where they are marked."""
    first = number not in chapter.marks
    if first:
        chapter.marks.append(number)
        book.marked.setdefault(number, chapter.name)
    place = {"id": f"mark-{number}"} if first else {}
    link = node("a", {**place, "href": f"#note-{number}", "epub:type": "noteref", "role": "doc-noteref"}, str(number))  # fmt: skip
    return node("sup", {}, link)


def _note(number: int, chapter: Chapter, book: Book) -> etree._Element:
    note = book.paper.notes[number - 1]
    back = node("p", {"class": "back"}, node("a", {"href": f"#mark-{number}", "role": "doc-backlink"}, f"↑ {number}"))  # fmt: skip
    attributes = {"id": f"note-{number}", "epub:type": "footnote", "role": "doc-footnote"}
    return node("aside", attributes, back, *_blocks(note, chapter, book))
