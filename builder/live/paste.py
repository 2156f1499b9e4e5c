"""A webinar → one plain text to paste from: chat lines by number, polls, briefs of the rooms."""

from __future__ import annotations

from collections.abc import Iterator

from builder.live.plain_text import LETTERS, plain_line, plain_text
from builder.model import Course
from builder.papers.webinar_frame import WebinarFrame, clock, first_chat_line, frame_of
from builder.papers.webinar_parts import breakout_brief
from builder.render.typography import typeset
from builder.webinars import Poll, Webinar

RULE = "=" * 60


def text_to_paste(course: Course, webinar: Webinar) -> str:
    """The chat lines have the numbers of the run sheet. Keys of polls stay out: a line pasted by mistake gives nothing away."""
    frame = frame_of(course, webinar)
    parts = [webinar.title]
    parts += [_headed(frame.say("Into the chat")), *_chat(frame)]
    if webinar.polls:
        parts += [_headed(frame.say("Polls")), *(_poll(frame, poll) for poll in webinar.polls)]
    for breakout in webinar.breakouts:
        title = frame.label(frame.say("Brief for the rooms")) + breakout.title
        parts += [_headed(title), plain_text(breakout_brief(frame, breakout))]
    return typeset("\n\n".join(parts), course.language) + "\n"


def _chat(frame: WebinarFrame) -> Iterator[str]:
    for segment in frame.webinar.segments:
        if segment.chat:
            yield f"[{clock(segment)} · {segment.title}]"
        for number, line in enumerate(segment.chat, first_chat_line(frame.webinar, segment)):
            yield f"({number})\n{plain_line(frame.line(line))}"


def _poll(frame: WebinarFrame, poll: Poll) -> str:
    kind = frame.say("several answers") if poll.multiple else frame.say("one answer")
    options = (
        f"{LETTERS[at]}) {plain_line(frame.line(option.text))}" for at, option in enumerate(poll.options)
    )
    return "\n".join((f"[{poll.id} · {kind}]", plain_line(frame.line(poll.question)), *options))


def _headed(title: str) -> str:
    return f"{RULE}\n{title}\n{RULE}"
