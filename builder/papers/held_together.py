"""A paper → the same, with the blanks of its titles, labels and names as its language sets them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from builder.papers.paper import Mono, Words
from builder.render.typography import has_signs_of_its_own, typeset

Value = TypeVar("Value")
NO_TEXT = frozenset({"id", "name", "language", "address", "link"})
"""Fields with names and addresses, which are taken as they are."""


def held_together(value: Value, language: str) -> Value:
    """Lines of lessons are set when they are flattened; here are the texts that come from a field of a YAML file. Few
    languages have something to set there."""
    return cast(Value, _set(value, language)) if has_signs_of_its_own(language) else value


def _set(value: object, language: str) -> object:
    if isinstance(value, str):
        return typeset(value, language)
    if isinstance(value, tuple):
        return tuple(_set(each, language) for each in value)
    if isinstance(value, Mono) or (isinstance(value, Words) and value.code):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        texts = (each.name for each in fields(value) if each.name not in NO_TEXT)
        return replace(value, **{name: _set(getattr(value, name), language) for name in texts})
    return value
