"""Text → what a search compares: lower case, without accents, in words. ``folding.js`` is the other half."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
LETTERS = str.maketrans(
    {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ى": "ي", "ة": "ه", "ـ": None}
)
"""Letters that are no letter with a mark; those of Arabic as people type them. The same table stands in ``folding.js``."""


def folded(text: str) -> str:
    """``Éducation`` → ``education``; Arabic loses its vowel signs, and its alefs become one."""
    split = unicodedata.normalize("NFKD", text.lower())
    return "".join(each for each in split if not unicodedata.category(each).startswith("M")).translate(
        LETTERS
    )


def folded_words(text: str) -> list[str]:
    """The words of two signs or more, in order."""
    return [each for each in WORD.findall(folded(text)) if len(each) > 1]
