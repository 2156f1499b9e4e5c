"""Rules: a chart compares what can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from builder import codes
from builder.check.contents import blocks
from builder.diagnostics import Diagnostic
from builder.model import Chart, Course, Fact, FactReference

LENGTH = re.compile(r"\d+(\.\d+)?")
Bars = list[tuple[FactReference, Fact]]


def charts_compare_like_with_like(course: Course) -> Iterator[Diagnostic]:
    facts = {fact.id: fact for fact in course.facts}
    for _, _, block in blocks(course):
        if isinstance(block, Chart):
            bars = [(bar.fact, facts[bar.fact.fact]) for bar in block.bars if bar.fact.fact in facts]
            yield from _values(bars)
            yield from _units(bars)
            yield from _series(bars)


def _values(bars: Bars) -> Iterator[Diagnostic]:
    for reference, fact in bars:
        if not LENGTH.fullmatch(fact.value):
            message = f"'{fact.id}' cannot be a bar: its value is '{fact.value}'"
            yield Diagnostic(codes.CHART_VALUE, message, reference.at, "show facts whose value is a number")


def _units(bars: Bars) -> Iterator[Diagnostic]:
    for reference, fact in bars[1:]:
        first = bars[0][1]
        if fact.unit != first.unit:
            message = f"'{fact.id}' is in '{fact.unit}', '{first.id}' in '{first.unit}'"
            yield Diagnostic(codes.CHART_UNITS, message, reference.at, "draw a chart for each unit")


def _series(bars: Bars) -> Iterator[Diagnostic]:
    for (_, one), (reference, other) in combinations(bars, 2):
        if other.id in one.not_comparable_with or one.id in other.not_comparable_with:
            message = f"'{other.id}' cannot be compared with '{one.id}'"
            yield Diagnostic(codes.CHART_SERIES, message, reference.at, "show one of the two")
