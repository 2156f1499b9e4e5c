"""What rules need to know of a language: its words for absolutes, negations, verdicts… One file a language."""

from __future__ import annotations

from collections.abc import Mapping

from builder.check.words.english import ENGLISH
from builder.check.words.french import FRENCH
from builder.check.words.spanish import SPANISH
from builder.check.words.words import Words
from builder.model import Course

LANGUAGES: Mapping[str, Words] = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH}


def words_of(course: Course) -> Words:
    """Those of the course's language; empty lists, which no rule finds anything by, where it has none here."""
    return LANGUAGES.get(course.language.partition("-")[0].lower(), Words())
