"""Findings + the course's own severities → findings as severe as this course takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder import codes
from builder.diagnostics import Diagnostic, Severity
from builder.model import Course, SeverityOf
from builder.near import did_you_mean

OFF = "off"


def weigh(course: Course, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Warnings that are errors in this course become so; those of a rule that is off count as waived, for its reason."""
    levels = {each.code: each for each in course.severities if _is_usable(each)}
    for finding in findings:
        level = levels.get(finding.code.name)
        if level is None or finding.waived:
            yield finding
        elif level.level == OFF:
            yield replace(finding, waived=level.reason)
        else:
            yield replace(finding, code=replace(finding.code, severity=Severity(level.level)))


def severities_are_sound(course: Course) -> Iterator[Diagnostic]:
    for each in course.severities:
        code = codes.CODES.get(each.code)
        if code is None:
            hint = did_you_mean(each.code, codes.CODES) or "codes stand in brackets behind each finding"
            yield Diagnostic(codes.UNKNOWN_CODE, f"there is no code '{each.code}'", each.at, hint)
        elif code.severity is Severity.ERROR and each.level != code.severity.value:
            message = f"'{each.code}' is an error, and errors cannot be made less"
            yield Diagnostic(codes.ERROR_WAIVED, message, each.at, "mend what it tells of")
        if each.level == OFF and not each.reason:
            message = f"'{each.code}' is off without a reason"
            hint = "write level: off and reason: below it, and say why"
            yield Diagnostic(codes.WAIVER_WITHOUT_REASON, message, each.at, hint)


def _is_usable(each: SeverityOf) -> bool:
    code = codes.CODES.get(each.code)
    is_warning = code is not None and code.severity is Severity.WARNING
    return is_warning and (each.level != OFF or bool(each.reason))
