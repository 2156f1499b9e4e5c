"""Rules: a chart compares what can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from builder import codes
from builder.check.contents import blocks
from builder.diagnostics import Diagnostic
from builder.model import Chart, ChartKind, Course, Fact, FactReference
from builder.walk import fact_year

LENGTH = re.compile(r"\d+(\.\d+)?")
Bars = list[tuple[FactReference, Fact]]


def charts_compare_like_with_like(course: Course) -> Iterator[Diagnostic]:
    facts = {fact.id: fact for fact in course.facts}
    for _, _, block in blocks(course):
        if isinstance(block, Chart):
            references = [reference for bar in block.bars for reference in bar.facts]
            bars = [(each, facts[each.fact]) for each in references if each.fact in facts]
            yield from _values(bars)
            yield from _units(bars)
            yield from _series(bars)
            if block.kind is ChartKind.LINE:
                yield from _years(bars)


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


def _years(bars: Bars) -> Iterator[Diagnostic]:
    for reference, fact in bars:
        if fact_year(fact) is None:
            message = f"'{fact.id}' cannot be a point of a line: no year stands in '{fact.year}'"
            yield Diagnostic(codes.CHART_YEARS, message, reference.at, "show facts of a year")
    for (_, one), (reference, other) in pairwise(bars):
        before, after = fact_year(one), fact_year(other)
        if before is not None and after is not None and after <= before:
            message = f"'{other.id}' ({other.year}) does not come after '{one.id}' ({one.year})"
            yield Diagnostic(
                codes.CHART_YEARS, message, reference.at, "write the points from the earliest to the latest"
            )
