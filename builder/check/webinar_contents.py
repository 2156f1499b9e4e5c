"""What rules go through in webinars: every text and line, and what segments name."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Blocks, Course, Inlines
from builder.webinars import Named, Segment, Webinar


def webinar_texts(course: Course) -> Iterator[Blocks]:
    """Every text of webinars and of the schedule."""
    for webinar in course.webinars:
        yield from _segment_texts(webinar)
        yield from (message.text for message in webinar.messages)
        yield from (part.body for part in webinar.handout)
        if webinar.plan_b:
            yield from (webinar.plan_b.telephone, webinar.plan_b.audio_only, webinar.plan_b.offline)
    for cohort in course.schedule.cohorts if course.schedule else ():
        yield from (session.note for session in cohort.sessions)


def webinar_lines(course: Course) -> Iterator[Inlines]:
    """Every line of webinars that stands in no text."""
    for webinar in course.webinars:
        yield from (*webinar.aims, *webinar.before, *webinar.after, *webinar.rules, *webinar.materials)
        for segment in webinar.segments:
            yield from (segment.key_question, *segment.producer, *segment.chat)
        yield from (slide.title for slide in webinar.slides)
        for poll in webinar.polls:
            yield from (poll.question, *(option.text for option in poll.options))


def named_parts(segment: Segment) -> Iterator[tuple[str, Named]]:
    """What a segment names, with the kind of thing."""
    if segment.lead:
        yield "role", segment.lead
    yield from (("slide", each) for each in segment.slides)
    yield from (("poll", each) for each in segment.polls)
    if segment.breakout:
        yield "breakout", segment.breakout


def own_parts(webinar: Webinar) -> Iterator[tuple[str, Named]]:
    """What a webinar has for segments to name."""
    yield from (("role", Named(each.id, each.at)) for each in webinar.roles)
    yield from (("slide", Named(each.id, each.at)) for each in webinar.slides)
    yield from (("poll", Named(each.id, each.at)) for each in webinar.polls)
    yield from (("breakout", Named(each.id, each.at)) for each in webinar.breakouts)


def _segment_texts(webinar: Webinar) -> Iterator[Blocks]:
    for segment in webinar.segments:
        yield from (segment.script, segment.watch)
    for slide in webinar.slides:
        yield from (*slide.columns, slide.notes)
    yield from (poll.debrief for poll in webinar.polls)
    for breakout in webinar.breakouts:
        yield from (breakout.task, breakout.output, breakout.report_back, breakout.material)
