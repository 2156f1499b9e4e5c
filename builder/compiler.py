"""The whole way: read → check → plan → render → write."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder import __version__, codes
from builder.check import check
from builder.diagnostics import CourseError, Diagnostic, in_order
from builder.plan import SCORM12_LIMIT, Plan, longest_state, plan_course
from builder.read import read_course
from builder.render import render_pages
from builder.source import Span, content_files
from builder.write import WRITERS
from builder.write.package import Package
from builder.write.weights import PageWeight, heaviest_page

Step = Callable[[str], None]
"""Told what begins: ``read``, ``render``…"""


@dataclass(frozen=True, slots=True)
class Compilation:
    """What a course became. ``findings`` are warnings and waived errors; ``longest_state`` in characters."""

    plan: Plan
    packages: tuple[tuple[str, Package], ...]
    heaviest: PageWeight
    longest_state: int
    findings: tuple[Diagnostic, ...]


def check_course(root: Path) -> tuple[Diagnostic, ...]:
    """All that can be said about a course without building it: errors, warnings and waived findings."""
    findings: list[Diagnostic] = []
    course = read_course(root, findings.append)
    if course is None:
        return in_order(findings)
    findings = list(check(course, findings))
    if not any(each.is_error for each in findings):
        _check_state(plan_course(course, ""), findings)
    return in_order(findings)


def compile_course(root: Path, formats: Sequence[str] = (), step: Step = lambda _: None) -> Compilation:
    """The packages of the course in ``root``, in its own formats or ``formats``. CourseError on any error."""
    findings: list[Diagnostic] = []
    step("Reading")
    course = read_course(root, findings.append)
    if course is None:
        raise CourseError(findings)
    step("Checking")
    findings = list(check(course, findings))
    _refuse_errors(findings)
    plan = plan_course(course, build_id(root))
    longest = _check_state(plan, findings)
    step("Rendering")
    files = render_pages(plan, findings.append)
    _refuse_errors(findings)
    step("Packing")
    packages = tuple((name, WRITERS[name](plan, files)) for name in formats or course.formats)
    return Compilation(plan, packages, heaviest_page(plan, files), longest, in_order(findings))


def build_id(root: Path) -> str:
    """Twelve hexadecimal digits that name the sources and this program: the same on any path and system."""
    digest = hashlib.sha256(__version__.encode())
    for path, data in content_files(root):
        digest.update(f"\n{path} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()[:12]


def _check_state(plan: Plan, findings: list[Diagnostic]) -> int:
    """Diagnoses a course whose learners' state could outgrow SCORM 1.2; returns the longest one's length."""
    longest = longest_state(plan)
    if longest > SCORM12_LIMIT:
        findings.append(
            Diagnostic(
                codes.STATE_TOO_LARGE,
                f"a learner's saved state could grow to {longest:,} characters; SCORM 1.2 keeps {SCORM12_LIMIT:,}",
                Span(plan.course.at.source),
                "use fewer questions, fewer choices in one question, or two courses",
            )
        )
    return longest


def _refuse_errors(findings: Sequence[Diagnostic]) -> None:
    if any(each.is_error for each in findings):
        raise CourseError(findings)
