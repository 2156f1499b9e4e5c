"""Rules: quizzes and questions stand in lessons once, and where they may."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder import codes
from builder.check.contents import blocks, is_unread, questions
from builder.diagnostics import Diagnostic
from builder.model import (
    Branching,
    Course,
    Mode,
    Question,
    QuestionEmbed,
    Quiz,
    QuizEmbed,
    Reflection,
)
from builder.near import did_you_mean
from builder.source import Span

TOGETHER = (Mode.TEST, Mode.FINAL, Mode.POOL)


def embedded_quizzes_exist(course: Course) -> Iterator[Diagnostic]:
    known = {quiz.id: quiz for quiz in course.quizzes}
    for embed in _quiz_embeds(course):
        quiz = known.get(embed.quiz)
        if quiz is None and f"quizzes/{embed.quiz}.yaml" not in course.unread:
            hint = did_you_mean(embed.quiz, known) or f"write quizzes/{embed.quiz}.yaml"
            yield Diagnostic(codes.UNKNOWN_QUIZ, f"there is no quiz '{embed.quiz}'", embed.at, hint)
        elif quiz and quiz.mode is Mode.POOL:
            message = f"'{embed.quiz}' is a pool, and pools are never shown"
            hint = "show a test that draws from it"
            yield Diagnostic(codes.POOL_EMBEDDED, message, embed.at, hint)


def embedded_questions_exist(course: Course) -> Iterator[Diagnostic]:
    """They exist, are of the kind that the directive says, and belong to no test."""
    known = {question.id: (quiz, question) for quiz, question in questions(course)}
    for embed in _question_embeds(course):
        found = known.get(embed.question)
        if found:
            yield from _may_stand_alone(embed, *found)
        elif embed.question not in course.unread and not is_unread(course, "quizzes/"):
            hint = did_you_mean(embed.question, known) or "questions stand in quizzes/*.yaml"
            yield Diagnostic(
                codes.UNKNOWN_QUESTION, f"there is no question '{embed.question}'", embed.at, hint
            )


def nothing_stands_twice(course: Course) -> Iterator[Diagnostic]:
    yield from _repeated("quiz", ((each.quiz, each.at) for each in _quiz_embeds(course)))
    yield from _repeated("question", ((each.question, each.at) for each in _question_embeds(course)))
    reflections = (block for _, _, block in blocks(course) if isinstance(block, Reflection))
    yield from _repeated("reflection", ((each.id, each.at) for each in reflections))


def questions_of_a_quiz_all_stand_somewhere(course: Course) -> Iterator[Diagnostic]:
    if is_unread(course, "modules/", ""):
        return
    whole = {each.quiz for each in _quiz_embeds(course)}
    alone = {each.question for each in _question_embeds(course)}
    for quiz, question in questions(course):
        is_begun = any(each.id in alone for each in quiz.questions)
        if is_begun and quiz.id not in whole and question.id not in alone:
            yield Diagnostic(
                codes.UNPLACED_QUESTION,
                f"no lesson shows '{question.id}', though others of the quiz '{quiz.id}' stand in lessons",
                question.at,
                f"show the rest of the quiz with /// quiz | {quiz.id}",
            )


def quizzes_are_used(course: Course) -> Iterator[Diagnostic]:
    if is_unread(course, "modules/", ""):
        return
    used = {each.quiz for each in _quiz_embeds(course)}
    used |= {draw.pool for quiz in course.quizzes for draw in quiz.draw if draw.pool != quiz.id}
    alone = {each.question for each in _question_embeds(course)}
    for quiz in course.quizzes:
        if quiz.id not in used and not any(question.id in alone for question in quiz.questions):
            is_pool = quiz.mode is Mode.POOL
            message = (
                f"no test draws from the pool '{quiz.id}'" if is_pool else f"no lesson shows '{quiz.id}'"
            )
            hint = (
                f"draw: [{{from: {quiz.id}, count: 1}}]" if is_pool else f"show it with /// quiz | {quiz.id}"
            )
            yield Diagnostic(codes.UNUSED_QUIZ, message, quiz.at, hint)


def _quiz_embeds(course: Course) -> Iterator[QuizEmbed]:
    return (block for _, _, block in blocks(course) if isinstance(block, QuizEmbed))


def _question_embeds(course: Course) -> Iterator[QuestionEmbed]:
    return (block for _, _, block in blocks(course) if isinstance(block, QuestionEmbed))


def _may_stand_alone(embed: QuestionEmbed, quiz: Quiz, question: Question) -> Iterator[Diagnostic]:
    if embed.scenario and not isinstance(question.answer, Branching):
        message = f"'{question.id}' is no branching question"
        hint = f"write /// question | {question.id}"
        yield Diagnostic(codes.NOT_BRANCHING, message, embed.at, hint)
    if quiz.mode in TOGETHER:
        message = f"'{question.id}' belongs to '{quiz.id}', a {quiz.mode.value}"
        hint = "move it to a quiz with mode: practice"
        yield Diagnostic(codes.QUESTION_IN_TEST, message, embed.at, hint)


def _repeated(what: str, named: Iterable[tuple[str, Span]]) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for id_, at in named:
        if id_ in first:
            where = f"{first[id_].source.path}, line {first[id_].line}"
            message = f"the {what} '{id_}' stands elsewhere already ({where})"
            hint = "keep one of the two, and link to it"
            yield Diagnostic(codes.EMBEDDED_TWICE, message, at, hint)
        first.setdefault(id_, at)
