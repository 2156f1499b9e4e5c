"""Plan → every file of the course but the player: pages, style sheet, assets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.diagnostics import Report
from builder.model import Card, Fact, Term
from builder.plan import Page, Plan
from builder.render.assets import Assets, PictureBudget
from builder.render.blocks import BlockRenderer
from builder.render.html import Templates, load_templates
from builder.render.lines import LineRenderer
from builder.render.numbers import numbers_of
from builder.render.references import References

Files = Mapping[str, bytes]
"""Name in a package (ASCII, with ``/``) → content."""


NO_CARDS: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages of a course share."""

    plan: Plan
    templates: Templates
    assets: Assets
    report: Report
    facts: Mapping[str, Fact]
    terms: Mapping[str, Term]
    cards: Mapping[str, Card]
    lesson_keys: Mapping[str, str]
    card_files: Mapping[str, bytes]

    def blocks(self, page: Page) -> BlockRenderer:
        """A fresh renderer for the blocks of ``page``."""
        messages, course = self.templates.messages, self.plan.course
        lines = LineRenderer(
            messages,
            numbers_of(messages.language, messages.spoken),
            self.facts,
            self.plan.lesson_hrefs,
            self.lesson_keys,
            References(),
            page.href,
            course.outside,
        )
        return BlockRenderer(self.templates, lines, self.assets, PictureBudget(course.page_images))


def make_site(plan: Plan, report: Report, cards: Mapping[str, bytes] = NO_CARDS) -> Site:
    """``cards``: id → the card as PDF, for those that learners may take along."""
    course = plan.course
    return Site(
        plan,
        load_templates(course.language),
        Assets(report),
        report,
        facts={each.id: each for each in course.facts},
        terms={each.id: each for each in course.terms},
        cards={each.id: each for each in course.cards},
        lesson_keys={page.href: page.key for page in plan.lessons},
        card_files=cards,
    )
