"""A chart → paper: a table whose cells hold the bars, as on the page; a line stands above its table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from builder.model import Chart, ChartBar, ChartKind, Course, Text
from builder.papers.drawings import colours
from builder.papers.paper import Format, Grid, PaperBlock, PaperBlocks, Picture, Pieces, Prose
from builder.papers.pieces import LinePress, as_words, plain_words
from builder.render.chart_drawing import FULL, Drawing, bar_drawings, data_years, highest_bar, line_drawing
from builder.render.messages import Messages

NATURAL = 700
"""The width of a drawing on paper, in pixels; a narrower column makes it smaller."""
BAR = """<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="14" viewBox="0 0 1000 20"><g transform="{mirror}scale(1 2)">\
<path d="{track}" fill="none" stroke="{line}"/><path d="{shape}" fill="{colour}"/></g></svg>"""
PLOT = """<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="273" viewBox="-12 -40 1024 400"><g transform="{mirror}" fill="none">\
<path d="{track}" stroke="{line}" stroke-width="2"/><path d="{shape}" stroke="{colour}" stroke-width="5"/>\
<path d="{dots}" stroke="{colour}" stroke-width="18" stroke-linecap="round"/></g>{words}</svg>"""
WORD = '<text x="{}" y="{}" font-size="24" text-anchor="{}" fill="{}">{}</text>'


def paper_chart(chart: Chart, lines: LinePress, course: Course, messages: Messages) -> Iterator[PaperBlock]:
    """The table names every value, so the bars in it are decoration; a line has the title as its text."""
    values = colours(course.theme)
    is_line = chart.kind is ChartKind.LINE
    title = lines.pieces(chart.title)
    if is_line:
        yield Picture(_plot(chart, lines, values, messages).encode(), Format.SVG, plain_words(title), title)
        bars: list[PaperBlocks] = [() for _ in chart.bars]
    else:
        bars = [(_bar(each, values, messages),) for each in bar_drawings(chart, lines.facts)]
    head = (lines.pieces((Text(""),)), as_words(messages.gettext("Figure")))
    rows = tuple(
        ((Prose(lines.pieces(bar.label)),), (Prose(_value(bar, lines, messages)), *drawn))
        for bar, drawn in zip(chart.bars, bars, strict=True)
    )
    yield Grid(head, rows, () if is_line else title, rows_named=True, widths=(2, 3))
    years = messages.gettext("Data as of {years}.").format(years="; ".join(data_years(chart, lines.facts)))
    yield Prose((*lines.pieces(chart.caption), *as_words(f" {years}" if chart.caption else years)))


def _value(bar: ChartBar, lines: LinePress, messages: Messages) -> Pieces:
    if bar.to is None:
        return lines.pieces((bar.fact,))
    before, _, rest = messages.gettext("{low} to {high}").partition("{low}")
    between, _, after = rest.partition("{high}")
    return (
        *as_words(before),
        *lines.pieces((bar.fact,)),
        *as_words(between),
        *lines.pieces((bar.to,)),
        *as_words(after),
    )


def _bar(drawing: Drawing, values: Mapping[str, str], messages: Messages) -> Picture:
    return Picture(_drawn(BAR, drawing, values, messages).encode(), Format.SVG, "")


def _plot(chart: Chart, lines: LinePress, values: Mapping[str, str], messages: Messages) -> str:
    """The line with its highest value, its first and its last time."""
    highest = lines.notes.numbers.fact(lines.facts[highest_bar(chart, lines.facts).fact.fact])
    first, last = (plain_words(lines.pieces(chart.bars[place].label)) for place in (0, -1))
    is_mirrored = messages.direction == "rtl"
    start, end = (FULL, 0) if is_mirrored else (0, FULL)
    words = "".join(
        WORD.format(x, y, anchor, values["--ink"], escape(text))
        for x, y, anchor, text in (
            (start, -14, "start", highest),
            (start, 340, "start", first),
            (end, 340, "end", last),
        )
    )
    return _drawn(PLOT, line_drawing(chart, lines.facts), values, messages, words)


def _drawn(
    frame: str, drawing: Drawing, values: Mapping[str, str], messages: Messages, words: str = ""
) -> str:
    """The drawing as a file of its own, in the theme's light colours; mirrored where lines run from right to left."""
    return frame.format(
        width=NATURAL,
        mirror=f"translate({FULL} 0) scale(-1 1) " if messages.direction == "rtl" else "",
        track=drawing.track,
        shape=drawing.shape,
        dots=drawing.dots,
        line=values["--line"],
        colour=values["--a1"],
        words=words,
    )
