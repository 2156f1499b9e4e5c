"""A training card → its text inside a paper, and its two faces."""

from __future__ import annotations

from builder.model import Card, Course
from builder.papers.flatten import Flattener
from builder.papers.paper import Box, BoxKind, CardFace, PaperBlocks, Prose, Web, Words
from builder.papers.pieces import as_words
from builder.render.typography import colon


def card_face(course: Course, card: Card) -> CardFace:
    """The card as the press sets it."""
    flat = Flattener(course)
    return CardFace(
        id=card.id,
        person=card.person,
        sector=card.sector,
        story=flat.blocks(card.story),
        credit=card.credit,
        link=card.link,
        shows=flat.blocks(card.linkage),
        question=flat.blocks(card.question),
        tool=card.tool,
        gcm=card.gcm,
        labels=card_labels(flat),
    )


def card_text(id_: str, flat: Flattener) -> PaperBlocks:
    """The story with its credit, then what we make of it, told apart."""
    card = next(each for each in flat.course.cards if each.id == id_)
    shows, asks, tool, _ = card_labels(flat)
    credit = Web(card.link, (Words(card.credit),)) if card.link else Words(card.credit)
    story = (*flat.blocks(card.story), Prose((credit,)))
    ours = (
        Prose(as_words(shows, strong=True)),
        *flat.blocks(card.linkage),
        Prose(as_words(asks, strong=True)),
        *flat.blocks(card.question),
        Prose((*as_words(tool + colon(flat.course.language), strong=True), Words(card.tool))),
    )
    label = flat.messages.gettext("Training card")
    title = as_words(f"{card.person} · {card.sector}")
    return (Box(BoxKind.NOTE, label, title, (*story, *ours)),)


def card_labels(flat: Flattener) -> tuple[str, str, str, str]:
    say = flat.messages.gettext
    return (
        say("What this shows"),
        say("A question for you"),
        say("A tool to try"),
        say("Objectives of the Global Compact for Migration"),
    )
