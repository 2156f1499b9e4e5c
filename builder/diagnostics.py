"""What is told to an author: a code, a place, a message, a hint."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from builder.source import Span

UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that a file's name may hold, and that would move the cursor, turn the line round or cannot be written."""


class Severity(Enum):
    ERROR = "error"
    WARNING = "warning"


class Group(Enum):
    """What a kind of finding is about; and, as its value, what it is called."""

    STRUCTURE = "structure"
    QUESTIONS = "questions"
    ACCESSIBILITY = "accessibility"
    LANGUAGE = "language"
    WEIGHT = "weight"
    LINKS = "links"
    POLICY = "policy"
    WEBINARS = "webinars"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding. ``name`` is stable: waivers, editors and pipelines refer to it. ``example`` is what to write;
    ``source`` is where the rule comes from: literature, a standard, or "our own:" and the page that explains it."""

    name: str
    severity: Severity
    summary: str
    why: str
    example: str = ""
    group: Group = Group.STRUCTURE
    source: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. ``hint`` says what to write; ``waived`` holds the reason of a waiver."""

    code: Code
    message: str
    at: Span
    hint: str = ""
    waived: str = ""

    @property
    def is_error(self) -> bool:
        return self.code.severity is Severity.ERROR and not self.waived

    @property
    def place(self) -> str:
        return f"{self.at.source.path}:{self.at.line}:{self.at.column}"


Report = Callable[[Diagnostic], None]
"""Where a pass tells what it found: usually a list's ``append``."""


class CourseError(Exception):
    """The course cannot be built: ``diagnostics`` say why."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = in_order(diagnostics)
        super().__init__("\n".join(show(each) for each in self.diagnostics))


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once, by file, line, column."""
    return tuple(
        sorted(
            dict.fromkeys(diagnostics),
            key=lambda d: (d.at.source.path, d.at.line, d.at.column, d.code.name, d.message),
        )
    )


def show(diagnostic: Diagnostic) -> str:
    """The finding as a person reads it: place, message, the line, a caret, a hint."""
    at = diagnostic.at
    severity, code = diagnostic.code.severity.value, diagnostic.code.name
    shown = [f"{visible(diagnostic.place)}: {severity}: {visible(diagnostic.message)} [{code}]"]
    line = at.source.line(at.line)
    if line.strip():
        text, lead = _window(line, at.column)
        marks = max(1, min(at.length, len(text) - lead))
        shown += [f"    {visible(text)}", f"    {' ' * lead}{'^' * marks}"]
    if diagnostic.hint:
        shown.append(f"    hint: {visible(diagnostic.hint)}")
    if diagnostic.waived:
        shown.append(f"    waived: {visible(diagnostic.waived)}")
    return "\n".join(shown)


def visible(text: str) -> str:
    """The text on one line, its control characters written as escapes (``\\n``, ``\\x1b``)."""
    return UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def _window(line: str, column: int, width: int = 100) -> tuple[str, int]:
    """The part of a long line around ``column`` with tabs as one blank, and where the caret stands in it."""
    line = line.replace("\t", " ")
    lead = min(column - 1, len(line))
    start = max(0, lead - width * 2 // 3) if len(line) > width else 0
    part = line[start : start + width]
    before = "…" if start else ""
    after = "…" if start + width < len(line) else ""
    return before + part + after, lead - start + len(before)
