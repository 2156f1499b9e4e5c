"""A webinar's slides, polls and breakouts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder import codes
from builder.model import Asset, Blocks
from builder.near import did_you_mean
from builder.read.assets import PICTURES, find_asset
from builder.read.passages import passage
from builder.read.record import Record
from builder.read.texts import blocks_of, line_of
from builder.read.yaml_tree import Scalar
from builder.webinars import Breakout, Poll, PollOption, SlideLayout, SlideText

DIVIDER = "---"


def read_slide(record: Record) -> SlideText:
    title = record.scalar("title")
    return SlideText(
        id=record.slug("id"),
        layout=SlideLayout(record.word("layout")),
        title=line_of(title, record.place) if title else (),
        columns=_columns(record),
        picture=_picture(record),
        alt=record.text("alt") if _is_written(record, "alt") else None,
        notes=passage(record, "notes"),
        at=record.where("id"),
    )


def read_poll(record: Record) -> Poll:
    question = record.scalar("question")
    return Poll(
        id=record.slug("id"),
        question=line_of(question, record.place) if question else (),
        multiple=record.word("kind") == "multiple",
        options=tuple(_options(record)),
        debrief=passage(record, "debrief"),
        at=record.where("id"),
    )


def read_breakout(record: Record) -> Breakout:
    return Breakout(
        id=record.slug("id"),
        title=record.text("title"),
        task=passage(record, "task"),
        minutes=(record.whole("minutes") or 0) if record.has("minutes") else 0,
        output=passage(record, "output"),
        room_size=(record.whole("room-size") or 0) if record.has("room-size") else 0,
        roles=record.texts("roles"),
        report_back=passage(record, "report-back"),
        material=passage(record, "material"),
        at=record.where("id"),
    )


def _columns(record: Record) -> tuple[Blocks, ...]:
    """The body, in columns where a line of hyphens alone divides it (in Markdown it would make a heading)."""
    scalar = record.scalar("body")
    if scalar is None:
        return ()
    lines = scalar.text.split("\n")
    if DIVIDER not in (line.strip() for line in lines):
        return (passage(record, "body"),)
    place = next(number for number, line in enumerate(lines) if line.strip() == DIVIDER)
    left, right = "\n".join(lines[:place]), "\n".join(lines[place + 1 :])
    second = replace(scalar, text=right, text_line=scalar.text_line + place + 1)
    return blocks_of(replace(scalar, text=left), record.place), blocks_of(second, record.place)


def _picture(record: Record) -> Asset | None:
    path = record.text("picture")
    if not path:
        return None
    return find_asset(record.place.root, "", path, record.where("picture"), record.place.report, PICTURES)


def _is_written(record: Record, name: str) -> bool:
    return isinstance(record.node(name), Scalar)


def _options(record: Record) -> Iterator[PollOption]:
    """The options; keys are marked at each, or named by ``key``."""
    keys = {scalar.text.strip(): scalar for scalar in record.scalars("key")}
    texts: list[str] = []
    for option in record.records("options"):
        scalar = option.scalar("text")
        if scalar is None:
            continue
        texts.append(scalar.text.strip())
        right = option.flag("key") or scalar.text.strip() in keys
        yield PollOption(line_of(scalar, option.place), right, scalar.at)
    for key, scalar in keys.items():
        if key not in texts:
            hint = did_you_mean(key, texts) or "write it exactly as one of the options"
            record.place.tell(codes.UNKNOWN_KEY, f"the key '{key}' is none of the options", scalar.at, hint)
