"""One question of a quiz file → Question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from builder import codes
from builder.model import Answer, FactCheck, Question
from builder.near import did_you_mean
from builder.read import answers, values
from builder.read.keyed import ID
from builder.read.question_fields import ANY_QUESTION, QUESTIONS
from builder.read.record import Place, Record, as_scalar, read_record
from builder.read.texts import blocks
from builder.read.yaml_tree import Entry, Node, Scalar
from builder.read.yaml_tree import Mapping as MappingNode
from builder.source import Span

READERS: Mapping[str, Callable[[Record], Answer | None]] = {
    "single-choice": answers.single_choice,
    "multiple-response": answers.multiple_response,
    "true-false": answers.true_false,
    "matching": answers.matching,
    "ordering": answers.ordering,
    "short-text": answers.short_text,
    "numeric": answers.numeric,
    "categorise": answers.categorise,
    "likert": answers.likert,
    "branching": answers.branching,
}


def read_question(node: Node, place: Place) -> Question | None:
    """The question, or None where what it asks cannot be told (reported)."""
    if not isinstance(node, MappingNode):
        read_record(node, ANY_QUESTION, place)
        return None
    type_ = _type(node, place)
    if type_ is None:
        return None
    record = read_record(node, QUESTIONS[type_], place)
    if record is None:
        return None
    answer = READERS[type_](record)
    id_ = record.slug("id")
    return _question(id_, record, answer) if answer and id_ else None


def id_of(node: Node) -> str:
    """The id that a question claims, even where the rest of it cannot be read; or nothing."""
    entry = _entry(node, "id")
    return entry.value.text.strip() if entry and isinstance(entry.value, Scalar) else ""


def _entry(node: Node, name: str) -> Entry | None:
    entries = node.entries if isinstance(node, MappingNode) else ()
    return next((entry for entry in entries if entry.key.text == name), None)


def _type(node: MappingNode, place: Place) -> str | None:
    entry = _entry(node, "type")
    if entry is None or (isinstance(entry.value, Scalar) and entry.value.is_empty):
        at = entry.key.at if entry else node.at
        place.tell(codes.MISSING_FIELD, "a question has no 'type'", at, f"add type: {' or '.join(QUESTIONS)}")
        return None
    scalar = as_scalar(entry.value, "'type'", place)
    if scalar is None:
        return None
    type_ = scalar.text.strip()
    if type_ in QUESTIONS:
        return type_
    hint = did_you_mean(type_, QUESTIONS) or f"write one of: {', '.join(QUESTIONS)}"
    place.tell(codes.UNKNOWN_WORD, f"there is no question type '{type_}'", scalar.at, hint)
    return None


def _question(id_: str, record: Record, answer: Answer) -> Question:
    return Question(
        id=id_,
        stem=blocks(record, "stem"),
        answer=answer,
        points=record.whole("points") or 1,
        partial=record.flag("partial"),
        shuffle=record.flag("shuffle"),
        objective=record.slug("objective") if record.has("objective") else "",
        rationale=blocks(record, "rationale"),
        hint=blocks(record, "hint"),
        rests_on=tuple(_fact_checks(record)),
        at=record.where("id"),
    )


def _fact_checks(record: Record) -> Iterator[FactCheck]:
    for key, node in record.entries("rests-on"):
        fact = values.slug(key, ID, record.place.report)
        scalar = as_scalar(node, "a fact's value", record.place)
        if fact and scalar:
            yield FactCheck(fact, scalar.text.strip(), _whole(key.at, scalar.at))


def _whole(first: Span, last: Span) -> Span:
    """From one place to the end of another, where they share a line."""
    is_one_line = first.line == last.line
    return replace(first, length=last.column + last.length - first.column) if is_one_line else first
