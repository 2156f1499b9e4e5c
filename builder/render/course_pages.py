"""The pages about the course: contents, notes, about."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model import Reflection
from builder.plan import Page, Plan, PlannedModule
from builder.render.page_end import page_end
from builder.render.requirements import opening_words, rule_words
from builder.render.site import Site
from builder.walk import walk


@dataclass(frozen=True, slots=True)
class ModuleEntry:
    """A module on the contents page; ``opens`` says what opens it, or nothing."""

    planned: PlannedModule
    opens: str


def render_contents(page: Page, site: Site) -> bytes:
    blocks, plan = site.blocks(page), site.plan
    entries = [ModuleEntry(each, module_opening(each, site)) for each in plan.modules]
    return site.templates.page(
        "contents",
        plan=plan,
        page=page,
        modules=entries,
        minutes=sum(each.minutes for each in plan.modules),
        completion=rule_words(plan.completion, plan, site.templates.messages),
        end=page_end(blocks, site),
    )


def render_notes(page: Page, site: Site) -> bytes:
    blocks = site.blocks(page)
    notes = [
        (lesson, block.id, blocks.render(block.prompt))
        for lesson in site.plan.lessons
        if lesson.lesson
        for block in walk(lesson.lesson.blocks)
        if isinstance(block, Reflection)
    ]
    return site.templates.page("notes", plan=site.plan, page=page, notes=notes, end=page_end(blocks, site))


def render_about(page: Page, site: Site) -> bytes:
    blocks, course = site.blocks(page), site.plan.course
    return site.templates.page(
        "about",
        plan=site.plan,
        page=page,
        contact_href=contact_href(course.contact),
        privacy=blocks.render(course.privacy),
        accessibility=blocks.render(course.accessibility),
        end=page_end(blocks, site),
    )


def contact_href(contact: str) -> str:
    """Where a contact leads: an address of the web, or of e-mail; nothing for other words."""
    if contact.startswith(("https://", "http://", "mailto:")):
        return contact
    return f"mailto:{contact}" if "@" in contact and " " not in contact else ""


def module_opening(planned: PlannedModule, site: Site) -> str:
    plan: Plan = site.plan
    return opening_words(planned.opens, plan, site.templates.messages) if planned.opens else ""
