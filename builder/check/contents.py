"""What rules go through: lessons, blocks, questions and every text of a course, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from builder.check.tool_contents import tool_lines, tool_texts
from builder.check.webinar_contents import webinar_lines, webinar_texts
from builder.model import (
    Answer,
    Block,
    Blocks,
    BranchChoice,
    Branching,
    Categorise,
    Choice,
    Course,
    Inline,
    Lesson,
    Likert,
    Matching,
    Module,
    MultipleResponse,
    Numeric,
    Ordering,
    Question,
    QuestionEmbed,
    Quiz,
    QuizEmbed,
    ShortText,
    SingleChoice,
    TrueFalse,
)
from builder.source import Span
from builder.walk import inlines, lesson_blocks, lesson_inlines, walk, walk_inlines


def lessons(course: Course) -> Iterator[Lesson]:
    for module in course.modules:
        yield from module.lessons


def lesson_path(lesson: Lesson) -> str:
    return lesson.at.source.path


def stated(lesson: Lesson, field: str) -> Span:
    """Where the lesson's front matter has a field; its title's place where it has none."""
    source = lesson.at.source
    for number in range(2, lesson.at.line):
        if source.line(number).startswith(f"{field}:"):
            return Span(source, number, 1, len(source.line(number)))
    return lesson.at


def blocks(course: Course) -> Iterator[tuple[Module, Lesson, Block]]:
    """Every block of every lesson, with where it stands."""
    for module in course.modules:
        for lesson in module.lessons:
            for block in lesson_blocks(lesson):
                yield module, lesson, block


def all_blocks(course: Course) -> Iterator[Block]:
    """Every block of every text that somebody reads: of lessons, shown quizzes, glossary, cards, webinars, tools and notices."""
    for lesson in lessons(course):
        yield from lesson_blocks(lesson)
    for text in _other_texts(course):
        yield from walk(text)


def questions(course: Course) -> Iterator[tuple[Quiz, Question]]:
    for quiz in course.quizzes:
        for question in quiz.questions:
            yield quiz, question


def sound_questions(course: Course) -> Iterator[Question]:
    """The questions that were read without an error."""
    return (question for _, question in questions(course) if question.id not in course.unread)


def shown_quizzes(course: Course) -> tuple[Quiz, ...]:
    """The quizzes that lessons show, and the pools they draw from. Others are drafts, often of a module that
    is not in the outline yet: they may name what the course does not have yet."""
    shown: set[str] = set()
    alone: set[str] = set()
    for _, _, block in blocks(course):
        match block:
            case QuizEmbed(quiz):
                shown.add(quiz)
            case QuestionEmbed(question):
                alone.add(question)
            case _:
                pass
    shown |= {quiz.id for quiz, question in questions(course) if question.id in alone}
    shown |= {draw.pool for quiz in course.quizzes if quiz.id in shown for draw in quiz.draw}
    return tuple(quiz for quiz in course.quizzes if quiz.id in shown)


def all_inlines(course: Course) -> Iterator[Inline]:
    """Every inline of lessons, shown quizzes, glossary, cards, webinars and notices."""
    for lesson in lessons(course):
        yield from lesson_inlines(lesson)
    for text in _other_texts(course):
        yield from inlines(text)
    for module in course.modules:
        for line in module.reading:
            yield from walk_inlines(line)
    for line in (*webinar_lines(course), *tool_lines(course)):
        yield from walk_inlines(line)


def _other_texts(course: Course) -> Iterator[Blocks]:
    """The texts of all but lessons."""
    for quiz in shown_quizzes(course):
        yield quiz.intro
        for question in quiz.questions:
            yield from question_texts(question)
    for term in course.terms:
        yield term.definition
    for card in course.cards:
        yield from (card.story, card.linkage, card.question)
    yield from webinar_texts(course)
    yield from tool_texts(course)
    yield from (course.privacy, course.accessibility)


def question_texts(question: Question) -> Iterator[Blocks]:
    yield question.stem
    yield from answer_texts(question.answer)
    yield from (question.rationale, question.hint)


def answer_texts(answer: Answer) -> Iterator[Blocks]:
    match answer:
        case TrueFalse(feedback_true=yes, feedback_false=no):
            yield from (yes, no)
        case ShortText(wrong=wrong, feedback=feedback) | Numeric(wrong=wrong, feedback=feedback):
            yield from (each.feedback for each in wrong)
            yield feedback
        case Branching(nodes=nodes):
            for node in nodes:
                yield node.text
                for each in node.choices:
                    yield from (each.text, each.consequence)
        case _:
            for group in choice_groups(answer):
                for choice in group:
                    yield from (choice.text, choice.feedback)


def choice_groups(answer: Answer) -> tuple[tuple[Choice, ...], ...]:
    """The choices of an answer, in groups that a learner tells apart by their text."""
    match answer:
        case SingleChoice(choices) | MultipleResponse(choices):
            return (choices,)
        case Matching(pairs, distractors):
            return tuple(pair.left for pair in pairs), (*(pair.right for pair in pairs), *distractors)
        case Ordering(items):
            return (items,)
        case Categorise(categories):
            items = tuple(item for category in categories for item in category.items)
            return tuple(category.name for category in categories), items
        case Likert(statements):
            return (statements,)
        case TrueFalse() | ShortText() | Numeric() | Branching():
            return ()
    assert_never(answer)


def named_choices(answer: Answer) -> tuple[tuple[Choice | BranchChoice, ...], ...]:
    """The same groups, those of a story's nodes too."""
    if isinstance(answer, Branching):
        return tuple(node.choices for node in answer.nodes)
    return choice_groups(answer)


def is_unread(course: Course, folder: str, end: str = ".yaml") -> bool:
    """Whether a file of that folder could not be read, so that nothing can be called unknown in it."""
    return any(name.startswith(folder) and name.endswith(end) for name in course.unread)
