"""Rules: objectives, lessons and questions belong together."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.check.contents import is_unread, lessons, shown_quizzes
from builder.diagnostics import Diagnostic
from builder.model import Course, Objective


def objectives_are_asked(course: Course) -> Iterator[Diagnostic]:
    """By a question of a quiz that learners see; one that is not scored will do, as some objectives are to look back."""
    if is_unread(course, "", ""):
        return
    asked = {question.objective for quiz in shown_quizzes(course) for question in quiz.questions}
    for objective in _objectives(course):
        if objective.id not in asked:
            message = f"no question asks for the objective '{objective.id}'"
            hint = "write objective: " + objective.id + " in a question, or drop the objective"
            yield Diagnostic(codes.OBJECTIVE_UNASKED, message, objective.at, hint)


def objectives_are_taught(course: Course) -> Iterator[Diagnostic]:
    """By a lesson that names them, where lessons name any."""
    taught = {id_ for lesson in lessons(course) for id_ in lesson.objectives}
    if not taught or is_unread(course, "", ""):
        return
    for objective in _objectives(course):
        if objective.id not in taught:
            message = f"no lesson serves the objective '{objective.id}'"
            hint = "write it under objectives: in the front matter of the lesson that teaches it"
            yield Diagnostic(codes.OBJECTIVE_UNTAUGHT, message, objective.at, hint)


def lessons_serve_objectives(course: Course) -> Iterator[Diagnostic]:
    """Each lesson of a module in which some do."""
    for module in course.modules:
        if module.objectives and any(lesson.objectives for lesson in module.lessons):
            for lesson in module.lessons:
                if not lesson.objectives:
                    message = f"the lesson '{lesson.id}' serves no objective"
                    hint = "write objectives: [" + module.objectives[0].id + "] in its front matter"
                    yield Diagnostic(codes.LESSON_WITHOUT_OBJECTIVE, message, lesson.at, hint)


def _objectives(course: Course) -> Iterator[Objective]:
    for module in course.modules:
        yield from module.objectives
