"""A learner's journey through a package, at every kind of LMS that the simulator knows, in a real browser."""

from __future__ import annotations

from builder.rehearsal.journey import Outcome, rehearse
from builder.rehearsal.packages import Rehearsed, course_packages, read_package
from builder.rehearsal.table import as_table

__all__ = ["Outcome", "Rehearsed", "as_table", "course_packages", "read_package", "rehearse"]
