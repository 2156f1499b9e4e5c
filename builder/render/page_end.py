"""What a page refers to → the lists at its end: sources, terms."""

from __future__ import annotations

from builder.render.blocks import BlockRenderer
from builder.render.html import Markup
from builder.render.site import Site


def page_end(blocks: BlockRenderer, site: Site) -> Markup:
    """The terms used on the page, with their definitions, and its sources, each where there are any.

    Rendering a definition may cite sources and use more terms: terms come first, until none is new.
    """
    references = blocks.lines.references
    terms: dict[str, tuple[str, Markup]] = {}
    while missing := [each for each in references.terms if each not in terms]:
        for each in missing:
            term = site.terms[each]
            terms[each] = (term.term, blocks.compact(term.definition))
    return site.templates.part(
        "page_end.page_end",
        terms=sorted(((id_, *term) for id_, term in terms.items()), key=lambda term: term[1].casefold()),
        sources=list(references.sources),
    )
