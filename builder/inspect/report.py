"""What an inspection says in the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.inspect.findings import Finding, Severity
from builder.inspect.kind import Kind


@dataclass(frozen=True, slots=True)
class Unit:
    """What a learner launches and an LMS tracks. ``type`` is ``sco``, ``asset`` or ``au``."""

    identifier: str
    title: str
    href: str
    type: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What the package is. ``edition`` is of SCORM 2004 alone; sizes in bytes; ``launch`` is the first page's address."""

    kind: Kind = Kind.UNKNOWN
    edition: str = ""
    title: str = ""
    launch: str = ""
    units: tuple[Unit, ...] = ()
    files: int = 0
    packed: int = 0
    unpacked: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """``left_out``: code → how many more findings of it there were."""

    summary: Summary
    findings: tuple[Finding, ...]
    left_out: Mapping[str, int]

    def count(self, severity: Severity) -> int:
        listed = sum(each.problem.severity is severity for each in self.findings)
        codes = {each.problem.code for each in self.findings if each.problem.severity is severity}
        return listed + sum(self.left_out.get(code, 0) for code in codes)

    @property
    def worst(self) -> Severity | None:
        return next((each for each in Severity if self.count(each)), None)
