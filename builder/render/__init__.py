"""Plan → Files: HTML pages, style sheet, script, assets. Pages do not know the format; the script has the tracker."""

from __future__ import annotations

from collections.abc import Mapping

from builder.diagnostics import Report
from builder.plan import Plan
from builder.render.course_pages import render_about, render_contents, render_notes
from builder.render.extra_scripts import render_extra_scripts
from builder.render.glossary_page import render_glossary
from builder.render.lesson_page import render_lesson
from builder.render.module_page import render_module
from builder.render.path_page import render_path
from builder.render.record_page import render_record
from builder.render.script import render_script
from builder.render.search_page import render_search
from builder.render.site import NO_CARDS, Files, make_site
from builder.render.sources_page import render_sources
from builder.render.style import render_more_style, render_style
from builder.render.webinar_page import render_webinar

__all__ = ["Files", "render_pages", "render_script"]


def render_pages(plan: Plan, report: Report, cards: Mapping[str, bytes] = NO_CARDS) -> Files:
    """Every file of the course but ``player.js``: name → content. What is wrong with authors' files is reported."""
    site = make_site(plan, report, cards)
    pages = {
        plan.contents.href: render_contents(plan.contents, site),
        plan.notes.href: render_notes(plan.notes, site),
        plan.glossary.href: render_glossary(plan.glossary, site),
        plan.about.href: render_about(plan.about, site),
        plan.path.href: render_path(plan.path, site),
        plan.search.href: render_search(plan.search, site),
        plan.sources.href: render_sources(plan.sources, site),
        plan.record.href: render_record(plan.record, site),
    }
    for page in plan.lessons:
        if page.lesson:
            pages[page.href] = render_lesson(page, page.lesson, site)
    for planned in plan.modules:
        pages[planned.page.href] = render_module(planned, site)
    for webinar in plan.webinars:
        pages[webinar.page.href] = render_webinar(webinar, site)
    styles = {"style.css": render_style(plan.course.theme, report), "more.css": render_more_style()}
    return {**pages, **styles, **render_extra_scripts(plan), **site.assets.files}
