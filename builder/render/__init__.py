"""Plan → Files: HTML pages, style sheet, script, assets. Pages do not know the format; the script has the tracker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from builder.diagnostics import Report
from builder.plan import Plan
from builder.render.course_pages import render_about, render_contents, render_notes
from builder.render.extra_scripts import extra_makers
from builder.render.glossary_page import render_glossary
from builder.render.lesson_page import render_lesson
from builder.render.module_page import render_module
from builder.render.path_page import render_path
from builder.render.record_page import render_record
from builder.render.script import render_script
from builder.render.search_page import render_search
from builder.render.site import NO_CARDS, Files, Site, make_site
from builder.render.sources_page import render_sources
from builder.render.style import render_more_style, render_style
from builder.render.webinar_page import render_webinar

__all__ = ["NO_CARDS", "Files", "Maker", "Site", "make_site", "page_makers", "render_pages", "render_script"]

Maker = Callable[[], bytes]
"""Renders one file."""


def render_pages(plan: Plan, report: Report, cards: Mapping[str, bytes] = NO_CARDS) -> Files:
    """Every file of the course but ``player.js``: name → content. What is wrong with authors' files is reported."""
    site = make_site(plan, report, cards)
    made = {name: make() for name, make in page_makers(site).items()}
    return {**made, **site.assets.files}


def page_makers(site: Site) -> dict[str, Maker]:
    """Name → what renders it: all but ``player.js`` and the assets, which lie in ``site.assets`` once a page that shows
    them is rendered. A build makes all; a preview what is asked for."""
    plan = site.plan
    pages: dict[str, Maker] = {
        page.href: partial(render, page, site)
        for page, render in (
            (plan.contents, render_contents),
            (plan.notes, render_notes),
            (plan.glossary, render_glossary),
            (plan.about, render_about),
            (plan.path, render_path),
            (plan.search, render_search),
            (plan.sources, render_sources),
            (plan.record, render_record),
        )
        if page
    }
    for page in plan.lessons:
        if page.lesson:
            pages[page.href] = partial(render_lesson, page, page.lesson, site)
    for planned in plan.modules:
        pages[planned.page.href] = partial(render_module, planned, site)
    for webinar in plan.webinars:
        pages[webinar.page.href] = partial(render_webinar, webinar, site)
    styles: dict[str, Maker] = {
        "style.css": partial(render_style, plan.course.theme, site.report, site.templates.messages.direction),
        "more.css": render_more_style,
    }
    return {**pages, **styles, **extra_makers(plan)}
