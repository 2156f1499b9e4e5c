"""The record of completion: a sheet that ``path.js`` fills in when the policy is met, and what a certificate needs beyond it."""

from __future__ import annotations

from builder.plan import Page
from builder.render.page_end import page_end
from builder.render.path_page import largest_choice, path_data
from builder.render.requirements import rule_words
from builder.render.site import Site


def render_record(page: Page, site: Site) -> bytes:
    plan, messages, blocks = site.plan, site.templates.messages, site.blocks(page)
    return site.templates.page(
        "record",
        plan=plan,
        page=page,
        extra="path.js",
        completion=rule_words(plan.completion, plan, messages),
        success=rule_words(plan.success, plan, messages) if plan.success else "",
        beyond=blocks.render(plan.course.path.certificate),
        data=path_data(plan, largest_choice(plan)),
        end=page_end(blocks, site),
    )
