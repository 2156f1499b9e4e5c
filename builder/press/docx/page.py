"""Sizes and margins of a look, in Word's units. The measures are those of ``templates/looks.typ``."""

from __future__ import annotations

from dataclasses import dataclass

from builder.papers.paper import Look, Paper, Size

TWIPS = 1440 / 25.4  # of a millimetre


@dataclass(frozen=True, slots=True)
class Measures:
    """``size`` and ``title`` of type in points; lengths in millimetres."""

    size: float
    title: float
    side: float
    top: float
    bottom: float


LOOKS = {
    Look.GUIDE: Measures(10.2, 25, 25, 22, 22),
    Look.HANDOUT: Measures(10.2, 25, 25, 22, 22),
    Look.BOOKLET: Measures(10.2, 34, 25, 24, 22),
    Look.WORKSHEET: Measures(9.8, 21, 19, 18, 19),
    Look.SHEET: Measures(9, 18, 15, 13, 14),
    Look.LETTER: Measures(10.5, 15, 28, 26, 24),
}
SIZES = {Size.A4: (210.0, 297.0), Size.LETTER: (215.9, 279.4), Size.A5: (148.0, 210.0)}


def measures(paper: Paper) -> Measures:
    """The measures of the paper's look; an A5 page has narrower margins."""
    look = LOOKS[paper.look]
    part = 0.72 if paper.size is Size.A5 else 1
    return Measures(look.size, look.title * part, look.side * part, look.top * part, look.bottom * part)


def page_size(paper: Paper) -> tuple[float, float]:
    """Width and height in millimetres."""
    across, down = SIZES[paper.size]
    return (down, across) if paper.wide else (across, down)


def text_width(paper: Paper) -> int:
    """The width of the text in twips."""
    return twips(page_size(paper)[0] - 2 * measures(paper).side)


def twips(millimetres: float) -> int:
    return round(millimetres * TWIPS)
