"""Rules: abbreviations are spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder import codes
from builder.check.contents import all_inlines
from builder.check.passages import Kind, Passage
from builder.check.words import words_of
from builder.diagnostics import Diagnostic
from builder.model import Abbreviation, Course

ABBREVIATION = re.compile(
    r"(?<![\w.&-])([A-ZÀ-Þ]{2,7}|[A-Z]&[A-Z])(?:(?<=[A-Z]{3})\d{1,2}|s)?(?![\w&]|-[\dA-ZÀ-Þ])"
)  # IDPs, M&E, COP30, MHPSS-led
BRACKETED = re.compile(r"\((?:\S+ ){0,2}(?:[A-Z]+-)?$")  # an open bracket, with a word or two behind it
APPOSED_BEFORE = re.compile(r"\w[”\"»]?, $")
APPOSED_AFTER = re.compile(r"[,.;:]|$| for short")
WORD = re.compile(r"[^\W\d_]+")
SHORT = 3  # letters: of, and, la, des… give no letter to an abbreviation
OPENING = re.compile(r"\s*\(|, (?:the|or) |: \w")
CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ&]")
ROMAN = re.compile(r"[IVXLC]+")


def abbreviations_are_explained(course: Course, passages: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    """Where each is used first in a lesson, or else in a question: there or before in brackets, in the glossary, or as
    Markdown's own (``*[IDP]: …``)."""
    words = words_of(course)
    known = set(words.known) | set(words.stressed) | set(course.known_abbreviations) | _explained(course)
    for passage in passages:
        if not passage.lesson and passage.kind is not Kind.ASKED:
            continue
        if not CAPITALS.search(passage.text):
            continue
        is_shouting = passage.text.isupper() and " " in passage.text
        for found in ABBREVIATION.finditer(passage.text):
            name = found[1]
            if name in known or ROMAN.fullmatch(name) or is_shouting:
                continue
            known.add(name)
            if not _is_spelled_out(passage.text, *found.span(1)):
                message = f"'{name}' is not explained where learners meet it first"
                hint = f"write it out with ({name}) behind it, add it to the glossary, or to known-abbreviations in course.yaml"
                yield Diagnostic(codes.UNDEFINED_ABBREVIATION, message, passage.place(*found.span(1)), hint)


def _explained(course: Course) -> set[str]:
    """Those of the glossary, and those that Markdown explains."""
    terms = {found for term in course.terms for found in ABBREVIATION.findall(term.term)}
    marked = {each.text for each in all_inlines(course) if isinstance(each, Abbreviation)}
    return terms | marked


def _is_spelled_out(text: str, start: int, end: int) -> bool:
    """``internally displaced people (IDPs)``, ``the ministry, MREMH, …``, ``IDPs (internally displaced people)``, or beside
    the words that it is made of: ``DRR stands for disaster risk reduction``."""
    before, after = text[:start], text[end:].removeprefix("s")
    is_apposed = bool(APPOSED_BEFORE.search(before)) and bool(APPOSED_AFTER.match(after))
    is_bracketed = bool(BRACKETED.search(before)) or bool(OPENING.match(after))
    return is_apposed or is_bracketed or _is_made_of(text[start:end], WORD.findall(f"{before} {after}"))


def _is_made_of(name: str, words: list[str]) -> bool:
    """Whether some of the words, one after the other, begin with the letters of the abbreviation; short ones may stand between."""
    letters = [letter for letter in name.casefold() if letter.isalpha()]
    return len(letters) > 2 and any(_begins(letters, words[place:]) for place in range(len(words)))


def _begins(letters: list[str], words: list[str]) -> bool:
    rest = iter(letters)
    letter = next(rest)
    for word in words:
        if word.casefold().startswith(letter):
            if not (letter := next(rest, "")):
                return True
        elif len(word) > SHORT:
            return False
    return False
