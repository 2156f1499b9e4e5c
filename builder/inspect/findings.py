"""What an inspection finds: a problem, a place, and the words for an administrator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

PLACES = 100  # findings kept of one problem: a package of 10,000 bad pages is told in 100


class Severity(Enum):
    """``ERROR``: some platform refuses the package or loses learners' work. ``WARNING``: some platform, or some
    learner, meets a fault. ``NOTE``: good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Platform:
    """What one LMS, or another program, does with the problem."""

    name: str
    does: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of finding. ``code`` is stable: pipelines refer to it. ``mend`` is told to who makes the package."""

    code: str
    severity: Severity
    what: str
    platforms: tuple[Platform, ...]
    mend: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. ``file`` is an entry's name in the zip (of a page or manifest with forward slashes, however it stands
    there), or empty for the whole; ``line`` is 0 where none is known."""

    problem: Problem
    message: str
    file: str = ""
    line: int = 0


@dataclass(slots=True)
class Collection:
    """Findings as they come, each once, at most ``PLACES`` of a problem; ``left_out`` counts the rest by code."""

    findings: dict[Finding, None] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)

    def take(self, findings: Iterable[Finding]) -> None:
        for each in findings:
            if each in self.findings:
                continue
            code = each.problem.code
            if self.counts.get(code, 0) < PLACES:
                self.findings[each] = None
                self.counts[code] = self.counts.get(code, 0) + 1
            else:
                self.left_out[code] = self.left_out.get(code, 0) + 1

    def in_order(self, problems: Sequence[Problem]) -> tuple[Finding, ...]:
        """Errors first; then as ``problems`` stand, by file and line."""
        severities = list(Severity)
        rank = {each.code: (severities.index(each.severity), at) for at, each in enumerate(problems)}
        return tuple(sorted(self.findings, key=lambda f: (rank[f.problem.code], f.file, f.line, f.message)))


def printable(text: str, longest: int = 120) -> str:
    """A name or a value from the package, fit for a terminal: no control signs, no lone surrogates, not too long."""
    shown = "".join(_shown_signs(text[: longest + 1]))
    return shown if len(text) <= longest else shown[:longest] + "…"


def _shown_signs(text: str) -> Iterator[str]:
    for sign in text:
        yield sign if sign.isprintable() else sign.encode("unicode_escape", "replace").decode("ascii")
