"""Course → what is wrong with it, for somebody who waits: what stops a build at once, all else when there is time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from builder.check import BLOCK_RULES, INLINE_RULES, RULES, TEXT_RULES, freshness
from builder.check.contents import all_blocks, all_inlines
from builder.check.passages import passages
from builder.check.severities import weigh
from builder.check.waivers import unused_waivers, waive
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
    blocks, inlines, texts = tuple(all_blocks(course)), tuple(all_inlines(course)), passages(course)
    steps: list[Callable[[], Iterable[Diagnostic]]] = [
        *(partial(rule, course) for rule in RULES),
        *(partial(rule, course, blocks) for rule in BLOCK_RULES),
        *(partial(rule, course, inlines) for rule in INLINE_RULES),
        *(partial(rule, course, texts) for rule in TEXT_RULES),
        partial(freshness.facts_are_fresh, course, ""),
    ]
    for step in steps:
        if not go_on():
            return None
        findings += step()
    judged = (*waive(course, findings), *unused_waivers(course, findings))
    return in_order(weigh(course, judged))


def _may_stop(rule: Callable[..., object]) -> bool:
    return rule.__module__.rpartition(".")[2] not in ONLY_WARN
