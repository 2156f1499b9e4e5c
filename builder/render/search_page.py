"""The search page; its index comes with ``search.js``, when the page is opened."""

from __future__ import annotations

from builder.plan import Page
from builder.render.page_end import page_end
from builder.render.site import Site


def render_search(page: Page, site: Site) -> bytes:
    return site.templates.page(
        "search", plan=site.plan, page=page, extra="search.js", end=page_end(site.blocks(page), site)
    )
