"""Course → what is wrong with it, for somebody who waits: what stops a build at once, all else when there is time."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from builder.check import INLINE_RULES, RULES, judged, rule_runs
from builder.check.contents import all_inlines
from builder.check.severities import weigh
from builder.check.waivers import waive
from builder.diagnostics import Diagnostic, in_order
from builder.model import Course

ONLY_WARN = ("accessibility", "alignment", "cues", "feedback", "links", "spread", "unused", "weight")
"""Modules of rules that never stop a course from being planned."""


def first_look(course: Course, found: Iterable[Diagnostic] = ()) -> tuple[Diagnostic, ...]:
    """As ``check``, without the rules that only warn (all of ``BLOCK_RULES`` do): sooner, and every mistake that a course cannot be planned with."""
    inlines = tuple(all_inlines(course))
    findings = (
        *found,
        *(finding for rule in RULES if _may_stop(rule) for finding in rule(course)),
        *(finding for rule in INLINE_RULES if _may_stop(rule) for finding in rule(course, inlines)),
    )
    return in_order(weigh(course, waive(course, findings)))


def close_look(
    course: Course, found: Iterable[Diagnostic], go_on: Callable[[], bool]
) -> tuple[Diagnostic, ...] | None:
    """What ``check`` finds; None as soon as ``go_on`` says that nobody wants to know any more."""
    findings = [*found]
    for run in rule_runs(course):
        if not go_on():
            return None
        findings += run()
    return judged(course, findings)


def _may_stop(rule: Callable[..., object]) -> bool:
    return rule.__module__.rpartition(".")[2] not in ONLY_WARN
