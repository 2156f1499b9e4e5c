"""Findings + the authors' waivers → findings, those that were waived with their reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder import codes
from builder.diagnostics import Diagnostic, Severity
from builder.model import Course, Waiver
from builder.near import did_you_mean

OF_THE_PLAN = frozenset(name for name in codes.CODES if name.startswith("released-"))
FOUND_LATER = OF_THE_PLAN | {codes.DEAD_LINK.name}
"""Found only when somebody asks, or in the plan."""


def waive(course: Course, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Warnings that a waiver names carry its reason. Errors are never waived: the course cannot be built."""
    usable = [waiver for waiver in course.waivers if _is_usable(waiver)]
    for finding in findings:
        waiver = next((each for each in usable if _covers(each, finding)), None)
        yield replace(finding, waived=waiver.reason) if waiver else finding


def waivers_are_sound(course: Course) -> Iterator[Diagnostic]:
    for waiver in course.waivers:
        code = codes.CODES.get(waiver.code)
        if code is None:
            hint = did_you_mean(waiver.code, codes.CODES) or "codes stand in brackets behind each finding"
            yield Diagnostic(codes.UNKNOWN_CODE, f"there is no code '{waiver.code}'", waiver.at, hint)
        elif code.severity is Severity.ERROR:
            message = f"'{waiver.code}' is an error, and errors cannot be waived"
            yield Diagnostic(codes.ERROR_WAIVED, message, waiver.at, "mend what it tells of")
        if not waiver.reason.strip():
            message = f"the waiver of '{waiver.code}' gives no reason"
            yield Diagnostic(
                codes.WAIVER_WITHOUT_REASON, message, waiver.at, "say why the finding is right as it is"
            )


def unused_waivers(course: Course, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Waivers that none of the findings of the rules needs."""
    yield from _unused((each for each in course.waivers if each.code not in FOUND_LATER), findings)


def unused_waivers_of_the_plan(course: Course, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The same, of what a release would lose: after the next ``coursewright lock`` such a waiver has done its work."""
    yield from _unused((each for each in course.waivers if each.code in OF_THE_PLAN), findings)


def _unused(waivers: Iterable[Waiver], findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    found = list(findings)
    for waiver in waivers:
        if _is_usable(waiver) and not any(_covers(waiver, finding) for finding in found):
            message = f"the waiver of '{waiver.code}' waives nothing"
            yield Diagnostic(codes.UNUSED_WAIVER, message, waiver.at, "take it away")


def _is_usable(waiver: Waiver) -> bool:
    code = codes.CODES.get(waiver.code)
    return bool(waiver.reason.strip()) and code is not None and code.severity is Severity.WARNING


def _covers(waiver: Waiver, finding: Diagnostic) -> bool:
    return (
        waiver.code == finding.code.name
        and waiver.file in ("", finding.at.source.path)
        and (not waiver.line or waiver.line <= finding.at.line <= max(waiver.line, waiver.last_line))
    )
