"""The notes of one paper: sources of figures and authors' footnotes, numbered in order of first use."""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.model import Fact
from builder.papers.paper import NoteMark, PaperBlocks, Pieces, Prose, Web, Words
from builder.render.messages import Messages
from builder.render.numbers import Numbers


@dataclass(slots=True)
class Notes:
    """Grows while one paper is composed; equal notes share a number."""

    messages: Messages
    numbers: Numbers
    found: dict[PaperBlocks, int] = field(default_factory=dict)

    def cite(self, fact: Fact) -> NoteMark:
        return self.add((Prose(source_words(fact, self.messages, self.numbers)),))

    def add(self, note: PaperBlocks) -> NoteMark:
        return NoteMark(self.found.setdefault(note, len(self.found) + 1))

    @property
    def all(self) -> tuple[PaperBlocks, ...]:
        return tuple(self.found)


def source_words(fact: Fact, messages: Messages, numbers: Numbers) -> Pieces:
    """Where a figure comes from: source, year of the data, when it was looked at."""
    as_of = messages.gettext("Data as of {year}").format(year=fact.year)
    checked = messages.gettext("checked on {date}").format(date=numbers.date(fact.checked_on))
    tail = f". {as_of}; {checked}." if fact.checked_on else f". {as_of}."
    source = Words(fact.source)
    return (Web(fact.link, (source,)) if fact.link else source, Words(tail))
