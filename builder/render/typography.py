"""Blanks that must not break a line → no-break spaces, as the language sets them."""

from __future__ import annotations

import re

HARD_BLANK = "\u00a0"
MONEY = "[$€£¥₹]"
CODES = "USD|EUR|GBP|CHF|CAD|AUD|JPY|INR|XAF|XOF"
UNITS = "°[CF]|[kcm]?m|k?m²|m³|k?g|mg|t|ha|l|[kMGT]B|[kM]bit/s|[kMG]Wh?|h|min|m?s|px|pt"
# Each begins with the blank itself, which is what a text can be searched for quickly.
BEFORE_NUMBER = re.compile(rf" (?=[\d−-])(?:(?<={MONEY} )|(?<=\b(?:{CODES}) ))")
AFTER_NUMBER = re.compile(rf" (?<=\d )(?=%|(?:{UNITS}|{MONEY}|{CODES})(?![\w'’]))")
FRENCH = re.compile(r" (?=[»:;?!%](?:\W|$))|(?<=«) ")


def typeset(text: str, language: str) -> str:
    """The text with its narrow places held together: "3 %", "US$ 200", "5 km", in French « ainsi » and "quoi ?"."""
    text = AFTER_NUMBER.sub(HARD_BLANK, BEFORE_NUMBER.sub(HARD_BLANK, text))
    return FRENCH.sub(HARD_BLANK, text) if has_signs_of_its_own(language) else text


def colon(language: str) -> str:
    """What stands between a label and what it names."""
    return f"{HARD_BLANK}: " if has_signs_of_its_own(language) else ": "


def has_signs_of_its_own(language: str) -> bool:
    """Whether the language puts blanks before its signs: French does."""
    return language.split("-")[0].lower() == "fr"
