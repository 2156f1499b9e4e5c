"""What a learner should know before a test, and without JavaScript: one sentence a fact."""

from __future__ import annotations

from builder.model import Quiz, ShowAnswers
from builder.render.messages import Messages


def quiz_facts(quiz: Quiz, messages: Messages) -> list[str]:
    """Questions, pass mark, time, tries, waiting, answers; nothing for a quiz that is checked question by question."""
    if not quiz.mode.is_test:
        return []
    return [
        *_questions(quiz, messages),
        *_time(quiz, messages),
        *_attempts(quiz, messages),
        _answers(quiz, messages),
        messages.gettext("You may leave and come back: your answers are kept."),
    ]


def _questions(quiz: Quiz, messages: Messages) -> list[str]:
    count = sum(each.count for each in quiz.draw) or len(quiz.questions)
    facts = [messages.ngettext("{n} question", "{n} questions", count).format(n=count)]
    if quiz.pass_mark is not None:
        facts.append(messages.gettext("Pass mark: {percent} %").format(percent=quiz.pass_mark))
    return facts


def _time(quiz: Quiz, messages: Messages) -> list[str]:
    if not quiz.time_limit:
        return [messages.gettext("No time limit")]
    fact = messages.ngettext(
        "{n} minute, counted while the page is open",
        "{n} minutes, counted while the page is open",
        quiz.time_limit,
    )
    return [fact.format(n=quiz.time_limit)]


def _attempts(quiz: Quiz, messages: Messages) -> list[str]:
    facts = [
        messages.ngettext("{n} attempt", "{n} attempts", quiz.attempts).format(n=quiz.attempts)
        if quiz.attempts
        else messages.gettext("You may try as often as you like; the best attempt counts.")
    ]
    if quiz.wait:
        fact = messages.ngettext(
            "{n} hour of waiting between attempts", "{n} hours of waiting between attempts", quiz.wait
        )
        facts.append(fact.format(n=quiz.wait))
    return facts


def _answers(quiz: Quiz, messages: Messages) -> str:
    match quiz.show_answers:
        case ShowAnswers.AFTER_ATTEMPT:
            return messages.gettext("The right answers are shown after each attempt.")
        case ShowAnswers.AFTER_PASS:
            return messages.gettext("The right answers are shown when you have passed.")
        case ShowAnswers.AFTER_LAST:
            return messages.gettext("The right answers are shown after the last attempt.")
        case ShowAnswers.NEVER:
            return messages.gettext("The right answers are not shown.")
