"""Paper blocks → plain text, to paste where nothing else is taken."""

from __future__ import annotations

from string import ascii_lowercase
from typing import assert_never

from builder.papers.paper import (
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

LETTERS = ascii_lowercase


def plain_text(blocks: PaperBlocks) -> str:
    """Blocks with a blank line between them; without a line end at the end."""
    return "\n\n".join(text for block in blocks if (text := _block(block)))


def plain_line(pieces: Pieces) -> str:
    """A line without marks; addresses follow their words. Sources, which are notes, stay out."""
    return "".join(_piece(each) for each in pieces)


def _piece(piece: Piece) -> str:
    match piece:
        case Words(text):
            return text
        case Break():
            return "\n"
        case Web(address, content):
            words = "".join(each.text for each in content)
            bare = address.removeprefix("mailto:").removeprefix("tel:")
            return bare if words in (address, bare, "") else f"{words} <{bare}>"
        case NoteMark():
            return ""
    assert_never(piece)


def _block(block: PaperBlock) -> str:
    match block:
        case Title(_, content):
            line = plain_line(content)
            return f"{line}\n{'-' * len(line)}"
        case Prose(content):
            return plain_line(content)
        case Bullets():
            return _bullets(block)
        case Terms(items):
            return "\n".join(f"{plain_line(term)} – {plain_text(meaning)}" for term, meaning in items)
        case Grid():
            return _grid(block)
        case Box(label=label, title=title, content=content):
            head = " · ".join(each for each in (label, plain_line(title)) if each)
            return f"{head}\n{plain_text(content)}"
        case Cited(content):
            return "\n".join(f"> {line}" if line else ">" for line in plain_text(content).split("\n"))
        case Together(content):
            return plain_text(content)
        case Mono(text):
            return text
        case Picture(alt=alt):
            return f"[{alt}]" if alt else ""
        case Pick(options=options):
            return "\n".join(f"{LETTERS[at]}) {plain_text(each)}" for at, each in enumerate(options))
        case Line(label=label) | Day(label=label):
            return f"{plain_line(label)} ____"
        case Choose(options=options):
            return " / ".join(options)
        case NewPage():
            return ""
    assert_never(block)


def _bullets(bullets: Bullets) -> str:
    return "\n".join(
        f"{f'{number}.' if bullets.numbered else '-'} {plain_text(item).replace(chr(10), chr(10) + '  ')}"
        for number, item in enumerate(bullets.items, bullets.start)
    )


def _grid(grid: Grid) -> str:
    """Rows as lines: columns that are padded would fall apart in a proportional face."""
    caption = [plain_line(grid.caption)] if grid.caption else []
    head = [" | ".join(plain_line(cell) for cell in grid.head)] if any(grid.head) else []
    rows = [" | ".join(plain_text(cell).replace("\n", " ") for cell in row) for row in grid.rows]
    return "\n".join((*caption, *head, *rows))
