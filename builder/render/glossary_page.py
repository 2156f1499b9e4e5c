"""The glossary: terms by the alphabet, with letters to jump to."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from builder.model import Term
from builder.plan import Page
from builder.render.folding import folded
from builder.render.html import Markup
from builder.render.page_end import page_end
from builder.render.site import Site


@dataclass(frozen=True, slots=True)
class Entry:
    term: Term
    definition: Markup
    see: list[Term]


def render_glossary(page: Page, site: Site) -> bytes:
    blocks = site.blocks(page)
    in_order = sorted(site.terms.values(), key=_alphabetically)
    letters = [
        (
            letter,
            [
                Entry(term, blocks.compact(term.definition), [site.terms[each] for each in term.see])
                for term in terms
            ],
        )
        for letter, terms in groupby(in_order, _first_letter)
    ]
    blocks.lines.references.terms.clear()  # they all stand on this page
    return site.templates.page(
        "glossary", plan=site.plan, page=page, letters=letters, end=page_end(blocks, site)
    )


def _first_letter(term: Term) -> str:
    return (folded(term.term) or term.term or "#")[0].upper()


def _alphabetically(term: Term) -> tuple[str, str]:
    return folded(term.term), term.id
