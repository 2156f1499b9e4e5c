"""Rules: questions can be answered, and teach."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from builder import codes
from builder.check.contents import choice_groups, sound_questions
from builder.diagnostics import Diagnostic
from builder.model import (
    Answer,
    Branching,
    Categorise,
    Choice,
    Course,
    Likert,
    Matching,
    MultipleResponse,
    Numeric,
    Ordering,
    Question,
    ShortText,
    SingleChoice,
    TrueFalse,
)

LONGEST_ANSWER = 40  # characters that saved progress keeps (docs/run-time.md, "Responses")
LONGEST_NUMBER = 16


def questions_have_a_key(course: Course) -> Iterator[Diagnostic]:
    for question in sound_questions(course):
        match question.answer:
            case SingleChoice(choices):
                yield from _one_key(question, choices)
            case MultipleResponse(choices) if choices and not any(each.correct for each in choices):
                yield _no_key(question)
            case _:
                pass


def questions_offer_a_choice(course: Course) -> Iterator[Diagnostic]:
    for question in sound_questions(course):
        for count, what, least in _counts(question.answer):
            if 0 < count < least:
                yield Diagnostic(
                    codes.TOO_FEW_CHOICES,
                    f"'{question.id}' has too few {what}: {count}, and at least {least} are needed",
                    question.at,
                    "add another, or take another type of question",
                )


def choices_differ(course: Course) -> Iterator[Diagnostic]:
    """Choices that read alike could not be told apart, and share their key in saved progress."""
    for question in sound_questions(course):
        for group in choice_groups(question.answer):
            seen: set[str] = set()
            for choice in group:
                if choice.source in seen:
                    message = f"'{question.id}' offers the same text twice"
                    hint = "write them differently, or keep one of them"
                    yield Diagnostic(codes.DUPLICATE_CHOICE, message, choice.at, hint)
                seen.add(choice.source)


def answers_can_be_typed(course: Course) -> Iterator[Diagnostic]:
    for question in sound_questions(course):
        match question.answer:
            case ShortText(accept=accept, wrong=wrong):
                answers = (*accept, *(each.answer for each in wrong))
                yield from _too_long(question, answers, LONGEST_ANSWER)
            case Numeric(key=key):
                yield from _too_long(question, (key,), LONGEST_NUMBER)
            case _:
                pass


def choices_have_feedback(course: Course) -> Iterator[Diagnostic]:
    """Each choice of a scored question, unless a rationale speaks to all."""
    for question in sound_questions(course):
        silent = [] if question.rationale else list(_silent(question.answer))
        if silent and question.is_scored:
            yield Diagnostic(
                codes.NO_FEEDBACK,
                f"'{question.id}' says nothing to who answers {', '.join(silent)}",
                question.at,
                "add feedback to each choice, or a rationale",
            )


def scored_questions_have_an_objective(course: Course) -> Iterator[Diagnostic]:
    """Where the course has objectives at all."""
    if not any(module.objectives for module in course.modules):
        return
    for question in sound_questions(course):
        if question.is_scored and not question.objective:
            message = f"'{question.id}' names no objective"
            hint = "add objective: and the id of one that module.yaml lists"
            yield Diagnostic(codes.NO_OBJECTIVE, message, question.at, hint)


def facts_are_as_checked(course: Course) -> Iterator[Diagnostic]:
    facts = {fact.id: fact for fact in course.facts}
    for question in sound_questions(course):
        for check in question.rests_on:
            fact = facts.get(check.fact)
            if fact and fact.value != check.value:
                yield Diagnostic(
                    codes.FACT_CHANGED,
                    f"the key of '{question.id}' was checked when '{check.fact}' was {check.value}; now it is {fact.value}",
                    check.at,
                    f"look at the key, then write {check.fact}: {fact.value}",
                )


def _one_key(question: Question, choices: tuple[Choice, ...]) -> Iterator[Diagnostic]:
    keys = [each for each in choices if each.correct]
    if choices and not keys:
        yield _no_key(question)
    for each in keys[1:]:
        yield Diagnostic(
            codes.TOO_MANY_KEYS,
            f"'{question.id}' has {len(keys)} correct choices",
            each.at,
            "keep one, or write type: multiple-response",
        )


def _no_key(question: Question) -> Diagnostic:
    hint = "write correct: true below the right choice, or key: and its text"
    return Diagnostic(codes.NO_KEY, f"'{question.id}' has no correct choice", question.at, hint)


def _counts(answer: Answer) -> Iterator[tuple[int, str, int]]:
    """How many of what an answer has, and how many it needs."""
    match answer:
        case SingleChoice(choices) | MultipleResponse(choices):
            yield len(choices), "choices", 2
        case Matching(pairs):
            yield len(pairs), "pairs", 2
        case Ordering(items):
            yield len(items), "items", 2
        case Categorise(categories):
            yield len(categories), "categories", 2
        case Likert(scale=scale):
            yield len(scale), "labels in its scale", 2
        case TrueFalse() | ShortText() | Numeric() | Branching():
            return
        case _:
            assert_never(answer)


def _too_long(question: Question, answers: tuple[str, ...], most: int) -> Iterator[Diagnostic]:
    for answer in answers:
        if len(answer) > most:
            message = f"an answer of '{question.id}' has {len(answer)} characters: “{answer[:60]}”"
            yield Diagnostic(
                codes.LONG_ANSWER, message, question.at, f"at most {most} can be kept: ask for less"
            )


def _silent(answer: Answer) -> Iterator[str]:
    match answer:
        case SingleChoice(choices) | MultipleResponse(choices):
            yield from (f"“{each.source[:40]}”" for each in choices if not each.feedback)
        case TrueFalse(feedback_true=yes, feedback_false=no):
            yield from (word for word, text in (("true", yes), ("false", no)) if not text)
        case _:
            return
