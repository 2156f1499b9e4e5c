"""A learner's journey through a package, at every kind of LMS that the simulator knows, in a real browser."""

from __future__ import annotations

from builder.rehearsal.crew import rehearse_all
from builder.rehearsal.journey import Outcome, rehearse
from builder.rehearsal.packages import NotAPackageError, Rehearsed, course_packages, read_package
from builder.rehearsal.table import as_json, as_table

__all__ = [
    "NotAPackageError",
    "Outcome",
    "Rehearsed",
    "as_json",
    "as_table",
    "course_packages",
    "read_package",
    "rehearse",
    "rehearse_all",
]
