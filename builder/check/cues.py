"""Rules: nothing but knowledge leads to a question's key.

The numbers of guidelines are those of Haladyna, Downing and Rodriguez 2002, table 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from builder import codes
from builder.check.contents import choice_groups, sound_questions
from builder.check.passages import Kind, Passage
from builder.check.wording import fact_values, phrase_pattern, wording
from builder.check.words import words_of
from builder.diagnostics import Diagnostic
from builder.model import (
    Blocks,
    Choice,
    Course,
    Emphasis,
    Inlines,
    MultipleResponse,
    Question,
    SingleChoice,
    Strong,
    TrueFalse,
)
from builder.walk import lines, plain, walk

LONGER = 1.1  # a key is conspicuous from a tenth more than the longest distractor
LEAST = 6  # characters more: short choices differ by a tenth all too easily
SIGNS = re.compile(r"[\W_]+")
SENTENCE_END = re.compile(r"[.!?…:]+[\s\"”’)]+(?=\S)")
HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands for what an author emphasised


def keys_are_not_the_longest(course: Course) -> Iterator[Diagnostic]:
    """Guidelines 24 and 28d: writers qualify what is right, and learners know it."""
    values = fact_values(course)
    for question, keys, distractors in _choices(course):
        if not keys or not distractors:
            continue
        key = min(keys, key=lambda each: _length(each, values))
        longest = max(_length(each, values) for each in distractors)
        if _length(key, values) >= max(longest * LONGER, longest + LEAST):
            yield Diagnostic(
                codes.LONGEST_KEY,
                f"the key of '{question.id}' is longer than every other choice "
                f"({_length(key, values)} characters, the next {longest})",
                key.at,
                "shorten it, or give a distractor as much detail",
            )


def choices_speak_for_themselves(course: Course) -> Iterator[Diagnostic]:
    """Guidelines 25 and 26."""
    pattern = phrase_pattern(*words_of(course).all_or_none)
    for question, keys, distractors in _choices(course):
        for choice in (*keys, *distractors):
            if pattern.fullmatch(wording(choice.text, {}).rstrip(". ")):
                message = f"a choice of '{question.id}' speaks of the other choices"
                hint = "take it away, or make the question a multiple-response"
                yield Diagnostic(codes.ALL_OR_NONE, message, choice.at, hint)
        if isinstance(question.answer, MultipleResponse) and len(keys) > 1 and not distractors:
            message = f"every choice of '{question.id}' is right"
            yield Diagnostic(codes.ALL_OR_NONE, message, question.at, "add a distractor that tempts")


def negations_in_stems_are_emphasised(course: Course) -> Iterator[Diagnostic]:
    """Guideline 17. Of a longer stem the last sentence counts, in which the question stands."""
    words = words_of(course)
    pattern, affirming = phrase_pattern(*words.negations), phrase_pattern(*words.affirming)
    for question in sound_questions(course):
        if not isinstance(question.answer, SingleChoice | MultipleResponse | TrueFalse) or not question.stem:
            continue
        stem = " ".join(
            _unmarked(line) for block in walk(question.stem[-1:]) for line in lines(block)
        ).strip()
        asked = SENTENCE_END.split(stem)[-1]
        hidden = affirming.sub(lambda found: HIDDEN * len(found[0]), asked)
        for found in pattern.finditer(hidden):
            if not found[0].isupper():
                message = f"the stem of '{question.id}' hinges on “{found[0]}”, which is easily read over"
                hint = f"ask it positively, or write **{found[0]}**"
                before = len(stem) - len(asked)
                at = Passage(stem, question.stem[-1].at, Kind.ASKED).place(
                    before + found.start(), before + found.end()
                )
                yield Diagnostic(codes.NEGATIVE_STEM, message, at, hint)
                break


def choices_differ_in_words(course: Course) -> Iterator[Diagnostic]:
    """Guideline 22: beyond capitals and punctuation."""
    for question in sound_questions(course):
        for group in choice_groups(question.answer):
            seen: dict[str, Choice] = {}
            for choice in group:
                bare = SIGNS.sub(" ", choice.source).strip().casefold()
                other = seen.setdefault(bare, choice)
                if bare and other.source != choice.source:
                    message = f"two choices of '{question.id}' differ in signs or capitals alone"
                    hint = "write them differently, or keep one of them"
                    yield Diagnostic(codes.ALIKE_CHOICES, message, choice.at, hint)


def distractors_hold_no_absolutes(course: Course) -> Iterator[Diagnostic]:
    """Guideline 28a. A word that the key or the stem has too gives nothing away."""
    words, values = words_of(course), fact_values(course)
    others = (phrase for phrase in words.all_or_none if " " in phrase)
    pattern, harmless = phrase_pattern(*words.absolutes), phrase_pattern(*words.harmless, *others)

    def absolute(blocks: Blocks) -> str:
        found = pattern.search(harmless.sub(HIDDEN, wording(blocks, values)))
        return found[0] if found else ""

    for question, keys, distractors in _choices(course):
        if absolute(question.stem) or any(absolute(each.text) for each in keys):
            continue
        for choice in distractors:
            if word := absolute(choice.text):
                message = f"“{word}” gives a distractor of '{question.id}' away"
                yield Diagnostic(codes.ABSOLUTE_WORD, message, choice.at, "say it as moderately as the key")


def _choices(course: Course) -> Iterator[tuple[Question, list[Choice], list[Choice]]]:
    """Questions with choices, their keys and their distractors."""
    for question in sound_questions(course):
        if isinstance(question.answer, SingleChoice | MultipleResponse):
            choices = question.answer.choices
            yield question, [c for c in choices if c.correct], [c for c in choices if not c.correct]


def _length(choice: Choice, values: Mapping[str, str]) -> int:
    return len(wording(choice.text, values))


def _unmarked(line: Inlines) -> str:
    return "".join(HIDDEN if isinstance(each, Strong | Emphasis) else plain((each,)) for each in line)
