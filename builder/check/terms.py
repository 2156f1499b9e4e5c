"""Rules: terms are explained where they come first, and spelled in one way."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterator

from builder import codes
from builder.check.passages import Kind, Passage
from builder.check.wording import phrase_pattern
from builder.diagnostics import Diagnostic
from builder.model import Course, Lesson, TermLink
from builder.walk import inlines

IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
WORD = re.compile(r"(?=.{5})[a-zß-ÿ]+(?:-[a-zß-ÿ]+)*")
SIGNS = "".join((string.punctuation, "“”‘’«»…–—¿¡"))
ENGLISH_PAIRS = (
    (re.compile(r"(?<=\w{3})is(?=e[sdr]?$|ing$|ation(?:al|s)?$)"), "iz"),
    (re.compile(r"(?<=\w{3})ys(?=e[sdr]?$|ing$)"), "yz"),
    (re.compile(r"(?<=\w{3})our(?=s?$|ed$|ing$|able$|hood$)"), "or"),
    (re.compile(r"(?<=\w{3})tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=program)me(?=s?$)"), ""),
)


def terms_are_explained_first(course: Course, passages: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    """A term that lessons link to its definition is linked where it is first used, or in a lesson before."""
    first = _first_links(course)
    names = {_bare(term.term): term.id for term in course.terms if term.id in first}
    order = {lesson.at.source.path: number for number, lesson in enumerate(_lessons(course))}
    prose = [each for each in passages if each.kind in (Kind.PROSE, Kind.QUOTED)]
    lowered = [each.text.casefold() for each in prose]
    for name, term in names.items():
        pattern = phrase_pattern(name)
        hits = (each for each, text in zip(prose, lowered, strict=True) if name in text)
        passage, found = next(((each, m) for each in hits if (m := pattern.search(each.text))), (None, None))
        if passage and found and order[passage.lesson] < first[term]:
            later = _lessons(course)[first[term]].id
            message = f"“{found[0]}” is used here, and explained only in '{later}'"
            hint = f"link it here: [{found[0]}](term:{term})"
            yield Diagnostic(codes.TERM_TOO_LATE, message, passage.place(*found.span()), hint)


def words_have_one_spelling(course: Course, passages: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    """Two spellings of one word: with and without a hyphen, and in English -ise and -ize, -our and -or…"""
    is_english = course.language.split("-")[0] == "en"
    tokens = Counter(" ".join(each.text for each in passages).split())
    counts: Counter[str] = Counter()
    for token, count in tokens.items():
        if WORD.fullmatch(word := token.strip(SIGNS)):
            counts[word] += count
    spellings: dict[str, list[str]] = {}
    for word in counts:
        spellings.setdefault(_stem(word, is_english), []).append(word)
    for words in spellings.values():
        usual = max(words, key=lambda each: (counts[each], each))
        for other in words:
            if other != usual:
                yield _other_spelling(other, usual, passages)


def _other_spelling(other: str, usual: str, passages: tuple[Passage, ...]) -> Diagnostic:
    pattern = re.compile(rf"(?<![\w-]){re.escape(other)}(?![\w-])")
    passage, found = next((p, m) for p in passages if (m := pattern.search(p.text)))
    message = f"“{other}” is written “{usual}” elsewhere"
    return Diagnostic(codes.SPELLING_VARIANT, message, passage.place(*found.span()), f"write {usual}")


def _stem(word: str, is_english: bool) -> str:
    joined = word.replace("-", "")
    for pattern, american in ENGLISH_PAIRS if is_english else ():
        joined = pattern.sub(american, joined)
    return joined


def _first_links(course: Course) -> dict[str, int]:
    """Term → number of the first lesson that links to its definition."""
    first: dict[str, int] = {}
    for number, lesson in enumerate(_lessons(course)):
        for each in inlines(lesson.blocks):
            if isinstance(each, TermLink):
                first.setdefault(each.term, number)
    return first


def _lessons(course: Course) -> list[Lesson]:
    return [lesson for module in course.modules for lesson in module.lessons]


def _bare(term: str) -> str:
    return " ".join(IN_BRACKETS.sub("", term).casefold().split())
