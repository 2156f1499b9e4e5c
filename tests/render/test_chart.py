"""A chart's bars are as its facts, and its values are words of the page."""

from __future__ import annotations

import re

from tests.render.courses import pages


def _chart() -> str:
    files = pages("everything")
    found = [re.search(rb'<figure class="chart">.*?</figure>', data, re.DOTALL) for data in files.values()]
    return next(each[0].decode() for each in found if each)


def test_the_longest_bar_is_full_and_the_others_are_in_proportion() -> None:
    assert re.findall(r'class="bar" d="M0 0h(\d+)v', _chart()) == [str(round(1000 * 2.9 / 3.7)), "1000"]


def test_each_bar_is_a_row_with_label_and_value() -> None:
    chart = _chart()
    assert re.search(r'<th scope="row">In mid-2024</th><td>.{0,40}3\.7%', chart)
    assert "<caption>Migrants among all people in the world</caption>" in chart
    assert "<figcaption>Bars begin at zero.</figcaption>" in chart
