"""A module's page: what it is for, what is made, its lessons, what to read next."""

from __future__ import annotations

from builder.plan import PlannedModule
from builder.render.course_pages import module_opening
from builder.render.page_end import page_end
from builder.render.site import Site


def render_module(planned: PlannedModule, site: Site) -> bytes:
    blocks, modules = site.blocks(planned.page), site.plan.modules
    index = planned.page.module
    return site.templates.page(
        "module",
        plan=site.plan,
        page=planned.page,
        planned=planned,
        opens=module_opening(planned, site),
        reading=[blocks.lines.render(line) for line in planned.module.reading],
        previous=modules[index - 1] if index else None,
        next=modules[index + 1] if index + 1 < len(modules) else None,
        end=page_end(blocks, site),
    )
