"""How ``opens-after``, ``completion`` and ``success`` are written → Requirement."""

from __future__ import annotations

import re
from dataclasses import replace

from builder import codes
from builder.model import (
    AllOf,
    AtLeast,
    FinalPassed,
    ModuleDone,
    PagesSeen,
    QuizPassed,
    QuizzesPassed,
    Requirement,
    WebinarsAttended,
)
from builder.read.fields import Field, Kind
from builder.read.record import Place
from builder.read.values import SLUG, whole
from builder.read.yaml_tree import Entry, Mapping, Node, Scalar, Sequence

PAIR = re.compile(r"(pages|quiz|webinars): *(.+)")
PERCENT = re.compile(r"([0-9]{1,3}) ?%?")
WEBINARS = Field("webinars", Kind.WHOLE, "How many of the webinars.", least=1, most=100)
AT_LEAST = Field("at-least", Kind.WHOLE, "How many of them.", least=1, most=1000)
WAYS = "write a module, pages, quizzes, final, quiz: id, pages: 80 %, webinars: 3, a list, or at-least: 2 with of: [a, b, c]"


def read_requirement(node: Node, place: Place) -> Requirement | None:
    """The requirement, or None where it is none (reported)."""
    match node:
        case Scalar():
            return _from_text(node, place)
        case Sequence():
            return _all(node, node, place)
        case Mapping():
            return _from_mapping(node, place)


def _from_text(scalar: Scalar, place: Place) -> Requirement | None:
    text = scalar.text.strip()
    if pair := PAIR.fullmatch(text):
        return _named(pair[1], pair[2], scalar, place)
    match text:
        case "pages":
            return PagesSeen(at=scalar.at)
        case "quizzes":
            return QuizzesPassed(scalar.at)
        case "final":
            return FinalPassed(scalar.at)
        case _ if SLUG.fullmatch(text):
            return ModuleDone(text, scalar.at)
        case _:
            place.tell(codes.WRONG_KIND, f"'{text}' is no requirement", scalar.at, WAYS)
            return None


def _from_mapping(node: Mapping, place: Place) -> Requirement | None:
    entries = {entry.key.text: entry for entry in node.entries}
    match sorted(entries):
        case ["all"]:
            return _all(entries["all"].value, node, place)
        case ["at-least", "of"]:
            return _at_least(entries["at-least"], entries["of"], node, place)
        case [("pages" | "quiz" | "module" | "webinars") as name]:
            value = entries[name].value
            if isinstance(value, Scalar):
                return _named(name, value.text.strip(), value, place)
        case _:
            pass
    place.tell(codes.WRONG_KIND, "this is no requirement", node.at, WAYS)
    return None


def _named(name: str, value: str, scalar: Scalar, place: Place) -> Requirement | None:
    if name == "pages":
        return _pages(value, scalar, place)
    if name == "webinars":
        count = whole(replace(scalar, text=value), WEBINARS, place.report)
        return WebinarsAttended(count, scalar.at) if count else None
    if not SLUG.fullmatch(value):
        place.tell(codes.NOT_A_SLUG, f"'{value}' is no id", scalar.at, f"write {name}: id")
        return None
    return QuizPassed(value, scalar.at) if name == "quiz" else ModuleDone(value, scalar.at)


def _pages(value: str, scalar: Scalar, place: Place) -> Requirement | None:
    found = PERCENT.fullmatch(value)
    if found and 1 <= int(found[1]) <= 100:
        return PagesSeen(int(found[1]), scalar.at)
    place.tell(codes.OUT_OF_RANGE, f"'{value}' is no share of the pages", scalar.at, "write pages: 80 %")
    return None


def _all(node: Node, whole_: Node, place: Place) -> Requirement | None:
    parts = _parts(node, place)
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else AllOf(parts, whole_.at)


def _at_least(count: Entry, of: Entry, node: Node, place: Place) -> Requirement | None:
    number = whole(count.value, AT_LEAST, place.report) if isinstance(count.value, Scalar) else None
    parts = _parts(of.value, place)
    return AtLeast(number, parts, node.at) if number and parts else None


def _parts(node: Node, place: Place) -> tuple[Requirement, ...]:
    items = node.items if isinstance(node, Sequence) else (node,)
    if not items:
        place.tell(codes.MISSING_FIELD, "a requirement has an empty list", node.at, WAYS)
    return tuple(part for item in items if (part := read_requirement(item, place)))
