"""A misspelled name → the name that was probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint that names the nearest of the known names, or nothing where none is near."""
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else ""


def no_such(what: str, name: str, known: Sequence[str]) -> str:
    """A sentence for a name that the course does not have: "there is no webinar 'x'", and which was meant or which there are."""
    hint = did_you_mean(name, known) or f"the course has: {', '.join(known)}"
    return (
        f"there is no {what} '{name}' ({hint})"
        if known
        else f"there is no {what} '{name}': the course has no {what}s"
    )
