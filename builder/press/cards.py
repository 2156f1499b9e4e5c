"""Training cards → PDF: half a sheet with two sides, two on a sheet, or posters."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from builder.papers.paper import CardFace, Size
from builder.press.paper_json import Json, blocks_json, language_and_region
from builder.press.pdf import typeset


class Deal(Enum):
    """How cards are dealt onto pages. ``TWO_UP`` is printed on both sides, turned over the long edge, and cut in the middle."""

    SINGLE = "single"
    TWO_UP = "two-up"
    POSTERS = "posters"


def print_cards(
    faces: Sequence[CardFace],
    deal: Deal,
    *,
    name: str,
    title: str,
    language: str,
    footer: str = "",
    author: str = "",
    size: Size = Size.A4,
) -> bytes:
    """The cards as one PDF, or CannotPrint. ``size`` is that of the sheet: a card is half of it, lying."""
    spoken, region = language_and_region(language)
    data: dict[str, Json] = {
        "title": title,
        "author": author,
        "footer": footer,
        "language": spoken,
        "region": region,
        "size": size.value,
        "deal": deal.value,
        "cards": [_card(each) for each in faces],
    }
    return typeset(name, "cards.typ", {"cards.json": data}, {})


def _card(face: CardFace) -> Json:
    return {
        "person": face.person,
        "sector": face.sector,
        "story": blocks_json(face.story),
        "credit": face.credit,
        "link": face.link,
        "shows": blocks_json(face.shows),
        "question": blocks_json(face.question),
        "tool": face.tool,
        "gcm": list(face.gcm),
        "labels": list(face.labels),
    }
