"""Rules: terms are explained where they come first, and spelled in one way."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from builder import codes
from builder.check.passages import Kind, Passage
from builder.check.words import words_of
from builder.check.words.words import Spelling
from builder.diagnostics import Diagnostic
from builder.model import Course, Lesson, TermLink
from builder.walk import lesson_inlines

IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
WORD = re.compile(r"(?=.{5})[^\W\d_]+(?:-[^\W\d_]+)*")
SIGNS = "".join((string.punctuation, "“”‘’«»…–—¿¡"))
PLURAL = r"(?:e?s)?"  # in English, French and Spanish
FEWEST_LETTERS = 3  # of each word of a term: "co-" and "re-" are no words
BLANK_OR_HYPHEN = re.compile(r"[\s‑-]+")


def terms_are_explained_first(course: Course, passages: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    """A term that lessons link to its definition is linked where it is first used, or in a lesson before."""
    first = _first_links(course)
    names = {_bare(term.term): term.id for term in course.terms if term.id in first}
    order = {lesson.at.source.path: number for number, lesson in enumerate(_lessons(course))}
    prose = [each for each in passages if each.kind in (Kind.PROSE, Kind.QUOTED)]
    lowered = [each.text.casefold() for each in prose]
    for name, term in names.items():
        pattern = _in_any_number(name)
        hits = (each for each, text in zip(prose, lowered, strict=True) if name in text)
        passage, found = next(((each, m) for each in hits if (m := pattern.search(each.text))), (None, None))
        if passage and found and order[passage.lesson] < first[term]:
            later = _lessons(course)[first[term]].id
            message = f"“{found[0]}” is used here, and explained only in '{later}'"
            hint = f"link it here: [{found[0]}](term:{term})"
            yield Diagnostic(codes.TERM_TOO_LATE, message, passage.place(*found.span()), hint)


def words_have_one_spelling(course: Course, passages: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    """Two spellings of one word: with and without a hyphen, and those that a language has (-ise and -ize…)."""
    pairs = words_of(course).spellings
    tokens = Counter(" ".join(each.text for each in passages).split())
    counts: Counter[str] = Counter()
    for token, count in tokens.items():
        if (word := token.strip(SIGNS)).islower() and WORD.fullmatch(word):
            counts[word] += count
    spellings: dict[str, list[str]] = {}
    for word in counts:
        spellings.setdefault(_stem(word, pairs), []).append(word)
    for words in spellings.values():
        usual = max(words, key=lambda each: (counts[each], each))
        for other in words:
            if other != usual:
                yield _other_spelling(other, usual, passages)


def terms_are_spelled_as_in_the_glossary(
    course: Course, passages: tuple[Passage, ...]
) -> Iterator[Diagnostic]:
    """Of terms of two words: apart, with a hyphen, or in one."""
    names = {_bare(term.term): term.term for term in course.terms}
    lowered = [each.text.lower().replace("‑", "-") for each in passages]
    everything = "\n".join(lowered)
    for name in names:
        words = BLANK_OR_HYPHEN.split(name)
        spellings = (between.join(words) for between in (" ", "-", ""))
        others = [each for each in spellings if each != name and each in everything]
        if len(words) != 2 or min(map(len, words)) < FEWEST_LETTERS:
            continue
        for other in others:
            pattern = re.compile(rf"(?<![\w-]){re.escape(other)}{PLURAL}(?![\w-])")
            hits = (
                (passage, found)
                for passage, text in zip(passages, lowered, strict=True)
                if other in text
                for found in pattern.finditer(text)
                if not _is_adjective(found[0], text[found.end() :], name)
            )
            for passage, found in islice(hits, 1):
                message = f"“{passage.text[found.start() : found.end()]}” is “{names[name]}” in the glossary"
                yield Diagnostic(
                    codes.SPELLING_VARIANT, message, passage.place(*found.span()), f"write {name}"
                )


def _other_spelling(other: str, usual: str, passages: tuple[Passage, ...]) -> Diagnostic:
    pattern = re.compile(rf"(?<![\w-]){re.escape(other)}(?![\w-])")
    passage, found = next((p, m) for p in passages if (m := pattern.search(p.text)))
    message = f"“{other}” is written “{usual}” elsewhere"
    return Diagnostic(codes.SPELLING_VARIANT, message, passage.place(*found.span()), f"write {usual}")


def _stem(word: str, pairs: tuple[Spelling, ...]) -> str:
    joined = word.replace("-", "")
    for pattern, other in pairs:
        joined = pattern.sub(other, joined)
    return joined


def _in_any_number(name: str) -> re.Pattern[str]:
    """The words of a term, of which the first or the last may be in the plural."""
    first, *others = (re.escape(word) for word in name.split())
    words = r"\s+".join((first + PLURAL, *others))
    return re.compile(rf"(?<!\w){words}{PLURAL}(?!\w)", re.IGNORECASE)


def _is_adjective(found: str, goes_on: str, term: str) -> bool:
    """Whether a hyphen makes an adjective of a term's words ("early-warning system"), which is no other spelling."""
    return "-" in found and " " in term and not found.endswith("s") and bool(re.match(r"\s+\w", goes_on))


def _first_links(course: Course) -> dict[str, int]:
    """Term → number of the first lesson that links to its definition."""
    first: dict[str, int] = {}
    for number, lesson in enumerate(_lessons(course)):
        for each in lesson_inlines(lesson):
            if isinstance(each, TermLink):
                first.setdefault(each.term, number)
    return first


def _lessons(course: Course) -> list[Lesson]:
    return [lesson for module in course.modules for lesson in module.lessons]


def _bare(term: str) -> str:
    return " ".join(IN_BRACKETS.sub("", term).casefold().split())
