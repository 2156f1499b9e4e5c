"""A webinar → the producer's run sheet: one page, landscape."""

from __future__ import annotations

from dataclasses import replace

from builder.model import Course, Inlines
from builder.papers.paper import Grid, Look, Paper, PaperBlocks, Prose
from builder.papers.pieces import as_words, plain_words
from builder.papers.webinar_frame import WebinarFrame, clock, first_chat_line, frame_of
from builder.webinars import Segment, Webinar

WIDTHS = (6, 15, 12, 32, 20, 15)
CHAT_START = (
    48  # characters of a chat line that tell which one it is: the whole line stands in the text to paste
)


def run_sheet(course: Course, webinar: Webinar) -> Paper:
    """One row a segment: minutes, what, who leads, producer's actions, chat lines by number, slides and polls."""
    frame = frame_of(course, webinar)
    say = frame.say
    head = (
        say("Minutes"),
        say("What"),
        say("Lead"),
        say("Producer"),
        say("Into the chat"),
        say("Slides and polls"),
    )
    grid = Grid(tuple(as_words(each) for each in head), _rows(frame), rows_named=True, widths=WIDTHS)
    note = frame.say("Lines for the chat stand in full in the file “{file}”, under the same numbers.")
    body = (grid, Prose(as_words(note.format(file="to-paste.txt"))))
    paper = frame.paper("run-sheet", frame.say("Run sheet"), body, Look.SHEET)
    return replace(paper, wide=True)


def _rows(frame: WebinarFrame) -> tuple[tuple[PaperBlocks, ...], ...]:
    return tuple(_row(frame, segment) for segment in frame.webinar.segments)


def _row(frame: WebinarFrame, segment: Segment) -> tuple[PaperBlocks, ...]:
    numbered = enumerate(segment.chat, first_chat_line(frame.webinar, segment))
    chat = tuple(_chat(frame, line, number) for number, line in numbered)
    return (
        (Prose(as_words(clock(segment))),),
        (Prose(as_words(segment.title, strong=True)), Prose(as_words(frame.kind(segment.kind)))),
        (Prose(as_words(frame.lead(segment))),),
        frame.bullets(segment.producer),
        chat,
        tuple(Prose(as_words(each)) for each in _shown(frame, segment)),
    )


def _chat(frame: WebinarFrame, line: Inlines, number: int) -> Prose:
    text = plain_words(frame.line(line))
    start = text if len(text) <= CHAT_START else text[:CHAT_START].rsplit(" ", 1)[0] + " …"
    return Prose(as_words(f"{number}. {start}"))


def _shown(frame: WebinarFrame, segment: Segment) -> tuple[str, ...]:
    """Slides by number and title, polls and breakouts by name."""
    order = {slide.id: number for number, slide in enumerate(frame.webinar.slides, 1)}
    slides = [f"{order.get(each.id, 0)} {frame.slide_title(each.id)}" for each in segment.slides]
    polls = [frame.say("Poll: {id}").format(id=each.id) for each in segment.polls]
    rooms = [frame.say("Rooms: {id}").format(id=segment.breakout.id)] if segment.breakout else []
    return (*slides, *polls, *rooms)
