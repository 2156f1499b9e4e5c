"""Blanks that must not break a line → no-break spaces, as the language sets them."""

from __future__ import annotations

import re

HARD_BLANK = "\u00a0"
PERCENT = re.compile(r"(?<=\d) (?=%)")
FRENCH = re.compile(r" (?=[»:;?!%](?:\W|$))|(?<=«) ")


def typeset(text: str, language: str) -> str:
    """The text with its narrow places held together: "3 %", in French « ainsi » and "quoi ?"."""
    pattern = FRENCH if language.split("-")[0] == "fr" else PERCENT
    return pattern.sub(HARD_BLANK, text)
