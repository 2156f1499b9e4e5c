"""Paper blocks → the blocks inside them, and their words: for presses and for whoever checks a paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from builder.papers.paper import (
    Box,
    Bullets,
    Choose,
    Cited,
    Day,
    Grid,
    Line,
    Mono,
    NewPage,
    PaperBlock,
    PaperBlocks,
    Pick,
    Picture,
    Pieces,
    Prose,
    Terms,
    Title,
    Together,
)
from builder.papers.pieces import plain_words


def walk_paper(blocks: PaperBlocks) -> Iterator[PaperBlock]:
    """Each block and all blocks inside it, in reading order."""
    for block in blocks:
        yield block
        for inner in inner_runs(block):
            yield from walk_paper(inner)


def inner_runs(block: PaperBlock) -> tuple[PaperBlocks, ...]:
    match block:
        case Bullets(items=items) | Pick(options=items):
            return items
        case Terms(items=pairs):
            return tuple(meaning for _, meaning in pairs)
        case Grid(rows=rows):
            return tuple(cell for row in rows for cell in row)
        case Box(content=content) | Cited(content=content) | Together(content=content):
            return (content,)
        case Picture(long=long):
            return (long,)
        case Title() | Prose() | Mono() | Line() | Choose() | Day() | NewPage():
            return ()
    assert_never(block)


def own_lines(block: PaperBlock) -> tuple[Pieces, ...]:
    """The lines directly in a block."""
    match block:
        case Title(content=content) | Prose(content=content):
            return (content,)
        case Terms(items=pairs):
            return tuple(term for term, _ in pairs)
        case Grid(head=head, caption=caption):
            return (caption, *head)
        case Box(title=title):
            return (title,)
        case Picture(caption=caption, credit=credit):
            return (caption, credit)
        case Line(label=label) | Day(label=label):
            return (label,)
        case _:
            return ()


def paper_words(blocks: PaperBlocks) -> str:
    """All words of the blocks, in reading order."""
    return " ".join(
        text
        for block in walk_paper(blocks)
        for text in (*(plain_words(line) for line in own_lines(block)), _bare(block))
        if text
    )


def _bare(block: PaperBlock) -> str:
    match block:
        case Box(label=text) | Mono(text=text):
            return text
        case Choose(options=options):
            return " ".join(options)
        case _:
            return ""
