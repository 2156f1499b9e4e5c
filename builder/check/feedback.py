"""Rules: feedback teaches."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.check.contents import choice_groups, sound_questions
from builder.check.wording import wording, words_in
from builder.check.words import words_of
from builder.diagnostics import Diagnostic
from builder.model import Answer, Blocks, Course, Numeric, ShortText, TrueFalse
from builder.source import Span


def feedback_says_why(course: Course) -> Iterator[Diagnostic]:
    """More than a verdict: knowing that an answer is wrong does not yet mend it."""
    verdicts = words_of(course).verdicts
    for question in sound_questions(course):
        for feedback, at in _feedback(question.answer, question.at):
            words = words_in(wording(feedback, {}).casefold().replace("’", "'"))
            if words and verdicts.issuperset(words):
                message = f"feedback of '{question.id}' only says right or wrong"
                hint = "say why: what is true, or what made the wrong answer tempting"
                yield Diagnostic(codes.BARE_FEEDBACK, message, at, hint)


def _feedback(answer: Answer, at: Span) -> Iterator[tuple[Blocks, Span]]:
    """Every feedback, and the place of what it is given for."""
    match answer:
        case TrueFalse(feedback_true=yes, feedback_false=no):
            yield from ((yes, at), (no, at))
        case ShortText(wrong=wrong, feedback=feedback) | Numeric(wrong=wrong, feedback=feedback):
            yield from ((each.feedback, each.at) for each in wrong)
            yield feedback, at
        case _:
            for group in choice_groups(answer):
                yield from ((choice.feedback, choice.at) for choice in group)
