"""A webinar's polls → a GIFT file, which Moodle and other platforms import.

The format is documented by Moodle (https://docs.moodle.org/en/GIFT_format). Of video platforms' own import files we write none:
none of them publishes what its columns mean, and what worked once may fail on the evening before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.live.plain_text import plain_line
from builder.model import Course
from builder.papers.webinar_frame import WebinarFrame, frame_of
from builder.webinars import Poll, PollOption, Webinar

SPECIAL = re.compile(r"([~=#{}:\\])")


def gift_file(course: Course, webinar: Webinar) -> str:
    """One question a poll, between blank lines; a poll for opinions counts every answer as right."""
    frame = frame_of(course, webinar)
    return "\n".join(f"{_poll(frame, poll)}\n" for poll in webinar.polls)


def _poll(frame: WebinarFrame, poll: Poll) -> str:
    question = _escaped(plain_line(frame.line(poll.question)))
    answers = "\n".join(f"  {line}" for line in _answers(frame, poll))
    return f"::{_escaped(poll.id)}::{question} {{\n{answers}\n}}"


def _answers(frame: WebinarFrame, poll: Poll) -> Iterator[str]:
    right = [option for option in poll.options if option.key] or list(poll.options)
    for option in poll.options:
        yield _mark(option, right, multiple=poll.multiple) + _escaped(plain_line(frame.line(option.text)))


def _mark(option: PollOption, right: list[PollOption], *, multiple: bool) -> str:
    """``=`` right, ``~`` wrong; where several may be chosen, each has its share: percentages as Moodle knows them."""
    if not multiple:
        return "=" if option in right else "~"
    share = f"{100 / len(right):.5f}".rstrip("0").rstrip(".")
    return f"~%{share}%" if option in right else "~%-100%"


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text.replace("\n", " "))
