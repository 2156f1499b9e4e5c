"""A final → the same on paper: several versions with other questions' order and choices, and a marking key for each."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Course, Mode, Question, Quiz
from builder.papers.answers import key_words
from builder.papers.course_paper import course_paper
from builder.papers.exercises import exercise, mixed
from builder.papers.flatten import Flattener
from builder.papers.paper import Grid, Line, Look, Paper, PaperBlocks, Prose
from builder.papers.pieces import as_words

VERSIONS = ("A", "B", "C")


def paper_finals(course: Course) -> Iterator[Paper]:
    """A paper and its key for each version of the course's final; nothing where there is none."""
    for quiz in (each for each in course.quizzes if each.mode is Mode.FINAL):
        for version in VERSIONS:
            yield _paper(course, quiz, version)
            yield _key(course, quiz, version)


def drawn(course: Course, quiz: Quiz, version: str) -> tuple[Question, ...]:
    """The questions of a version: as many from each pool as on screen, always the same for a version."""
    pools = {each.id: each.questions for each in course.quizzes}
    found = list(quiz.questions)
    for draw in quiz.draw:
        pool = pools[draw.pool]
        found += mixed(pool, [each.id for each in pool], f"{version} {quiz.id} {draw.pool}")[: draw.count]
    return (
        mixed(found, [each.id for each in found], f"{version} {quiz.id} order")
        if quiz.shuffle
        else tuple(found)
    )


def _paper(course: Course, quiz: Quiz, version: str) -> Paper:
    flat = Flattener(course)
    say = flat.messages.gettext
    questions = drawn(course, quiz, version)
    body = (
        Line(as_words(say("Name"))),
        Line(as_words(say("Date"))),
        Prose(as_words(" · ".join(_rules(quiz, questions, flat)), strong=True)),
        *(
            block
            for number, each in enumerate(questions, 1)
            for block in exercise(
                each, say("Question {number}").format(number=number), flat, f"{version} {quiz.id}"
            )
        ),
    )
    subtitle = say("Version {version}").format(version=version)
    return course_paper(
        flat, f"{quiz.id}-{version.lower()}", quiz.title, body, Look.HANDOUT, subtitle=subtitle
    )


def _rules(quiz: Quiz, questions: tuple[Question, ...], flat: Flattener) -> Iterator[str]:
    points = sum(each.points for each in questions)
    yield flat.messages.ngettext("{n} question", "{n} questions", len(questions)).format(n=len(questions))
    if quiz.time_limit:
        yield flat.messages.ngettext("{n} minute", "{n} minutes", quiz.time_limit).format(n=quiz.time_limit)
    if quiz.pass_mark is not None:
        least = -(-points * quiz.pass_mark // 100)
        yield flat.messages.gettext("passed with {least} of {points} points").format(
            least=least, points=points
        )


def _key(course: Course, quiz: Quiz, version: str) -> Paper:
    flat = Flattener(course)
    say = flat.messages.gettext
    head = tuple(as_words(each) for each in (say("Question"), say("Key"), say("Points")))
    rows = tuple(
        _key_row(number, each, flat, f"{version} {quiz.id}")
        for number, each in enumerate(drawn(course, quiz, version), 1)
    )
    note = say("Part of an answer earns part of its points, where an answer has parts.")
    subtitle = say("Marking key, version {version}").format(version=version)
    body = (Prose(as_words(note)), Grid(head, rows, rows_named=True, widths=(1, 6, 1)))
    return course_paper(
        flat, f"{quiz.id}-{version.lower()}-key", quiz.title, body, Look.HANDOUT, subtitle=subtitle
    )


def _key_row(number: int, question: Question, flat: Flattener, version: str) -> tuple[PaperBlocks, ...]:
    cells = (str(number), key_words(question, flat, version), str(question.points))
    return tuple((Prose(as_words(cell)),) for cell in cells)
