"""``path`` of course.yaml → LearningPath."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import LearningPath, PathQuestion, Suggestion
from builder.read import values
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.record import Record
from builder.read.texts import blocks

ANSWER = Table(
    "an answer of the recommender",
    (
        Field("text", Kind.TEXT, "What a learner ticks.", required=True),
        Field("modules", Kind.SLUG, "Modules that it speaks for.", required=True, shape=Shape.LIST),
    ),
)
QUESTION = Table(
    "a question of the recommender",
    (
        Field("question", Kind.TEXT, "The question; learners tick what fits.", required=True),
        Field("answers", Kind.RECORD, "The answers.", required=True, shape=Shape.LIST, table=ANSWER),
    ),
)
PATH = Table(
    "the path",
    (
        Field("recommend", Kind.RECORD, "Questions that help to choose modules.", shape=Shape.LIST, table=QUESTION),
        Field("certificate", Kind.MARKDOWN, "What a certificate needs beyond the record of completion, and who issues it."),
    ),
)  # fmt: skip


def read_path(record: Record | None) -> LearningPath:
    if record is None:
        return LearningPath()
    questions = (
        PathQuestion(each.text("question"), tuple(_answers(each)), each.at)
        for each in record.records("recommend")
    )
    return LearningPath(tuple(questions), blocks(record, "certificate"))


def _answers(question: Record) -> Iterator[Suggestion]:
    for answer in question.records("answers"):
        found = (
            values.slug(each, ANSWER.field("modules"), answer.place.report)
            for each in answer.scalars("modules")
        )
        yield Suggestion(answer.text("text"), tuple(each for each in found if each), answer.where("modules"))
