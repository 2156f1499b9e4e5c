"""modules/<module>/module.yaml → Module, but for its lessons."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Inlines, Lesson, Module, Objective
from builder.read import values
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.keyed import ID
from builder.read.record import Record, as_scalar
from builder.read.texts import line_of

MODULE = Table(
    "a module",
    (
        Field("title", Kind.TEXT, "Names the module in the contents.", required=True),
        Field("summary", Kind.TEXT, "One or two sentences for the contents page."),
        Field("product", Kind.TEXT, "What learners make in it."),
        Field(
            "objectives",
            Kind.TEXT,
            "Id and text of each objective; the text reads on from “You will be able to…”.",
            shape=Shape.MAP,
        ),
        Field(
            "lessons", Kind.SLUG, "The lessons in their order, by file name.", required=True, shape=Shape.LIST
        ),
        Field("reading", Kind.LINE, "What to read next, a line each.", shape=Shape.LIST),
    ),
)


def read_module(id_: str, record: Record, lessons: tuple[Lesson, ...]) -> Module:
    return Module(
        id=id_,
        title=record.text("title") or id_,
        lessons=lessons,
        summary=record.text("summary"),
        product=record.text("product"),
        objectives=tuple(_objectives(record)),
        reading=tuple(_reading(record)),
        at=record.where("title"),
    )


def _objectives(record: Record) -> Iterator[Objective]:
    for key, node in record.entries("objectives"):
        id_ = values.slug(key, ID, record.place.report)
        scalar = as_scalar(node, "an objective", record.place)
        if id_ and scalar and not record.is_blank(scalar):
            yield Objective(id_, " ".join(scalar.text.split()), key.at)


def _reading(record: Record) -> Iterator[Inlines]:
    for scalar in record.scalars("reading"):
        yield line_of(scalar, record.place)
