"""``choices`` with ``correct`` in them, or with ``key`` beside them → Choices."""

from __future__ import annotations

from dataclasses import replace

from builder import codes
from builder.model import Choice
from builder.near import did_you_mean
from builder.read.record import Record
from builder.read.texts import blocks


def read_choices(record: Record) -> tuple[Choice, ...]:
    """The choices of a single-choice or multiple-response question, keys marked."""
    choices = tuple(_choice(each) for each in record.records("choices"))
    if not record.has("key"):
        return choices
    if any(choice.correct for choice in choices):
        record.place.tell(
            codes.KEY_TWICE,
            "both 'key' and 'correct' say which choice is right",
            record.keys.get("key", record.at),
            "keep one of the two",
        )
    keys = _keys(record, choices)
    return tuple(replace(choice, correct=choice.correct or choice in keys) for choice in choices)


def _choice(record: Record) -> Choice:
    scalar = record.scalar("text")
    return Choice(
        text=blocks(record, "text"),
        source=scalar.text.strip() if scalar else "",
        correct=record.flag("correct"),
        feedback=blocks(record, "feedback"),
        id=record.slug("id"),
        at=record.where("text"),
    )


def _keys(record: Record, choices: tuple[Choice, ...]) -> list[Choice]:
    """The choices that ``key`` names, by text or id."""
    names = {choice.source: choice for choice in choices} | {
        choice.id: choice for choice in choices if choice.id
    }
    found = []
    for scalar in record.scalars("key"):
        key = scalar.text.strip()
        if key in names:
            found.append(names[key])
        elif choices:
            hint = did_you_mean(key, names) or "write it exactly as one of the choices"
            record.place.tell(codes.UNKNOWN_KEY, f"the key '{key}' is none of the choices", scalar.at, hint)
    return found
