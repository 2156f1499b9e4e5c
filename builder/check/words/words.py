"""The shape of a language's words. All are in small letters; phrases are matched as whole words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """``absolutes`` give a distractor away, but not in ``harmless`` phrases; ``negations`` turn a question round; ``all_or_none`` are choices that
    speak of the other choices; ``verdicts`` are the words of feedback that says right or wrong and no more;
    ``empty_links`` say nothing of where a link leads; ``picture_words`` begin an alternative text that says what
    a listener knows; ``shortened`` end in a full stop that ends no sentence; ``known`` are abbreviations that a
    dictionary of the language has as words."""

    absolutes: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    all_or_none: tuple[str, ...] = ()
    verdicts: frozenset[str] = frozenset()
    empty_links: frozenset[str] = frozenset()
    picture_words: tuple[str, ...] = ()
    shortened: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
