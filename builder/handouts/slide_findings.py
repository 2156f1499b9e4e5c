"""Webinars → what is wrong with their slides: too much on one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder import codes
from builder.diagnostics import Diagnostic
from builder.handouts.jobs import Job
from builder.model import Course
from builder.papers.paper import Deck


def slide_findings(course: Course, jobs: Iterable[Job]) -> Iterator[Diagnostic]:
    """A warning for each slide that is too full, at its webinar."""
    from builder.press.pptx import crowded_slides

    webinars = {each.id: each for each in course.webinars}
    for job in jobs:
        webinar = webinars.get(job.path.partition("/")[0])
        if isinstance(job.value, Deck) and webinar:
            for each in crowded_slides(job.value):
                hint = "split it, or leave the rest to the handout"
                message = f"slide {each.number}, “{each.title}”, holds more than can be read"
                yield Diagnostic(codes.CROWDED_SLIDE, message, webinar.at, hint)
