"""Text → what a search compares: lower case, without accents, in words. ``folding.js`` is the other half."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
LETTERS = str.maketrans(
    {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ى": "ي", "ة": "ه", "ـ": None}
)
"""Letters that are no letter with a mark; those of Arabic as people type them. The same table stands in ``folding.js``."""


def folded(text: str) -> str:
    """``Éducation`` → ``education``; Arabic loses its vowel signs, and its alefs become one."""
    split = unicodedata.normalize("NFKD", text.lower())
    return split if split.isascii() else BEYOND_ASCII.sub(_unmarked, split).translate(LETTERS)


def folded_words(text: str) -> list[str]:
    """The words of two signs or more, in order."""
    return [each for each in WORD.findall(folded(text)) if len(each) > 1]


def _unmarked(found: re.Match[str]) -> str:
    return "" if unicodedata.category(found[0]).startswith("M") else found[0]
