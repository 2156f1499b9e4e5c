"""course/facts.yaml → Facts."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Fact
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.keyed import read_keyed
from builder.read.record import Place, Record
from builder.read.yaml_tree import Node

FACT = Table(
    "a fact",
    (
        Field("value", Kind.TEXT, "The figure, as it is shown.", required=True),
        Field("unit", Kind.TEXT, "Stands after the value, or around it where it holds #: `US$ # billion`."),
        Field("statement", Kind.TEXT, "The figure as a sentence, as the source supports it.", required=True),
        Field("year", Kind.TEXT, "The time the figure is about.", required=True),
        Field("source", Kind.TEXT, "Who published it, and where.", required=True),
        Field("link", Kind.LINK, "The address of the source."),
        Field("checked-on", Kind.DATE, "When somebody last compared value and source."),
        Field("yearly", Kind.FLAG, "Whether a newer edition comes every year.", default="false"),
        Field(
            "not-comparable-with",
            Kind.SLUG,
            "Facts that count something else, or count otherwise: no chart shows them beside this one.",
            shape=Shape.LIST,
        ),
    ),
)


def read_facts(node: Node, place: Place) -> Iterator[Fact]:
    """The facts of a file, in its order."""
    for id_, record in read_keyed(node, FACT, place):
        yield _fact(id_, record)


def _fact(id_: str, record: Record) -> Fact:
    return Fact(
        id=id_,
        value=record.text("value"),
        statement=record.text("statement"),
        year=record.text("year"),
        source=record.text("source"),
        link=record.link("link"),
        unit=record.text("unit"),
        checked_on=record.date("checked-on"),
        yearly=record.flag("yearly"),
        not_comparable_with=record.texts("not-comparable-with"),
        at=record.at,
    )
