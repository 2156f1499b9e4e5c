"""Paper → the JSON that the Typst templates read, and the pictures it names.

Every node is an object whose ``is`` names its kind. Nothing is escaped: Typst takes texts as texts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias, assert_never

from builder.papers.paper import (
    LISTED,
    Box,
    Break,
    Bullets,
    Choose,
    Cited,
    Day,
    Format,
    Grid,
    Line,
    Look,
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
from builder.papers.reading import paper_words, walk_paper
from builder.press.pictures import natural_width, printable_svg

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json]"
MOST_ALT = 1500  # characters of a picture's text: beyond it a reader hears no end
MOST_CONTENTS = 40  # entries: beyond it the contents list has the parts alone
UNBROKEN_ROW = 900  # characters of a table's row that never breaks over pages


@dataclass(slots=True)
class Content:
    """A paper on its way to Typst. ``notes`` stand at the foot of pages. ``files`` are its pictures by name; ``marked`` the notes that the text marks."""

    notes: tuple[PaperBlocks, ...] = ()
    files: dict[str, bytes] = field(default_factory=dict)
    marked: set[int] = field(default_factory=set)
    shown: set[int] = field(default_factory=set)  # notes at the foot of a page of this part
    levels: list[int] = field(default_factory=list)  # of the headings that the next one may stand under


def paper_json(paper: Paper) -> tuple[dict[str, Json], dict[str, bytes]]:
    """The paper's JSON, and its pictures by the names that stand in it."""
    content = Content(() if paper.look is Look.SHEET else paper.notes)
    body = _blocks(paper.body, content)
    language, region = language_and_region(paper.language)
    return {
        "title": paper.title.strip() or paper.name,
        "subtitle": paper.subtitle,
        "subject": paper.subject,
        "author": paper.author,
        "footer": paper.footer,
        "language": language,
        "region": region,
        "look": paper.look.value,
        "size": paper.size.value,
        "wide": paper.wide,
        "scale": paper.scale,
        "contents": paper.contents,
        "has_titles": any(isinstance(each, Title) for each in paper.body),
        "contents_long": sum(
            isinstance(each, Title) and each.level <= LISTED for each in walk_paper(paper.body)
        )
        <= MOST_CONTENTS,
        "body": body,
        "last_notes": _last_notes(paper.notes, content),
    }, content.files


def blocks_json(blocks: PaperBlocks) -> Json:
    """Blocks without pictures or notes (a card's parts)."""
    return _blocks(blocks, Content())


def language_and_region(tag: str) -> tuple[str, str]:
    """Language and region of a BCP 47 tag; the region may be empty."""
    parts = tag.split("-")
    region = next((part.upper() for part in parts[1:] if len(part) == 2 and part.isalpha()), "")
    return parts[0].lower(), region


def _blocks(blocks: PaperBlocks, content: Content) -> Json:
    return [_block(each, content) for each in blocks]


def _block(block: PaperBlock, content: Content) -> Json:
    match block:
        case Title(level=level, content=words):
            plain = plain_words(words).strip()
            if not plain:  # PDF/UA-1 knows no empty heading
                return {"is": "prose", "content": _pieces(words, content)}
            return {
                "is": "title",
                "level": _depth(level, content),
                "listed": level <= LISTED,
                "plain": plain,
                "content": _pieces(words, content),
            }
        case Prose(content=words):
            return {"is": "prose", "content": _pieces(words, content)}
        case Bullets(items=items, numbered=numbered, start=start):
            return {"is": "bullets", "items": [_blocks(each, content) for each in items], "numbered": numbered, "start": start}  # fmt: skip
        case Terms(items=terms):
            return {"is": "terms", "items": [[_pieces(term, content), _blocks(what, content)] for term, what in terms]}  # fmt: skip
        case Grid():
            return _grid(block, content)
        case Box(kind=kind, label=label, title=title, content=inner):
            return {"is": "box", "kind": kind.value, "label": label, "title": _pieces(title, content), "content": _blocks(inner, content)}  # fmt: skip
        case Cited(content=inner):
            return {"is": "cited", "content": _blocks(inner, content)}
        case Mono(text=text):
            return {"is": "mono", "text": text}
        case Picture():
            return _picture(block, content)
        case Line(label=label, lines=lines, filled=filled):
            return {"is": "line", "label": _pieces(label, content), "lines": lines, "filled": filled}
        case Pick():
            return _pick(block, content)
        case Choose(options=words, chosen=word):
            return {"is": "choose", "options": list(words), "chosen": word}
        case Day(label=label, filled=filled):
            return {"is": "day", "label": _pieces(label, content), "filled": filled}
        case Together(content=inner):
            return {"is": "together", "content": _blocks(inner, content)}
        case NewPage():
            return {"is": "new-page"}
        case _:
            assert_never(block)


def _depth(level: int, content: Content) -> int:
    """The heading's level so that none is left out (PDF/UA-1 7.4.2): one below the nearest that stands higher."""
    while content.levels and content.levels[-1] >= level:
        content.levels.pop()
    content.levels.append(level)
    if len(content.levels) == 1:
        content.shown.clear()  # a part's readers do not leaf back to another part's notes
    return len(content.levels)


def _grid(grid: Grid, content: Content) -> Json:
    return {
        "is": "grid",
        "head": [_pieces(each, content) for each in grid.head],
        "rows": [[_blocks(cell, content) for cell in row] for row in grid.rows],
        "whole": [sum(len(paper_words(cell)) for cell in row) < UNBROKEN_ROW for row in grid.rows],
        "empty": [[all(each == Prose(()) for each in cell) for cell in row] for row in grid.rows],
        "caption": _pieces(grid.caption, content),
        "rows_named": grid.rows_named,
        "widths": [*(grid.widths or column_shares(grid))],
        "fill": grid.fill,
    }


def column_shares(grid: Grid) -> list[int]:
    """Shares by content: a column has room for its longest word, and more for longer texts, though not in proportion."""
    rows = [
        [plain_words(each) for each in grid.head],
        *([paper_words(cell) for cell in row] for row in grid.rows),
    ]
    count = max(len(row) for row in rows)
    columns = [[row[n] for row in rows if n < len(row)] for n in range(count)]
    return [_width(texts) for texts in columns]


def _width(texts: list[str]) -> int:
    word = max((len(word) for text in texts for word in text.split()), default=0)
    most = max((len(text) for text in texts), default=0)
    return max(word + 3, min(60, round(2.4 * math.pow(most, 0.62))), 5)


def _picture(picture: Picture, content: Content) -> Json:
    name = f"picture-{len(content.files) + 1}.{picture.format.value}"
    content.files[name] = printable_svg(picture.data) if picture.format is Format.SVG else picture.data
    return {
        "is": "picture",
        "file": name,
        "alt": spoken(picture),
        "caption": _pieces(picture.caption, content),
        "credit": _pieces(picture.credit, content),
        "share": picture.share,
        "natural": natural_width(picture.data) if picture.format is Format.SVG else 0,
    }


def spoken(picture: Picture) -> str:
    """What stands for the picture where it is not seen: its text, with the long description behind it."""
    if not picture.alt:
        return ""
    return f"{picture.alt} {paper_words(picture.long)}".strip()[:MOST_ALT]


def _pick(pick: Pick, content: Content) -> Json:
    return {
        "is": "pick",
        "options": [_blocks(each, content) for each in pick.options],
        "one": pick.one,
        "chosen": list(pick.chosen),
        "letters": pick.letters,
    }


def _pieces(pieces: Pieces, content: Content) -> Json:
    return list(_each_piece(pieces, content))


def _each_piece(pieces: Pieces, content: Content) -> Iterator[Json]:
    for piece in pieces:
        yield _piece(piece, content)


def _piece(piece: Piece, content: Content) -> Json:
    match piece:
        case Words(text=text, strong=strong, emphasis=emphasis, code=code):
            return {"is": "words", "text": text, "strong": strong, "emphasis": emphasis, "code": code}
        case Break():
            return {"is": "break"}
        case Web(address=address, content=words):
            return {"is": "web", "address": address, "content": _pieces(words, content), "shown": shown_address(address, words)}  # fmt: skip
        case NoteMark(number=number):
            return {"is": "mark", "number": number, "note": _note(number, content)}
        case _:
            assert_never(piece)


def shown_address(address: str, words: tuple[Words, ...]) -> str:
    """The address as paper shows it behind a link's words: empty where the words are the address."""
    text = "".join(each.text for each in words).strip()
    bare = address.removeprefix("https://").removeprefix("http://").removeprefix("mailto:").rstrip("/")
    return "" if text.rstrip("/") in (address.rstrip("/"), bare) else bare


def _note(number: int, content: Content) -> Json:
    """The note's blocks at its first mark in a part; nothing later, and where notes stand at the paper's end."""
    is_first = number not in content.shown and number <= len(content.notes)
    content.marked.add(number)
    content.shown.add(number)
    return _blocks(content.notes[number - 1], Content(files=content.files)) if is_first else []


def _last_notes(notes: tuple[PaperBlocks, ...], content: Content) -> Json:
    """Notes that no page has at its foot, each with its number."""
    at_foot = content.marked if content.notes else set()
    return [
        [number, _blocks(note, Content(files=content.files))]
        for number, note in enumerate(notes, 1)
        if number not in at_foot
    ]
