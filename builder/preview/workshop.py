"""A course folder, again and again → the newest good view of it, and what is wrong now."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from builder.check.first_look import close_look, first_look
from builder.diagnostics import Diagnostic, in_order
from builder.model import Course
from builder.plan import plan_course
from builder.preview.cards import PrintedCards
from builder.preview.view import View, make_view
from builder.read import read_course
from builder.read.kept import Earlier
from builder.walk import shown_cards


@dataclass(slots=True)
class Workshop:
    """``view`` stays the last good one while the course has errors; ``locked`` keeps modules closed as learners meet them."""

    root: Path
    locked: bool = False
    view: View | None = None
    course: Course | None = None
    findings: tuple[Diagnostic, ...] = ()
    number: int = 0
    earlier: Earlier = field(default_factory=Earlier)

    def renew(self) -> None:
        """Reads what changed, looks for mistakes that would stop a build, and makes a new view where there is none."""
        self.number += 1
        found: list[Diagnostic] = []
        self.course = read_course(self.root, found.append, self.earlier)
        self.findings = first_look(self.course, found) if self.course else in_order(found)
        if self.course and not self.has_errors:
            self._show(self.course)

    def look_closely(self) -> None:
        """All rules: slower, for when nobody waits. Gives up as soon as there is something newer to look at."""
        number, found = self.number, list[Diagnostic]()
        course = read_course(self.root, found.append, self.earlier)
        looked = close_look(course, found, lambda: self.number == number) if course else None
        if looked is not None and self.number == number:
            self.findings = looked

    @property
    def has_errors(self) -> bool:
        return any(each.is_error for each in self.findings)

    def _show(self, course: Course) -> None:
        shown = course if self.locked else _opened(course)
        plan = plan_course(shown, f"{self.number:012x}")
        self.view = make_view(self.number, plan, PrintedCards(course, shown_cards(course)), self.view)


def _opened(course: Course) -> Course:
    """The course with all modules open: an author wants to see the last page first."""
    return replace(course, outline=tuple(replace(each, opens_after=None) for each in course.outline))
