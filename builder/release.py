"""What a release of a course held, as its lock file (course/course.lock) remembers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from builder.source import Source, Span


class Thing(Enum):
    """What has an id that learners' progress, or a reader of the report, knows it by; and its section in the lock file."""

    MODULE = "modules"
    LESSON = "lessons"
    QUIZ = "quizzes"
    QUESTION = "questions"
    CHOICE = "choices"
    REFLECTION = "reflections"
    WEBINAR = "webinars"


NOWHERE = Span(Source("", ()))


@dataclass(frozen=True, slots=True)
class Released:
    """``key`` is what saved state names it by (empty where state does not hold it); ``type`` is a question's."""

    title: str
    key: str = ""
    type: str = ""
    at: Span = field(default=NOWHERE, compare=False, repr=False)


Things = Mapping[Thing, Mapping[str, Released]]
"""Ids: ``why`` (modules, quizzes, questions, reflections, webinars), ``why/frames`` (lessons), ``why-q1/aB`` (choices:
their key stands for them)."""


@dataclass(frozen=True, slots=True)
class Release:
    """``course`` is the course's id."""

    course: str
    version: str
    things: Things
    at: Span = field(default=NOWHERE, compare=False, repr=False)
