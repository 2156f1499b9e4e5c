"""What was read before, so that a preview reads again only what changed: the same result as a fresh reading."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from builder.diagnostics import Diagnostic, Report
from builder.model import Lesson
from builder.read.quiz import QuizReading
from builder.source import Source
from builder.webinars import Webinar

T = TypeVar("T")
NAMES_FILES = re.compile(r"!\[|///\s*(?:figure|audio|video|download)\b")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What a text became, and what was told of it. It holds while text and ``beside`` (what else the result rests on:
    names of files, other texts) are the same."""

    source: Source
    beside: tuple[object, ...]
    names_files: bool
    value: T
    findings: tuple[Diagnostic, ...]


@dataclass(slots=True)
class Kept(Generic[T]):
    """Readings of one kind, by path."""

    readings: dict[str, Reading[T]] = field(default_factory=dict)
    always: bool = False  # whether every text rests on what is beside it

    def read(
        self, source: Source, beside: tuple[object, ...], report: Report, read: Callable[[Report], T]
    ) -> T:
        """What ``read`` gives and tells, from an earlier reading where that holds. A text that names no file does
        not rest on ``beside``."""
        kept = self.readings.get(source.path)
        if kept is None or kept.source != source or not self._holds(kept, beside):
            found: list[Diagnostic] = []
            kept = Reading(source, beside, _names_files(source), read(found.append), tuple(found))
            self.readings[source.path] = kept
        for each in kept.findings:
            report(each)
        return kept.value

    def _holds(self, kept: Reading[T], beside: tuple[object, ...]) -> bool:
        return kept.beside == beside or (not self.always and not kept.names_files)


@dataclass(slots=True)
class Earlier:
    """Earlier readings of a course, to be handed to the next ``read_course`` of the same folder."""

    lessons: Kept[Lesson] = field(default_factory=Kept)
    quizzes: Kept[QuizReading | None] = field(default_factory=Kept)
    webinars: Kept[Webinar | None] = field(default_factory=lambda: Kept(always=True))


def _names_files(source: Source) -> bool:
    return any(NAMES_FILES.search(line) for line in source.lines)
