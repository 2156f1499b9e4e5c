"""Course → objectives, the lessons that teach them and the questions that ask for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder import codes
from builder.diagnostics import Diagnostic
from builder.model import Course, Lesson, Module, Objective, Question
from builder.report.course_counts import ModuleCounts


@dataclass(frozen=True, slots=True)
class Cell:
    """A lesson and an objective: whether it teaches it, and how many questions on its page ask for it."""

    taught: bool
    asked: int


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """``cells`` in the order of the module's lessons; ``elsewhere``: questions on no page of the module (those that a
    test draws, and other modules'); ``questions`` are all ids; ``excuse`` is the waiver's reason where none asks."""

    objective: Objective
    cells: tuple[Cell, ...]
    elsewhere: int
    questions: tuple[str, ...]
    excuse: str = ""

    @property
    def is_taught(self) -> bool:
        return any(cell.taught for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Matrix:
    module: Module
    lessons: tuple[Lesson, ...]
    rows: tuple[ObjectiveRow, ...]


def matrices(
    course: Course, counted: Sequence[ModuleCounts], findings: Sequence[Diagnostic]
) -> tuple[Matrix, ...]:
    """One for each module with objectives."""
    by_objective: dict[str, list[Question]] = {}
    for quiz in course.quizzes:
        for question in quiz.questions:
            by_objective.setdefault(question.objective, []).append(question)
    excuses = {each.at: each.waived for each in findings if each.code.name == codes.OBJECTIVE_UNASKED.name}
    return tuple(
        Matrix(
            counts.module,
            tuple(each.lesson for each in counts.lessons),
            tuple(_rows(counts, by_objective, {at: reason for at, reason in excuses.items() if reason})),
        )
        for counts in counted
        if counts.objectives
    )


def _rows(
    counts: ModuleCounts, by_objective: Mapping[str, Sequence[Question]], excuses: Mapping[object, str]
) -> Iterator[ObjectiveRow]:
    for objective in counts.module.objectives:
        asking = {question.id for question in by_objective.get(objective.id, ())}
        cells = tuple(
            Cell(objective.id in each.lesson.objectives, sum(q.id in asking for q in each.questions))
            for each in counts.lessons
        )
        elsewhere = len(asking) - sum(cell.asked for cell in cells)
        yield ObjectiveRow(objective, cells, elsewhere, tuple(sorted(asking)), excuses.get(objective.at, ""))
