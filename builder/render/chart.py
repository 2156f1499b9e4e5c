"""A chart → HTML: a table whose cells hold the bars or ranges; a line stands above its table, in the caption.

The table is the data for those who cannot see the drawing; labels and values are text of the page, so they wrap, grow and run
from right to left as all text does, on every width and on paper.
"""

from __future__ import annotations

from builder.model import Chart, ChartBar, ChartKind, FactPart, FactReference
from builder.render.chart_drawing import FULL, Drawing, bar_drawings, data_years, highest_bar, line_drawing
from builder.render.html import NOTHING, Markup, filled, joined
from builder.render.lines import LineRenderer

FRAME = """<figure class="chart">
<table>
<caption>{}{}</caption>
<tbody>
{}</tbody>
</table>
<figcaption>{}<span class="credit">{}</span></figcaption>
</figure>
"""
ROW = """<tr><th scope="row">{}</th><td>{}{}</td></tr>
"""
BAR = """<svg viewBox="0 0 {} {}" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
<path class="track" d="{}"/><path class="bar" d="{}"/></svg>"""
PLOT = """
<div class="plot" aria-hidden="true"><span>{}</span><svg viewBox="0 0 {} {}" preserveAspectRatio="none" focusable="false">\
<path class="track" d="{}"/><path class="curve" d="{}"/><path class="dots" d="{}"/></svg>\
<div><span>{}</span><span>{}</span></div></div>
"""


def render_chart(chart: Chart, lines: LineRenderer) -> Markup:
    """Lengths and heights begin at zero: they are as the values. The caption ends with the times of the data."""
    if chart.kind is ChartKind.LINE:
        plot, bars = _plot(chart, lines), [NOTHING] * len(chart.bars)
    else:
        plot, bars = NOTHING, [_bar(each) for each in bar_drawings(chart, lines.facts)]
    rows = joined(
        filled(ROW, lines.render(bar.label), _values(bar, lines), drawing)
        for bar, drawing in zip(chart.bars, bars, strict=True)
    )
    caption = filled("{} ", lines.render(chart.caption)) if chart.caption else NOTHING
    return filled(FRAME, lines.render(chart.title), plot, rows, caption, _as_of(chart, lines))


def _bar(drawing: Drawing) -> Markup:
    return filled(BAR, FULL, drawing.height, drawing.track, drawing.shape)


def _plot(chart: Chart, lines: LineRenderer) -> Markup:
    """The line with its highest value, its first and its last time; the table below holds them all."""
    drawing = line_drawing(chart, lines.facts)
    highest = FactReference(highest_bar(chart, lines.facts).fact.fact, FactPart.VALUE)
    return filled(
        PLOT,
        lines.render((highest,)),
        FULL,
        drawing.height,
        drawing.track,
        drawing.shape,
        drawing.dots,
        lines.render(chart.bars[0].label),
        lines.render(chart.bars[-1].label),
    )


def _values(bar: ChartBar, lines: LineRenderer) -> Markup:
    if bar.to is None:
        return lines.render((bar.fact,))
    frame = lines.messages.gettext("{low} to {high}")
    return Markup(frame.format(low=lines.render((bar.fact,)), high=lines.render((bar.to,))))


def _as_of(chart: Chart, lines: LineRenderer) -> str:
    years = "; ".join(data_years(chart, lines.facts))
    return lines.messages.gettext("Data as of {years}.").format(years=years)
