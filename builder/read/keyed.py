"""A mapping from ids to records → pairs of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder import codes
from builder.read import values
from builder.read.fields import Field, Kind, Table
from builder.read.record import Place, Record, read_record
from builder.read.yaml_tree import Mapping, Node, Scalar

ID = Field("id", Kind.SLUG, "The name by which others refer to it.")


def read_keyed(node: Node, table: Table, place: Place) -> Iterator[tuple[str, Record]]:
    """Id and record of each entry; the record's place is its id's. What does not fit is reported and left out."""
    match node:
        case Mapping(entries=entries):
            for entry in entries:
                id_ = values.slug(entry.key, ID, place.report)
                record = read_record(entry.value, table, place)
                if id_ and record:
                    yield id_, replace(record, at=entry.key.at)
        case Scalar() if node.is_empty:
            return
        case _:
            place.tell(
                codes.WRONG_KIND,
                "this file holds entries by id",
                node.at,
                "write 'id:' and its fields below, indented",
            )
