"""Course → what is wrong with it, without the rules that read every text for its language: those only warn, and take longest."""

from __future__ import annotations

from collections.abc import Iterable

from builder.check import INLINE_RULES, RULES
from builder.check.contents import all_inlines
from builder.check.severities import weigh
from builder.check.waivers import waive
from builder.diagnostics import Diagnostic, in_order
from builder.model import Course


def first_look(course: Course, found: Iterable[Diagnostic] = ()) -> tuple[Diagnostic, ...]:
    """As ``check``, sooner: every mistake that a course cannot be planned with, and most warnings."""
    inlines = tuple(all_inlines(course))
    findings = (
        *found,
        *(finding for rule in RULES for finding in rule(course)),
        *(finding for rule in INLINE_RULES for finding in rule(course, inlines)),
    )
    return in_order(weigh(course, waive(course, findings)))
