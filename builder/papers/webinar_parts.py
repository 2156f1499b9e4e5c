"""A webinar's polls, breakouts and plan B as blocks of a paper."""

from __future__ import annotations

from builder.papers.paper import (
    Box,
    BoxKind,
    PaperBlock,
    PaperBlocks,
    Pick,
    Pieces,
    Prose,
    Title,
    Together,
    Words,
)
from builder.papers.pieces import as_words
from builder.papers.webinar_frame import WebinarFrame
from builder.webinars import Breakout, Poll


def poll_box(frame: WebinarFrame, poll: Poll, *, keyed: bool) -> PaperBlocks:
    """The poll with its options; with its key and debrief where ``keyed``."""
    chosen = tuple(index for index, option in enumerate(poll.options) if option.key and keyed)
    options = tuple(frame.prose(option.text) for option in poll.options)
    pick = Pick(options, one=not poll.multiple, chosen=chosen, letters=True)
    box = Box(BoxKind.QUESTION, frame.say("Poll"), frame.line(poll.question), (pick,))
    if not (keyed and (poll.debrief or chosen)):
        return (Together((box,)),)
    return Together((box,)), Box(
        BoxKind.KEY, frame.say("Debrief"), _key(frame, poll), frame.flat.blocks(poll.debrief)
    )


def breakout_brief(frame: WebinarFrame, breakout: Breakout) -> PaperBlocks:
    """All that a room gets: task, time, output, roles, report-back, material."""
    size = frame.say("{count} people a room").format(count=breakout.room_size) if breakout.room_size else ""
    minutes = frame.say("{count} minutes").format(count=breakout.minutes)
    facts = " · ".join(each for each in (minutes, size, ", ".join(breakout.roles)) if each)
    return (
        labelled(frame, frame.say("Time and roles"), as_words(facts)),
        *_named(frame, frame.say("Task"), frame.flat.blocks(breakout.task)),
        *_named(frame, frame.say("Bring back"), frame.flat.blocks(breakout.output)),
        *_named(frame, frame.say("Report back"), frame.flat.blocks(breakout.report_back)),
        *_named(frame, frame.say("Material"), frame.flat.blocks(breakout.material)),
    )


def plan_b(frame: WebinarFrame, level: int) -> PaperBlocks:
    plan = frame.webinar.plan_b
    if plan is None:
        return ()
    ways = (
        (frame.say("By telephone"), plan.telephone),
        (frame.say("Sound only"), plan.audio_only),
        (frame.say("If somebody cannot join"), plan.offline),
    )
    return tuple(
        block for name, text in ways for block in (Title(level, as_words(name)), *frame.flat.blocks(text))
    )


def labelled(frame: WebinarFrame, label: str, pieces: Pieces) -> Prose:
    return Prose((Words(frame.label(label), strong=True), *pieces))


def _named(frame: WebinarFrame, label: str, content: PaperBlocks) -> tuple[PaperBlock, ...]:
    """The label before the first paragraph, or above what begins otherwise."""
    match content:
        case ():
            return ()
        case (Prose(pieces), *rest):
            return labelled(frame, label, pieces), *rest
        case _:
            return Prose((Words(frame.label(label).rstrip(), strong=True),)), *content


def _key(frame: WebinarFrame, poll: Poll) -> Pieces:
    keys = [frame.line(option.text) for option in poll.options if option.key]
    return (Words(frame.label(frame.say("Key"))), *(piece for key in keys for piece in key)) if keys else ()
