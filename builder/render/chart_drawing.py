"""A chart → paths: what is drawn of it, on pages and on paper, in units of 0 to 1000 from left to right.

Everything begins at zero. The paths stand in drawings without text, so that they can be stretched to any width.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.model import Chart, ChartBar, Fact
from builder.walk import fact_year

FULL = 1000
"""The width of a drawing; its longest bar, or its latest year."""
BAR_HEIGHT = 10
LINE_HEIGHT = 300
LEAST = 6
"""The width of a range whose ends are nearly the same: it can still be seen."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Three paths, by what they are: lines to measure by, the shape of the values, and the points on it (round, by their line's caps)."""

    height: int
    track: str
    shape: str
    dots: str = ""


def bar_drawings(chart: Chart, facts: Mapping[str, Fact]) -> tuple[Drawing, ...]:
    """A drawing for each bar or range, all on the scale of the longest."""
    longest = _highest(chart, facts)
    return tuple(_bar(bar, facts, longest) for bar in chart.bars)


def line_drawing(chart: Chart, facts: Mapping[str, Fact]) -> Drawing:
    """Points as far apart as their years, as high as their values."""
    highest = _highest(chart, facts)
    years = [float(fact_year(facts[bar.fact.fact]) or 0) for bar in chart.bars]
    first, span = years[0], (years[-1] - years[0]) or 1
    points = [
        (
            round(FULL * (year - first) / span),
            round(LINE_HEIGHT * (1 - _value(bar.fact.fact, facts) / highest)),
        )
        for year, bar in zip(years, chart.bars, strict=True)
    ]
    track = f"M0 0h{FULL}M0 {LINE_HEIGHT}h{FULL}"
    return Drawing(LINE_HEIGHT, track, "M" + "L".join(f"{x} {y}" for x, y in points), _dots(points))


def highest_bar(chart: Chart, facts: Mapping[str, Fact]) -> ChartBar:
    """The first with the highest value."""
    return max(chart.bars, key=lambda bar: _value(bar.fact.fact, facts))


def data_years(chart: Chart, facts: Mapping[str, Fact]) -> tuple[str, ...]:
    """The times of the chart's data, as the facts tell them, each once."""
    return tuple(dict.fromkeys(facts[each.fact].year for bar in chart.bars for each in bar.facts))


def _bar(bar: ChartBar, facts: Mapping[str, Fact], longest: float) -> Drawing:
    ends = sorted(round(FULL * _value(each.fact, facts) / longest) for each in bar.facts)
    start = 0 if bar.to is None else min(ends[0], FULL - LEAST)
    width = ends[-1] - start if bar.to is None else max(ends[-1] - start, LEAST)
    return Drawing(BAR_HEIGHT, f"M0 {BAR_HEIGHT}h{FULL}", f"M{start} 0h{width}v{BAR_HEIGHT}H{start}z")


def _dots(points: Iterable[tuple[int, int]]) -> str:
    return "".join(f"M{x} {y}h0" for x, y in points)


def _highest(chart: Chart, facts: Mapping[str, Fact]) -> float:
    return max(_value(each.fact, facts) for bar in chart.bars for each in bar.facts) or 1.0


def _value(fact: str, facts: Mapping[str, Fact]) -> float:
    return float(facts[fact].value)
