"""course/cards/*.yaml → Card."""

from __future__ import annotations

from builder import codes
from builder.model import Card
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.record import Record
from builder.read.texts import blocks

MOST_GCM = 23

CARD = Table(
    "a card",
    (
        Field("person", Kind.TEXT, "The first name of the person whose story it is.", required=True),
        Field("sector", Kind.TEXT, "The sector of the story.", required=True),
        Field("story", Kind.MARKDOWN, "What the source says, in at most 60 words.", required=True),
        Field("credit", Kind.TEXT, "Where the story comes from.", required=True),
        Field("link", Kind.LINK, "The address of the source."),
        Field("linkage", Kind.MARKDOWN, "How migration and the sector meet in it.", required=True),
        Field("question", Kind.MARKDOWN, "What readers are to ask themselves.", required=True),
        Field("tool", Kind.TEXT, "The tool that helps to answer it.", required=True),
        Field(
            "gcm",
            Kind.WHOLE,
            "Objectives of the Global Compact for Migration, by number.",
            shape=Shape.LIST,
            least=1,
            most=MOST_GCM,
        ),
    ),
)


def read_card(id_: str, record: Record) -> Card:
    return Card(
        id=id_,
        person=record.text("person"),
        sector=record.text("sector"),
        story=blocks(record, "story"),
        credit=record.text("credit"),
        link=record.link("link"),
        linkage=blocks(record, "linkage"),
        question=blocks(record, "question"),
        tool=record.text("tool"),
        gcm=tuple(_objectives(record)),
        at=record.where("person"),
    )


def _objectives(record: Record) -> list[int]:
    found = []
    for scalar in record.scalars("gcm"):
        text = scalar.text.strip()
        if text.isascii() and text.isdigit() and len(text) <= 2 and 1 <= int(text) <= MOST_GCM:
            found.append(int(text))
        else:
            record.place.tell(
                codes.OUT_OF_RANGE,
                f"there is no objective '{text}' of the Global Compact",
                scalar.at,
                f"write numbers from 1 to {MOST_GCM}",
            )
    return found
