"""A chart → HTML: a table whose cells hold the bars.

The table is the data for those who cannot see the bars; labels and values are text of the page, so they wrap, grow and run
from right to left as all text does, on every width and on paper.
"""

from __future__ import annotations

from builder.model import Chart, ChartBar
from builder.render.html import Markup, filled, joined
from builder.render.lines import LineRenderer

FULL = 1000
"""The width of the longest bar, in units of its drawing."""

FRAME = """<figure class="chart">
<table>
<caption>{}</caption>
<tbody>
{}</tbody>
</table>
{}</figure>
"""
ROW = """<tr><th scope="row">{}</th><td>{}<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
<path class="track" d="M0 10h1000"/><path class="bar" d="M0 0h{}v10H0z"/></svg></td></tr>
"""


def render_chart(chart: Chart, lines: LineRenderer) -> Markup:
    """Bars begin at zero: their lengths are as their values."""
    longest = max(_value(bar, lines) for bar in chart.bars) or 1.0
    rows = joined(
        filled(
            ROW,
            lines.render(bar.label),
            lines.render((bar.fact,)),
            round(FULL * _value(bar, lines) / longest),
        )
        for bar in chart.bars
    )
    caption = (
        filled("<figcaption>{}</figcaption>\n", lines.render(chart.caption)) if chart.caption else Markup("")
    )
    return filled(FRAME, lines.render(chart.title), rows, caption)


def _value(bar: ChartBar, lines: LineRenderer) -> float:
    return float(lines.facts[bar.fact.fact].value)
