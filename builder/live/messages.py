"""A webinar's messages for one session → plain text and HTML, with a table of local times."""

from __future__ import annotations

from dataclasses import dataclass, replace

from builder.live.plain_html import html_page
from builder.live.plain_text import plain_text
from builder.model import Course
from builder.papers.held_together import held_together
from builder.papers.paper import Break, Bullets, PaperBlock, PaperBlocks, Piece, Pieces, Prose, Web, Words
from builder.papers.pieces import plain_words
from builder.papers.webinar_frame import WebinarFrame, frame_of
from builder.read.meetings import Meeting
from builder.render.local_times import local_times
from builder.render.typography import typeset
from builder.webinars import Cohort, Message, Session, Webinar

NO_MEETING = Meeting()


@dataclass(frozen=True, slots=True)
class Letter:
    """``name`` is that of its files, without suffix."""

    name: str
    subject: str
    text: str
    html: str


def letters(
    course: Course, webinar: Webinar, cohort: Cohort, session: Session, meeting: Meeting = NO_MEETING
) -> tuple[Letter, ...]:
    """The webinar's messages, filled in for a session."""
    return tuple(_letter(course, webinar, cohort, session, meeting, each) for each in webinar.messages)


def join_pieces(frame: WebinarFrame, meeting: Meeting) -> Pieces:
    """How to join, in a line; without a meeting, that the link follows."""
    if not (meeting.link or meeting.telephone):
        return (Words(frame.say("You get the link in a message of its own.")),)
    parts: list[Piece] = []
    if meeting.link:
        parts += [Words(frame.label(frame.say("Join"))), Web(meeting.link, (Words(meeting.link),))]
    if meeting.passcode:
        parts += [Break(), Words(frame.say("Passcode: {code}").format(code=meeting.passcode))]
    if meeting.telephone:
        parts += [Break(), Words(frame.label(frame.say("By telephone")) + meeting.telephone)]
    return tuple(parts[1:] if isinstance(parts[0], Break) else parts)


def _letter(
    course: Course, webinar: Webinar, cohort: Cohort, session: Session, meeting: Meeting, message: Message
) -> Letter:
    frame = frame_of(course, webinar, shift=1)
    filling = _Filling(frame, cohort, session, meeting)
    blocks = held_together(filling.blocks(frame.flat.blocks(message.text)), course.language)
    subject = filling.text(message.subject or frame.label(course.title) + webinar.title)
    subject = typeset(subject, course.language)
    text = frame.label(frame.say("Subject")) + f"{subject}\n\n{plain_text(blocks)}\n"
    html = html_page(subject, course.language, frame.flat.messages.direction, blocks)
    return Letter(message.occasion.value, subject, text, html)


@dataclass(frozen=True, slots=True)
class _Filling:
    frame: WebinarFrame
    cohort: Cohort
    session: Session
    meeting: Meeting

    def blocks(self, blocks: PaperBlocks) -> PaperBlocks:
        return tuple(self._block(block) for block in blocks)

    def text(self, text: str) -> str:
        """A text with its placeholders filled in, those for blocks by a short form."""
        for name, value in self._values().items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def _block(self, block: PaperBlock) -> PaperBlock:
        match block:
            case Prose(content) if plain_words(content).strip() == "{when}":
                return self.frame.times(self.cohort, self.session)
            case Prose(content) if plain_words(content).strip() == "{join}":
                return Prose(join_pieces(self.frame, self.meeting))
            case Prose(content):
                return Prose(self._pieces(content))
            case Bullets(items=items):
                return replace(block, items=tuple(self.blocks(item) for item in items))
            case _:
                return block

    def _pieces(self, pieces: Pieces) -> Pieces:
        return tuple(
            replace(each, text=self.text(each.text)) if isinstance(each, Words) else each for each in pieces
        )

    def _values(self) -> dict[str, str]:
        course, first = self.frame.course, local_times(self.frame.course, self.cohort, self.session)[0]
        return {
            "when": f"{first.day}, {first.hours} ({first.place}, {first.offset})",
            "join": self.meeting.link or self.frame.say("You get the link in a message of its own."),
            "webinar": self.session.title or self.frame.webinar.title,
            "host": self.frame.host,
            "contact": self.frame.contact,
            "course": course.title,
            "minutes": str(self.session.minutes or self.frame.webinar.minutes),
        }
