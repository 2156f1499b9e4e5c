"""Rules: a webinar can be led by its plan."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.check.webinar_contents import named_parts, own_parts
from builder.diagnostics import Diagnostic
from builder.model import Course
from builder.near import did_you_mean
from builder.webinars import Segment, SegmentKind, Webinar

LONGEST_LISTENING = 20  # minutes
RESTS = (
    SegmentKind.POLL,
    SegmentKind.BREAKOUT,
    SegmentKind.DISCUSSION,
    SegmentKind.EXERCISE,
    SegmentKind.BREAK,
)


def minutes_add_up(course: Course) -> Iterator[Diagnostic]:
    """Each segment begins where the one before ends, and the last ends with the webinar."""
    for webinar in course.webinars:
        end = 0
        for segment in webinar.segments:
            if segment.start != end:
                yield _gap(segment, end)
            end = segment.end
        if webinar.segments and end != webinar.minutes > 0:
            message = f"'{webinar.id}' takes {webinar.minutes} minutes, and its segments end at minute {end}"
            hint = "change minutes: of the webinar, or of a segment"
            yield Diagnostic(codes.WEBINAR_MINUTES, message, webinar.segments[-1].at, hint)


def polls_offer_a_choice(course: Course) -> Iterator[Diagnostic]:
    for webinar in course.webinars:
        for poll in webinar.polls:
            count = len(poll.options)
            if count < 2:
                message = f"the poll '{poll.id}' has too few options: {count}, and at least 2 are needed"
                yield Diagnostic(codes.TOO_FEW_CHOICES, message, poll.at, "add another")
            keys = [option for option in poll.options if option.key]
            if len(keys) > 1 and not poll.multiple:
                message = f"the poll '{poll.id}' has {len(keys)} right options"
                yield Diagnostic(
                    codes.TOO_MANY_KEYS, message, keys[1].at, "keep one, or write kind: multiple"
                )


def breakouts_fit_their_segment(course: Course) -> Iterator[Diagnostic]:
    for webinar in course.webinars:
        breakouts = {each.id: each for each in webinar.breakouts}
        for segment in webinar.segments:
            breakout = breakouts.get(segment.breakout.id) if segment.breakout else None
            if breakout and segment.breakout and breakout.minutes > segment.minutes:
                message = f"the breakout '{breakout.id}' takes {breakout.minutes} minutes, its segment {segment.minutes}"
                yield Diagnostic(
                    codes.BREAKOUT_TOO_LONG, message, segment.breakout.at, "give the segment more time"
                )


def nobody_listens_too_long(course: Course) -> Iterator[Diagnostic]:
    """A run of talks without poll, breakout, discussion, exercise or break is told once, where it grows too long."""
    for webinar in course.webinars:
        since, told = 0, False
        for segment in webinar.segments:
            if _is_active(segment):
                since, told = segment.end, False
            elif segment.end - since > LONGEST_LISTENING and not told:
                message = f"participants only listen from minute {since} to minute {segment.end}"
                hint = "ask something on the way: a poll, a line in the chat (kind: discussion)"
                yield Diagnostic(codes.NO_INTERACTION, message, segment.at, hint)
                told = True


def named_parts_exist(course: Course) -> Iterator[Diagnostic]:
    for webinar in course.webinars:
        known = _ids(webinar)
        for segment in webinar.segments:
            for what, named in named_parts(segment):
                if named.id not in known[what]:
                    hint = did_you_mean(named.id, known[what]) or f"add it to {what}s:"
                    message = f"'{webinar.id}' has no {what} '{named.id}'"
                    yield Diagnostic(codes.UNKNOWN_PART, message, named.at, hint)


def own_parts_are_used(course: Course) -> Iterator[Diagnostic]:
    for webinar in course.webinars:
        used = _used(webinar)
        for what, named in own_parts(webinar):
            if (what, named.id) not in used:
                message = f"no segment of '{webinar.id}' names the {what} '{named.id}'"
                yield Diagnostic(
                    codes.UNUSED_PART, message, named.at, "name it in a segment, or take it away"
                )


def parts_have_one_name(course: Course) -> Iterator[Diagnostic]:
    for webinar in course.webinars:
        seen: set[tuple[str, str]] = set()
        for what, named in own_parts(webinar):
            if (what, named.id) in seen:
                message = f"'{webinar.id}' has two {what}s '{named.id}'"
                yield Diagnostic(codes.DUPLICATE_ID, message, named.at, "give it another id")
            seen.add((what, named.id))


def slides_have_alternative_texts(course: Course) -> Iterator[Diagnostic]:
    for webinar in course.webinars:
        for slide in webinar.slides:
            if slide.picture and slide.alt is None:
                message = f"the picture of the slide '{slide.id}' has no alternative text"
                hint = 'add alt: and what it says, or alt: "" for decoration'
                yield Diagnostic(codes.NO_SLIDE_ALT, message, slide.picture.at, hint)


def _gap(segment: Segment, end: int) -> Diagnostic:
    """Told at a segment that does not begin where the one before ended."""
    what = "begins before the one above ends" if segment.start < end else "leaves a gap"
    message = f"the segment '{segment.title}' {what}: minute {segment.start}, not {end}"
    return Diagnostic(codes.WEBINAR_MINUTES, message, segment.at, f"write at: {end}-{end + segment.minutes}")


def _is_active(segment: Segment) -> bool:
    return segment.kind in RESTS or bool(segment.polls or segment.breakout)


def _ids(webinar: Webinar) -> dict[str, set[str]]:
    known: dict[str, set[str]] = {"role": set(), "slide": set(), "poll": set(), "breakout": set()}
    for what, named in own_parts(webinar):
        known[what].add(named.id)
    return known


def _used(webinar: Webinar) -> set[tuple[str, str]]:
    """What segments name. Actions and chat lines stand in fields of their own, so they name these two roles."""
    used = {(what, named.id) for segment in webinar.segments for what, named in named_parts(segment)}
    if any(segment.producer for segment in webinar.segments):
        used.add(("role", "producer"))
    if any(segment.chat for segment in webinar.segments):
        used.add(("role", "chat"))
    return used
