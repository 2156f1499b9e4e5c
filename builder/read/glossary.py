"""course/glossary.yaml → Terms."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Term
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.keyed import read_keyed
from builder.read.record import Place
from builder.read.texts import blocks
from builder.read.yaml_tree import Node

TERM = Table(
    "a term",
    (
        Field("term", Kind.TEXT, "The word itself, as the glossary lists it.", required=True),
        Field("definition", Kind.MARKDOWN, "What it means in this course.", required=True),
        Field("see", Kind.SLUG, "Ids of terms to look up next.", shape=Shape.LIST),
    ),
)


def read_terms(node: Node, place: Place) -> Iterator[Term]:
    """The terms of a file, in its order."""
    for id_, record in read_keyed(node, TERM, place):
        yield Term(
            id=id_,
            term=record.text("term"),
            definition=blocks(record, "definition"),
            see=record.texts("see"),
            at=record.at,
        )
