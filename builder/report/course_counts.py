"""Course → what each lesson, module and objective holds, counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.check.wording import fact_values, wording
from builder.model import (
    Chart,
    Course,
    Figure,
    Lesson,
    Module,
    Objective,
    Question,
    QuestionEmbed,
    Quiz,
    QuizEmbed,
)
from builder.walk import lesson_blocks

INNER_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class LessonCounts:
    """``words``: of headings, text, captions and long descriptions, with the values of facts; without questions and cards."""

    lesson: Lesson
    words: int
    figures: int
    charts: int
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class ObjectiveCounts:
    """How many lessons name the objective, and how many questions of all quizzes ask for it."""

    objective: Objective
    lessons: int
    questions: int


@dataclass(frozen=True, slots=True)
class ModuleCounts:
    module: Module
    lessons: tuple[LessonCounts, ...]
    objectives: tuple[ObjectiveCounts, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for lesson in self.lessons for question in lesson.questions)


def count_modules(course: Course) -> tuple[ModuleCounts, ...]:
    """In the order of the outline. A question counts where it stands; those that a test draws stand nowhere."""
    values = fact_values(course)
    shown = _shown(course)
    asked = Counter(question.objective for quiz in course.quizzes for question in quiz.questions)
    taught = Counter(
        id_ for module in course.modules for lesson in module.lessons for id_ in lesson.objectives
    )
    return tuple(
        ModuleCounts(
            module,
            tuple(_lesson(lesson, values, shown) for lesson in module.lessons),
            tuple(ObjectiveCounts(each, taught[each.id], asked[each.id]) for each in module.objectives),
        )
        for module in course.modules
    )


def pools(course: Course) -> tuple[Quiz, ...]:
    """The quizzes that others draw from."""
    drawn = {draw.pool for quiz in course.quizzes for draw in quiz.draw}
    return tuple(quiz for quiz in course.quizzes if quiz.id in drawn)


def types_of(questions: Iterable[Question]) -> Counter[str]:
    """How many questions of each type, as authors write it: ``single-choice``, ``true-false``."""
    return Counter(INNER_CAPITAL.sub("-", type(each.answer).__name__).lower() for each in questions)


def _lesson(
    lesson: Lesson, values: Mapping[str, str], shown: Mapping[str, tuple[Question, ...]]
) -> LessonCounts:
    blocks = lesson_blocks(lesson)
    return LessonCounts(
        lesson,
        len(wording(lesson.blocks, values).split()),
        sum(isinstance(each, Figure) for each in blocks),
        sum(isinstance(each, Chart) for each in blocks),
        shown[lesson.id],
    )


def _shown(course: Course) -> Mapping[str, tuple[Question, ...]]:
    """Lesson id → the questions on its page: those placed alone, and the rest of a quiz where the quiz stands."""
    by_id = {question.id: question for quiz in course.quizzes for question in quiz.questions}
    quizzes = {quiz.id: quiz for quiz in course.quizzes}
    lessons = [lesson for module in course.modules for lesson in module.lessons]
    alone = {
        each.question
        for lesson in lessons
        for each in lesson_blocks(lesson)
        if isinstance(each, QuestionEmbed)
    }
    return {lesson.id: tuple(_questions(lesson, by_id, quizzes, alone)) for lesson in lessons}


def _questions(
    lesson: Lesson, by_id: Mapping[str, Question], quizzes: Mapping[str, Quiz], alone: set[str]
) -> Iterator[Question]:
    for block in lesson_blocks(lesson):
        match block:
            case QuestionEmbed(question) if question in by_id:
                yield by_id[question]
            case QuizEmbed(quiz) if quiz in quizzes:
                yield from (each for each in quizzes[quiz].questions if each.id not in alone)
            case _:
                pass
