"""What a question of each type offers and which answer is right → Answer."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.model import (
    BranchChoice,
    Branching,
    Categorise,
    Category,
    Choice,
    Likert,
    Matching,
    MultipleResponse,
    Node,
    Numeric,
    Ordering,
    Pair,
    Rating,
    ShortText,
    SingleChoice,
    TrueFalse,
    WrongAnswer,
)
from builder.read.choices import read_choices
from builder.read.record import Record
from builder.read.texts import blocks, blocks_of


def single_choice(record: Record) -> SingleChoice:
    return SingleChoice(read_choices(record))


def multiple_response(record: Record) -> MultipleResponse:
    return MultipleResponse(read_choices(record))


def true_false(record: Record) -> TrueFalse:
    feedback = record.record("feedback")
    return TrueFalse(
        key=record.flag("key"),
        feedback_true=blocks(feedback, "true") if feedback else (),
        feedback_false=blocks(feedback, "false") if feedback else (),
    )


def matching(record: Record) -> Matching:
    distractors = (
        Choice(blocks_of(each, record.place), each.text.strip(), at=each.at)
        for each in record.scalars("distractors")
    )
    return Matching(tuple(_pair(each) for each in record.records("pairs")), tuple(distractors))


def ordering(record: Record) -> Ordering:
    return Ordering(tuple(_item(each, "text") for each in record.records("items")))


def short_text(record: Record) -> ShortText:
    return ShortText(
        accept=record.texts("accept"),
        wrong=tuple(
            WrongAnswer(each.text("text"), blocks(each, "feedback"), each.where("text"))
            for each in record.records("wrong")
        ),
        feedback=blocks(record, "feedback"),
    )


def numeric(record: Record) -> Numeric:
    tolerance = record.number("tolerance")
    if tolerance.startswith("-"):
        hint = "write how far an answer may be from the key, either way"
        record.place.tell(codes.OUT_OF_RANGE, "'tolerance' is below zero", record.where("tolerance"), hint)
    return Numeric(
        key=record.number("key"),
        tolerance=tolerance,
        unit=record.text("unit"),
        wrong=tuple(
            WrongAnswer(each.number("value"), blocks(each, "feedback"), each.where("value"))
            for each in record.records("wrong")
        ),
        feedback=blocks(record, "feedback"),
    )


def categorise(record: Record) -> Categorise:
    return Categorise(
        tuple(
            Category(_item(each, "name"), tuple(_item(item, "text") for item in each.records("items")))
            for each in record.records("categories")
        )
    )


def likert(record: Record) -> Likert:
    statements = tuple(_item(each, "text") for each in record.records("statements"))
    return Likert(statements, record.texts("scale"))


def branching(record: Record) -> Branching:
    return Branching(tuple(_nodes(record)), record.flag("scored"))


def _item(record: Record, field: str) -> Choice:
    scalar = record.scalar(field)
    return Choice(
        text=blocks(record, field),
        source=scalar.text.strip() if scalar else "",
        feedback=blocks(record, "feedback") if "feedback" in record.table.names else (),
        id=record.slug("id") if "id" in record.table.names else "",
        at=record.where(field),
    )


def _pair(record: Record) -> Pair:
    left = _item(record, "left")
    scalar = record.scalar("right")
    right = Choice(blocks(record, "right"), scalar.text.strip() if scalar else "", at=record.where("right"))
    return Pair(left, right)


def _nodes(record: Record) -> Iterator[Node]:
    for node in record.records("nodes"):
        choices = tuple(_branch_choice(each) for each in node.records("choices"))
        yield Node(node.slug("id"), blocks(node, "text"), choices, node.where("id"))


def _branch_choice(record: Record) -> BranchChoice:
    scalar, rating = record.scalar("text"), record.word("rating")
    return BranchChoice(
        text=blocks(record, "text"),
        source=scalar.text.strip() if scalar else "",
        consequence=blocks(record, "consequence"),
        rating=Rating(rating) if rating else None,
        next=record.slug("next"),
        id=record.slug("id"),
        at=record.where("text"),
    )
