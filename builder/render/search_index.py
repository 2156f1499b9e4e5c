"""Course → what its search knows: a list of places, and for each word of their texts the places that hold it.

Places are a lesson, each section of it, a module, a term. Titles are searched as they stand; texts by an index, as the texts
themselves would weigh three times as much. Questions stay out: a search must not show what a test will ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.model import Block, Blocks, Heading, Lesson
from builder.plan import Plan
from builder.render.folding import folded_words
from builder.render.lines import heading_id
from builder.walk import lines, plain, walk

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
HALF = 31  # digits below end a number, those above go on


@dataclass(frozen=True, slots=True)
class Place:
    """What a search can find. ``within`` is the title above it: a section's lesson, a lesson's module."""

    kind: str  # lesson, section, module, term
    href: str
    title: str
    within: str
    text: str


def search_data(plan: Plan) -> dict[str, object]:
    """The places without their texts, and the index of their words, as ``search_index.js`` reads them."""
    found = list(places(plan))
    return {
        "places": [[each.kind[0], each.href, each.title, each.within] for each in found],
        "words": packed_words(word_places(found)),
    }


def places(plan: Plan) -> Iterator[Place]:
    """All places, in reading order."""
    for planned in plan.modules:
        module = planned.module
        about = [module.summary, module.product, *(each.text for each in module.objectives)]
        yield Place("module", planned.page.href, module.title, "", " ".join(about))
        for page in planned.pages:
            if page.lesson:
                yield from _lesson_places(page.lesson, page.href, module.title)
    if plan.glossary:
        for term in plan.course.terms:
            href = f"{plan.glossary.href}#term-{term.id}"
            yield Place("term", href, term.term, "", _words_of(walk(term.definition)))


def word_places(found: Iterable[Place]) -> dict[str, list[int]]:
    """Word → the places whose texts hold it, in order."""
    index: dict[str, list[int]] = {}
    for number, place in enumerate(found):
        for word in set(folded_words(place.text)):
            index.setdefault(word, []).append(number)
    return dict(sorted(index.items()))


def packed_words(index: dict[str, list[int]]) -> str:
    """A line a word: how much it shares with the one before (base 36), the rest, a blank, steps from place to place."""
    rows: list[str] = []
    before = ""
    for word, numbers in index.items():
        shared = min(_shared(before, word), 35)
        steps = (number - last for last, number in zip((-1, *numbers), numbers, strict=False))
        rows.append(f"{DIGITS[shared]}{word[shared:]} {''.join(_packed(each) for each in steps)}")
        before = word
    return "\n".join(rows)


def _lesson_places(lesson: Lesson, href: str, module: str) -> Iterator[Place]:
    opening, sections = _sections(lesson.blocks)
    yield Place("lesson", href, lesson.title, module, f"{lesson.summary} {_words_of(walk(opening))}")
    for heading, content in sections:
        title = plain(heading.content)
        yield Place(
            "section", f"{href}#{heading_id(heading.id)}", title, lesson.title, _words_of(walk(content))
        )


def _sections(blocks: Blocks) -> tuple[Blocks, list[tuple[Heading, Blocks]]]:
    """What stands before the first heading; then each heading and what follows it."""
    starts = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    ends = [*starts[1:], len(blocks)]
    opening = blocks[: starts[0]] if starts else blocks
    sections = []
    for start, end in zip(starts, ends, strict=False):
        heading = blocks[start]
        assert isinstance(heading, Heading)
        sections.append((heading, blocks[start + 1 : end]))
    return opening, sections


def _words_of(blocks: Iterable[Block]) -> str:
    return " ".join(plain(line) for block in blocks for line in lines(block))


def _shared(one: str, other: str) -> int:
    count = min(len(one), len(other))
    while one[:count] != other[:count]:
        count -= 1
    return count


def _packed(number: int) -> str:
    """A number above 0: digits of base 31, the low ones first; all but the last stand in the upper half."""
    text = ""
    while number >= HALF:
        text += DIGITS[HALF + number % HALF]
        number //= HALF
    return text + DIGITS[number]
