"""profiles.json → what the simulator's LMSs are and where it is known from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Profile:
    """One kind of LMS. ``standards`` are format names; ``width`` is its frame's in CSS pixels, 0 for the whole window.

    ``has_api`` is false where the course finds no LMS.
    What else it does is told in ``habits`` (``Profile`` in types.d.ts), for the page that plays it.
    """

    id: str
    title: str
    says: str
    source: str
    standards: tuple[str, ...]
    width: int
    has_api: bool
    habits: dict[str, object]


@cache
def all_profiles() -> dict[str, Profile]:
    """By id, in the order in which they are shown."""
    text = files("builder.simulator").joinpath("profiles.json").read_text("utf-8")
    return {each["id"]: _profile(each) for each in json.loads(text)}


def _profile(data: dict[str, object]) -> Profile:
    standards, width = data["standards"], data.get("width", 0)
    assert isinstance(standards, list)
    assert isinstance(width, int)
    return Profile(
        id=str(data["id"]),
        title=str(data["title"]),
        says=str(data["says"]),
        source=str(data["source"]),
        standards=tuple(str(each) for each in standards),
        width=width,
        has_api=not data.get("apiMissing"),
        habits=data,
    )
