"""A field that holds Markdown → Blocks or Inlines."""

from __future__ import annotations

from builder.model import Blocks, Inlines
from builder.read.markdown import read_inline, read_markdown
from builder.read.record import Place, Record
from builder.read.yaml_tree import Scalar


def blocks(record: Record, name: str) -> Blocks:
    """The field's Markdown; nothing where the field is absent or no text."""
    scalar = record.scalar(name)
    return blocks_of(scalar, record.place) if scalar else ()


def line(record: Record, name: str) -> Inlines:
    """The field's line; nothing where it is absent or no text."""
    scalar = record.scalar(name)
    return line_of(scalar, record.place) if scalar else ()


def blocks_of(scalar: Scalar, place: Place) -> Blocks:
    return read_markdown(
        place.source, scalar.text, scalar.text_line, place.report, folder=place.folder, root=place.root
    )


def line_of(scalar: Scalar, place: Place) -> Inlines:
    return read_inline(
        place.source, scalar.text, scalar.text_line, place.report, folder=place.folder, root=place.root
    )
