"""The shape of a language's words. All are in small letters; phrases are matched as whole words."""

from __future__ import annotations

import re
from dataclasses import dataclass

Spelling = tuple[re.Pattern[str], str]


@dataclass(frozen=True, slots=True)
class Words:
    """``absolutes`` give a distractor away, but not in ``harmless`` phrases; ``negations`` turn a question round, but not in ``affirming`` phrases; ``all_or_none`` are choices that
    speak of the other choices; ``verdicts`` are the words of feedback that says right or wrong and no more;
    ``empty_links`` say nothing of where a link leads; ``picture_words`` begin an alternative text that says what
    a listener knows; ``shortened`` end in a full stop that ends no sentence; ``known`` are abbreviations that a
    dictionary of the language has as words; ``stressed`` are words that authors set in capitals; ``spellings`` are parts of
    words that are written in two ways, and the one of them that stands for both."""

    absolutes: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    affirming: tuple[str, ...] = ()
    all_or_none: tuple[str, ...] = ()
    verdicts: frozenset[str] = frozenset()
    empty_links: frozenset[str] = frozenset()
    picture_words: tuple[str, ...] = ()
    shortened: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    stressed: frozenset[str] = frozenset()
    spellings: tuple[Spelling, ...] = ()
