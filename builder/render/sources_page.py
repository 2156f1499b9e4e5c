"""The page of all references: where figures come from, stories, links of lessons, reading by module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.model import Link
from builder.plan import Page
from builder.render.folding import folded
from builder.render.page_end import page_end
from builder.render.references import Source
from builder.render.site import Site
from builder.walk import inlines, plain


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source with the figures that rest on it."""

    source: Source
    statements: list[str]


@dataclass(frozen=True, slots=True)
class OutsideLink:
    address: str
    text: str
    lesson: Page


def render_sources(page: Page, site: Site) -> bytes:
    blocks, course = site.blocks(page), site.plan.course
    return site.templates.page(
        "sources",
        plan=site.plan,
        page=page,
        sources=fact_sources(site),
        cards=sorted(course.cards, key=lambda card: folded(card.person)),
        links=list(outside_links(site)),
        reading=[
            (each, [blocks.lines.render(line) for line in each.module.reading])
            for each in site.plan.modules
            if each.module.reading
        ],
        end=page_end(blocks, site),
    )


def fact_sources(site: Site) -> list[SourceEntry]:
    """Each source once, by the alphabet; its facts in the order of facts.yaml."""
    found: dict[Source, list[str]] = {}
    for fact in site.plan.course.facts:
        source = Source(fact.source, fact.year, fact.link, fact.checked_on)
        found.setdefault(source, []).append(fact.statement)
    entries = [SourceEntry(source, statements) for source, statements in found.items()]
    return sorted(entries, key=lambda each: (folded(each.source.source), each.source.year))


def outside_links(site: Site) -> Iterator[OutsideLink]:
    """Links of lessons to other sites, each address once, in reading order."""
    seen: set[str] = set()
    for page in site.plan.lessons:
        for each in inlines(page.lesson.blocks) if page.lesson else ():
            if isinstance(each, Link) and each.address not in seen:
                seen.add(each.address)
                yield OutsideLink(each.address, plain(each.content), page)
