"""A chart's bars, line and ranges are as its facts, and its values are words of the page."""

from __future__ import annotations

import re
from functools import cache

from builder.model import Chart, ChartBar, ChartKind, Fact, FactPart, FactReference, Text
from builder.render.chart_drawing import bar_drawings, data_years, line_drawing
from tests.render.courses import pages


@cache
def _charts() -> tuple[str, ...]:
    """Bars, a line and ranges of the test course."""
    files = pages("everything")
    return tuple(
        each.decode()
        for data in files.values()
        for each in re.findall(rb'<figure class="chart">.*?</figure>', data, re.DOTALL)
    )


def _fact(id_: str, value: str, year: str) -> Fact:
    return Fact(id_, value, "", year, "A")


def _bar(fact: str, to: str = "") -> ChartBar:
    end = FactReference(to, FactPart.FACT) if to else None
    return ChartBar((Text(fact),), FactReference(fact, FactPart.FACT), end)


FACTS = {
    each.id: each
    for each in (_fact("one", "2", "1990"), _fact("two", "4", "mid-2010"), _fact("three", "8", "end of 2020"))
}


def test_the_longest_bar_is_full_and_the_others_are_in_proportion() -> None:
    assert re.findall(r'class="bar" d="M0 0h(\d+)v', _charts()[0]) == [str(round(1000 * 2.9 / 3.7)), "1000"]


def test_each_bar_is_a_row_with_label_and_value() -> None:
    chart = _charts()[0]
    assert re.search(r'<th scope="row">In mid-2024</th><td>.{0,40}3\.7%', chart)
    assert "<caption>Migrants among all people in the world</caption>" in chart


def test_the_caption_ends_with_the_times_of_the_data() -> None:
    assert (
        '<figcaption>Bars begin at zero. <span class="credit">Data as of 1990; mid-2024.</span></figcaption>'
        in _charts()[0]
    )


def test_points_of_a_line_are_as_far_apart_as_their_years_and_as_high_as_their_values() -> None:
    chart = Chart((), (_bar("one"), _bar("two"), _bar("three")), kind=ChartKind.LINE)
    assert line_drawing(chart, FACTS).shape == "M0 225L667 150L1000 0"


def test_a_line_is_not_read_aloud_and_its_table_is() -> None:
    chart = _charts()[1]
    plot = re.search(r'<div class="plot" aria-hidden="true">.*</div></div>', chart, re.DOTALL)
    assert plot
    assert "3.7%" in plot[0]
    assert "mid-2024" in plot[0]
    assert chart.count("<tr>") == 2


def test_a_range_goes_from_one_value_to_the_other_whichever_is_higher() -> None:
    there, back = (
        Chart((), (_bar(*ends),), kind=ChartKind.RANGES) for ends in (("one", "three"), ("three", "one"))
    )
    assert bar_drawings(there, FACTS) == bar_drawings(back, FACTS)
    assert bar_drawings(there, FACTS)[0].shape == "M250 0h750v10H250z"


def test_a_range_of_equal_ends_can_be_seen() -> None:
    chart = Chart((), (_bar("three", "three"),), kind=ChartKind.RANGES)
    assert bar_drawings(chart, FACTS)[0].shape == "M994 0h6v10H994z"


def test_a_range_names_both_values() -> None:
    assert re.search(r">3%</data>.*? to <data value=\"6.18\">6\.18%", _charts()[2], re.DOTALL)


def test_times_are_told_once() -> None:
    chart = Chart((), (_bar("one", "two"), _bar("one", "three")), kind=ChartKind.RANGES)
    assert data_years(chart, FACTS) == ("1990", "mid-2010", "end of 2020")
