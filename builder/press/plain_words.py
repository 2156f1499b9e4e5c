"""Blocks of a paper → plain text: for alternative texts, and to say where a character stands."""

from __future__ import annotations

from collections.abc import Iterator
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
    Pieces,
    Prose,
    Terms,
    Title,
    Together,
    Web,
    Words,
)


def plain_blocks(blocks: PaperBlocks) -> str:
    """The blocks' words, blocks apart by a blank."""
    return " ".join(text for block in blocks for text in block_texts(block) if text)


def plain_pieces(pieces: Pieces) -> str:
    words = []
    for piece in pieces:
        match piece:
            case Words(text=text):
                words.append(text)
            case Break():
                words.append(" ")
            case Web(content=content):
                words.extend(each.text for each in content)
            case NoteMark():
                pass
            case _:
                assert_never(piece)
    return "".join(words)


def block_texts(block: PaperBlock) -> Iterator[str]:
    """The texts of one block, in reading order: one for each paragraph, heading, cell or label."""
    match block:
        case Title(content=words) | Prose(content=words):
            yield plain_pieces(words)
        case Bullets(items=items):
            for item in items:
                yield from _texts(item)
        case Terms(items=terms):
            for term, meaning in terms:
                yield plain_pieces(term)
                yield from _texts(meaning)
        case Grid(head=head, rows=rows, caption=caption):
            yield plain_pieces(caption)
            yield from (plain_pieces(each) for each in head)
            for row in rows:
                for cell in row:
                    yield from _texts(cell)
        case Box(label=label, title=title, content=inner):
            yield label
            yield plain_pieces(title)
            yield from _texts(inner)
        case Cited(content=inner) | Together(content=inner):
            yield from _texts(inner)
        case Mono(text=text):
            yield text
        case Picture(alt=alt, caption=caption, credit=credit, long=long):
            yield alt
            yield plain_pieces(caption)
            yield plain_pieces(credit)
            yield from _texts(long)
        case Line(label=label, filled=filled) | Day(label=label, filled=filled):
            yield plain_pieces(label)
            yield filled
        case Pick(options=options):
            for option in options:
                yield from _texts(option)
        case Choose(options=words):
            yield from words
        case NewPage():
            pass
        case _:
            assert_never(block)


def _texts(blocks: PaperBlocks) -> Iterator[str]:
    for block in blocks:
        yield from block_texts(block)
