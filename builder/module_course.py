"""Course → the course of one of its modules: what ``build --module`` makes a package of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.model import (
    Course,
    LearningPath,
    Module,
    OutlineItem,
    PagesSeen,
    Policy,
    QuestionEmbed,
    Quiz,
    QuizEmbed,
    QuizzesPassed,
)
from builder.walk import lesson_blocks


def module_course(course: Course, module_id: str) -> Course:
    """The module alone, open from the start: complete when its pages are read, passed when its quizzes are.

    Its id is the course's with the module's behind it, and so are the names of its packages and its manifest's identifier. Links to
    lessons that it leaves out become text: ``outside`` holds their titles. KeyError where there is no such module.
    """
    module = {each.id: each for each in course.modules}[module_id]
    quizzes = tuple(_quizzes(course, module))
    is_tested = any(quiz.pass_mark is not None for quiz in quizzes)
    return replace(
        course,
        id=f"{course.id}-{module.id}",
        title=module.title,
        description=module.summary or course.description,
        modules=(module,),
        outline=(OutlineItem(module.id),),
        policy=Policy(PagesSeen(), QuizzesPassed() if is_tested else None),
        quizzes=quizzes,
        webinars=(),
        attendance_codes=(),
        schedule=None,
        certificate=None,
        path=LearningPath(),
        release=None,
        outside={
            lesson.at.source.path: lesson.title
            for other in course.modules
            if other is not module
            for lesson in other.lessons
        },
    )


def _quizzes(course: Course, module: Module) -> Iterator[Quiz]:
    """Those that stand in the module, with the pools that they draw from; of others the questions that stand there alone."""
    blocks = [block for lesson in module.lessons for block in lesson_blocks(lesson)]
    whole = {block.quiz for block in blocks if isinstance(block, QuizEmbed)}
    alone = {block.question for block in blocks if isinstance(block, QuestionEmbed)}
    pools = {draw.pool for quiz in course.quizzes if quiz.id in whole for draw in quiz.draw}
    for quiz in course.quizzes:
        here = tuple(question for question in quiz.questions if question.id in alone)
        if quiz.id in whole | pools:
            yield quiz
        elif here:
            yield replace(quiz, questions=here)
