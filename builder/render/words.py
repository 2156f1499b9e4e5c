"""Blocks → their words alone, where no markup can stand: names of controls, options, reports."""

from __future__ import annotations

from builder.model import Blocks, FactPart, FactReference, Inlines
from builder.render.lines import LineRenderer
from builder.walk import lines, plain, walk


def words(blocks: Blocks, renderer: LineRenderer) -> str:
    """The words of the blocks in one line, facts' values included."""
    found = (line_words(line, renderer) for block in walk(blocks) for line in lines(block))
    return " ".join(text for text in found if text)


def line_words(line: Inlines, renderer: LineRenderer) -> str:
    """The words of one line; facts stand directly in a line or nowhere that needs words."""
    parts: list[str] = []
    for each in line:
        if isinstance(each, FactReference) and each.part is not FactPart.CITE:
            parts.append(renderer.numbers.fact(renderer.facts[each.fact]))
        else:
            parts.append(plain((each,)))
    return "".join(parts).strip()
