"""What all papers of a webinar share: its texts flattened, names of what segments name, and the frame of a paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.model import Course, Inlines
from builder.papers.course_paper import course_paper
from builder.papers.drawings import paper_picture
from builder.papers.flatten import Flattener
from builder.papers.paper import Bullets, Grid, Look, Paper, PaperBlocks, Picture, Pieces, Prose, Title
from builder.papers.pieces import as_words, plain_words
from builder.render.local_times import local_times
from builder.render.messages import gettext
from builder.render.typography import colon
from builder.webinars import Cohort, Segment, SegmentKind, Session, Webinar

LOGO_SHARE = 20  # percent of the text's width


@dataclass(slots=True)
class WebinarFrame:
    """For one paper: the notes of ``flat`` grow with it."""

    course: Course
    webinar: Webinar
    flat: Flattener

    def say(self, text: str) -> str:
        """A text of the interface in the course's language."""
        return self.flat.messages.gettext(text)

    def label(self, text: str) -> str:
        """The text with a colon, as the language sets it."""
        return text + colon(self.course.language)

    def line(self, line: Inlines) -> Pieces:
        return self.flat.lines.pieces(line)

    def prose(self, line: Inlines) -> PaperBlocks:
        return (Prose(self.line(line)),) if line else ()

    def bullets(self, lines: Iterable[Inlines]) -> PaperBlocks:
        items = tuple(self.prose(line) for line in lines)
        return (Bullets(items),) if items else ()

    def part(self, title: str, content: PaperBlocks, level: int = 1) -> PaperBlocks:
        """A titled part; nothing where it would be empty."""
        return (Title(level, as_words(title)), *content) if content else ()

    def role(self, id_: str) -> str:
        return next((role.name for role in self.webinar.roles if role.id == id_), id_)

    def lead(self, segment: Segment) -> str:
        return self.role(segment.lead.id) if segment.lead else ""

    def slide_title(self, id_: str) -> str:
        found = (slide.title for slide in self.webinar.slides if slide.id == id_)
        return plain_words(self.line(next(found, ())))

    def kind(self, kind: SegmentKind) -> str:
        return self.say(KINDS[kind])

    def paper(self, name: str, title: str, body: PaperBlocks, look: Look) -> Paper:
        """A paper of this webinar; call it last, as the notes are counted by then."""
        return course_paper(
            self.flat,
            name,
            title,
            body,
            look,
            subtitle=self.webinar.title,
            subject=self.label(self.course.title) + self.webinar.title,
            author=self.host,
        )

    @property
    def host(self) -> str:
        return self.course.schedule.host if self.course.schedule else self.course.publisher

    def logo(self) -> PaperBlocks:
        """The host's mark, where the schedule has one."""
        asset = self.course.schedule.logo if self.course.schedule else None
        found = paper_picture(asset, self.course.theme) if asset else None
        return (Picture(*found, self.host, share=LOGO_SHARE),) if found else ()

    @property
    def contact(self) -> str:
        return (self.course.schedule.contact if self.course.schedule else "") or self.course.contact

    @property
    def sessions(self) -> tuple[tuple[Cohort, Session], ...]:
        return webinar_sessions(self.course, self.webinar)

    def times(self, cohort: Cohort, session: Session) -> Grid:
        """The table of local times of a session."""
        head = (self.say("Place"), self.say("Day"), self.say("Time"))
        rows = tuple(
            tuple(
                (Prose(as_words(cell)),) for cell in (f"{time.place} ({time.offset})", time.day, time.hours)
            )
            for time in local_times(self.course, cohort, session)
        )
        return Grid(tuple(as_words(each) for each in head), rows, as_words(cohort.title), rows_named=True)


def frame_of(course: Course, webinar: Webinar, shift: int = 0) -> WebinarFrame:
    """``shift`` is added to the level of headings in the webinar's own texts."""
    return WebinarFrame(course, webinar, Flattener(course, shift=shift))


def webinar_sessions(course: Course, webinar: Webinar) -> tuple[tuple[Cohort, Session], ...]:
    cohorts = course.schedule.cohorts if course.schedule else ()
    return tuple(
        (cohort, session)
        for cohort in cohorts
        for session in cohort.sessions
        if session.webinar and session.webinar.id == webinar.id
    )


def clock(segment: Segment) -> str:
    """``0–8``: minutes from the beginning."""
    return f"{segment.start}–{segment.end}"


def first_chat_line(webinar: Webinar, segment: Segment) -> int:
    """The number of the segment's first chat line: guide, run sheet and text to paste count alike."""
    before = webinar.segments[: webinar.segments.index(segment)]
    return 1 + sum(len(each.chat) for each in before)


KINDS = {
    SegmentKind.TALK: gettext("talk"),
    SegmentKind.POLL: gettext("poll"),
    SegmentKind.BREAKOUT: gettext("breakout"),
    SegmentKind.DISCUSSION: gettext("discussion"),
    SegmentKind.EXERCISE: gettext("exercise"),
    SegmentKind.BREAK: gettext("break"),
}
