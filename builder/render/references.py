"""What a page refers to: its sources and its terms, numbered in order of first use."""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.model import Fact


@dataclass(frozen=True, slots=True)
class Source:
    """Where figures come from. Facts of one source and one year share an entry."""

    source: str
    year: str
    link: str
    checked_on: str


@dataclass(slots=True)
class References:
    """Grows while one page is rendered."""

    sources: dict[Source, int] = field(default_factory=dict)
    terms: dict[str, None] = field(default_factory=dict)

    def cite(self, fact: Fact) -> int:
        """The number, from 1, of the fact's source in the page's list."""
        source = Source(fact.source, fact.year, fact.link, fact.checked_on)
        return self.sources.setdefault(source, len(self.sources) + 1)

    def use(self, term: str) -> None:
        self.terms.setdefault(term)
