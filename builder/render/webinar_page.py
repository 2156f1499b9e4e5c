"""A webinar → its page: when it is, what to do before and after, what the handout holds, a field for the attendance code."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model import Inlines
from builder.plan.parts import PlannedWebinar
from builder.render.blocks import BlockRenderer
from builder.render.html import Markup
from builder.render.local_times import LocalTime, local_times, session_title
from builder.render.page_end import page_end
from builder.render.site import Site


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A date: ``title`` is its cohort's, with the session's where that has one of its own."""

    title: str
    times: tuple[LocalTime, ...]


def render_webinar(planned: PlannedWebinar, site: Site) -> bytes:
    blocks, webinar = site.blocks(planned.page), planned.webinar
    return site.templates.page(
        "webinar",
        plan=site.plan,
        page=planned.page,
        webinar=webinar,
        sessions=_sessions(planned, site),
        aims=_lines(blocks, webinar.aims),
        before=_lines(blocks, webinar.before),
        after=_lines(blocks, webinar.after),
        rules=_lines(blocks, webinar.rules),
        handout=[part.title for part in webinar.handout if part.title],
        offline=blocks.render(webinar.plan_b.offline) if webinar.plan_b else "",
        extra="webinar.js" if planned.codes else "",
        end=page_end(blocks, site),
    )


def _lines(blocks: BlockRenderer, lines: tuple[Inlines, ...]) -> list[Markup]:
    return [blocks.lines.render(line) for line in lines]


def _sessions(planned: PlannedWebinar, site: Site) -> list[SessionEntry]:
    course = site.plan.course
    found = []
    for cohort in course.schedule.cohorts if course.schedule else ():
        for session in cohort.sessions:
            if session.webinar and session.webinar.id == planned.webinar.id:
                own = f": {session_title(course, session)}" if session.title else ""
                found.append(SessionEntry(cohort.title + own, local_times(course, cohort, session)))
    return found
