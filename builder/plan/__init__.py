"""Course → Plan: every decision that more than one later pass needs, taken once.

Identifiers, hrefs, order, numbers, keys, requirements by index. Writers and the renderer only spell.
"""

from __future__ import annotations

from builder.plan.changes import Change, Changed, changes_since, losses
from builder.plan.course_plan import plan_course
from builder.plan.parts import (
    Page,
    PageKind,
    PlacedQuestion,
    PlacedQuiz,
    Plan,
    PlannedModule,
    Rule,
)
from builder.plan.release import lock_text, release_of, type_name
from builder.plan.state_budget import SCORM12_LIMIT, longest_state

__all__ = [
    "SCORM12_LIMIT",
    "Change",
    "Changed",
    "Page",
    "PageKind",
    "PlacedQuestion",
    "PlacedQuiz",
    "Plan",
    "PlannedModule",
    "Rule",
    "changes_since",
    "lock_text",
    "longest_state",
    "losses",
    "plan_course",
    "release_of",
    "type_name",
]
