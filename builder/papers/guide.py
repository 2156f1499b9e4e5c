"""A webinar → the facilitator's guide: whoever has never seen the course can lead from it."""

from __future__ import annotations

from dataclasses import replace

from builder.model import Course
from builder.papers.paper import (
    Box,
    BoxKind,
    Bullets,
    Grid,
    Look,
    Paper,
    PaperBlocks,
    Prose,
    Terms,
    Title,
    Together,
)
from builder.papers.pieces import as_words
from builder.papers.webinar_frame import WebinarFrame, clock, first_chat_line, frame_of
from builder.papers.webinar_parts import breakout_brief, labelled, plan_b, poll_box
from builder.webinars import Segment, Webinar


def facilitator_guide(course: Course, webinar: Webinar) -> Paper:
    """Everything about the webinar: overview, minute by minute, plan B, what follows."""
    frame = frame_of(course, webinar, shift=2)
    body = (
        *_overview(frame),
        *frame.part(frame.say("The plan"), (_plan(frame),)),
        *frame.part(frame.say("Minute by minute"), _segments(frame)),
        *frame.part(frame.say("Plan B"), plan_b(frame, 2)),
        *frame.part(frame.say("After the webinar"), frame.bullets(webinar.after)),
        *frame.part(frame.say("Evaluation"), _evaluation(frame)),
    )
    made = frame.paper("facilitator-guide", frame.say("Facilitator guide"), body, Look.GUIDE)
    return replace(made, contents=frame.say("Contents"))


def _overview(frame: WebinarFrame) -> PaperBlocks:
    webinar = frame.webinar
    minutes = frame.say("{count} minutes").format(count=webinar.minutes)
    week = frame.say("Week {number} of the course").format(number=webinar.week) if webinar.week else ""
    roles = Terms(tuple((as_words(role.name), (Prose(as_words(role.duty)),)) for role in webinar.roles))
    return (
        Prose(as_words(" · ".join(each for each in (minutes, week) if each))),
        *frame.part(frame.say("What participants can do or have at the end"), frame.bullets(webinar.aims)),
        *frame.part(frame.say("Who does what"), (roles,)),
        *frame.part(frame.say("Ready beforehand"), frame.bullets(webinar.materials)),
        *frame.part(frame.say("What participants did before"), frame.bullets(webinar.before)),
        *frame.part(frame.say("Ground rules"), frame.bullets(webinar.rules)),
    )


def _plan(frame: WebinarFrame) -> Grid:
    head = (frame.say("Minutes"), frame.say("What"), frame.say("Kind"), frame.say("Lead"))
    rows = tuple(
        tuple((Prose(as_words(cell)),) for cell in _plan_row(frame, segment))
        for segment in frame.webinar.segments
    )
    return Grid(tuple(as_words(each) for each in head), rows, rows_named=True, widths=(12, 50, 16, 22))


def _plan_row(frame: WebinarFrame, segment: Segment) -> tuple[str, ...]:
    return clock(segment), segment.title, frame.kind(segment.kind), frame.lead(segment)


def _segments(frame: WebinarFrame) -> PaperBlocks:
    return tuple(block for segment in frame.webinar.segments for block in _segment(frame, segment))


def _segment(frame: WebinarFrame, segment: Segment) -> PaperBlocks:
    polls = {poll.id: poll for poll in frame.webinar.polls}
    boxes = tuple(
        block
        for named in segment.polls
        if named.id in polls
        for block in poll_box(frame, polls[named.id], keyed=True)
    )
    head = Title(2, as_words(f"{clock(segment)} · {segment.title}"))
    who = Prose(as_words(f"{frame.lead(segment)} · {frame.kind(segment.kind)}"))
    return (
        Together((head, who, *_key_question(frame, segment))),
        *frame.flat.blocks(segment.script),
        *boxes,
        *_breakout(frame, segment),
        *_watch(frame, segment),
        *_on_screen(frame, segment),
    )


def _key_question(frame: WebinarFrame, segment: Segment) -> PaperBlocks:
    if not segment.key_question:
        return ()
    return (Box(BoxKind.QUESTION, frame.say("Key question"), (), frame.prose(segment.key_question)),)


def _breakout(frame: WebinarFrame, segment: Segment) -> PaperBlocks:
    found = (each for each in frame.webinar.breakouts if segment.breakout and each.id == segment.breakout.id)
    breakout = next(found, None)
    if breakout is None:
        return ()
    return (Title(3, as_words(breakout.title)), *breakout_brief(frame, breakout))


def _watch(frame: WebinarFrame, segment: Segment) -> PaperBlocks:
    content = frame.flat.blocks(segment.watch)
    return (Box(BoxKind.WARNING, frame.say("What may go wrong"), (), content),) if content else ()


def _on_screen(frame: WebinarFrame, segment: Segment) -> PaperBlocks:
    """What the others do meanwhile: slides, the producer's actions, lines for the chat."""
    slides = " · ".join(frame.slide_title(each.id) for each in segment.slides)
    content: PaperBlocks = (labelled(frame, frame.say("Slides"), as_words(slides)),) if slides else ()
    if segment.producer:
        content = (*content, labelled(frame, frame.say("Producer"), ()), *frame.bullets(segment.producer))
    if segment.chat:
        lines = tuple(frame.prose(line) for line in segment.chat)
        chat = Bullets(lines, numbered=True, start=first_chat_line(frame.webinar, segment))
        content = (*content, labelled(frame, frame.say("Into the chat"), ()), chat)
    return (Box(BoxKind.NOTE, frame.say("Meanwhile"), (), content),) if content else ()


def _evaluation(frame: WebinarFrame) -> PaperBlocks:
    evaluation = frame.webinar.evaluation
    if evaluation is None:
        return ()
    items = (*evaluation.statements, *evaluation.open)
    return (Bullets(tuple((Prose(as_words(each)),) for each in items)),)
