"""What a preview asks at once, and what it asks later."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path

from builder import codes
from builder.check import check
from builder.check.first_look import ONLY_WARN, close_look, first_look
from builder.diagnostics import Code, Diagnostic, Severity
from builder.read import read_course

COURSES = Path(__file__).parents[1] / "courses"


def test_rules_that_come_later_only_warn() -> None:
    for name in ONLY_WARN:
        text = inspect.getsource(importlib.import_module(f"builder.check.{name}"))
        named = [getattr(codes, each) for each in re.findall(r"codes\.([A-Z_]+)", text)]
        found = [each for each in named if isinstance(each, Code)]
        assert found
        assert {each.severity for each in found} == {Severity.WARNING}, name


def test_both_looks_together_find_what_check_finds() -> None:
    for name in ("everything", "trainers", "minimal"):
        found: list[Diagnostic] = []
        course = read_course(COURSES / name, found.append)
        assert course
        assert close_look(course, found, lambda: True) == check(course, found)
        assert set(first_look(course, found)) <= set(check(course, found))
        assert close_look(course, found, lambda: False) is None
