"""A field that holds Markdown, or names a file with it → Blocks.

A long text would be hard to read inside YAML: ``material: kick-off.md#the-bus-line`` takes it from a file beside this one, from
that heading to the next of its level. Such files may hold directives, as lessons do.
"""

from __future__ import annotations

import re

from builder import codes
from builder.model import Blocks, Heading
from builder.near import did_you_mean
from builder.read.files import open_source
from builder.read.markdown import read_lesson_body
from builder.read.record import Place, Record
from builder.read.texts import blocks_of
from builder.read.yaml_tree import Scalar
from builder.walk import section

PASSAGE = re.compile(r"([a-z0-9-]+\.md)(?:#([a-z0-9-]+))?")


def passage(record: Record, name: str) -> Blocks:
    """The field's text; nothing where it is absent, or its file or heading is not there (reported)."""
    scalar = record.scalar(name)
    if scalar is None:
        return ()
    found = PASSAGE.fullmatch(scalar.text.strip())
    return (
        _from_file(found[1], found[2] or "", scalar, record.place)
        if found
        else blocks_of(scalar, record.place)
    )


def _from_file(name: str, heading: str, scalar: Scalar, place: Place) -> Blocks:
    path = f"{place.folder}/{name}"
    if not (place.root / path).is_file():
        place.tell(
            codes.FILE_MISSING, f"there is no file '{path}'", scalar.at, f"write {path}, or the text itself"
        )
        return ()
    source = open_source(place.root, path, place.report)
    if source is None:
        return ()
    blocks = read_lesson_body(source, 1, place.report, folder=place.folder, root=place.root).blocks
    if not heading:
        return blocks
    found = section(blocks, heading)
    if found is None:
        known = [block.id for block in blocks if isinstance(block, Heading)]
        hint = did_you_mean(heading, known) or f"its headings are: {', '.join(known) or '(none)'}"
        place.tell(codes.UNKNOWN_HEADING, f"'{path}' has no heading '{heading}'", scalar.at, hint)
    return found or ()
