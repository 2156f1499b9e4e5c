"""Does a slide's text fit? Type by length, down to what can be read from the back of a room."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from builder.papers.paper import Bullets, PaperBlocks, Prose
from builder.papers.pieces import plain_words
from builder.papers.reading import paper_words

SMALLEST = 14  # points
EMU_A_POINT = 12700
LETTER = 0.53  # of the type's size: the mean width of a character
LINE = 1.28


def lines_of(blocks: PaperBlocks, level: int = 0) -> Iterator[tuple[str, int]]:
    """Each paragraph's words and level (0 without a mark)."""
    for block in blocks:
        match block:
            case Prose(content=content):
                yield plain_words(content), level
            case Bullets(items=items):
                for item in items:
                    yield from lines_of(item, level + 1)
            case _:
                yield paper_words((block,)), level


def type_size(blocks: PaperBlocks, width: int, height: int, largest: int) -> int:
    """The largest size in points at which the text fits a box (EMU); 0 where even the smallest does not."""
    for size in range(largest, SMALLEST - 1, -1):
        if _height(blocks, width, size) <= height:
            return size
    return 0


def _height(blocks: PaperBlocks, width: int, size: int) -> float:
    """In EMU."""
    total = 0.0
    for text, level in lines_of(blocks):
        room = width - 342900 * level
        lines = max(1, ceil(len(text) * size * LETTER * EMU_A_POINT / max(room, 1)))
        total += (lines * LINE * size + 6) * EMU_A_POINT
    return total
