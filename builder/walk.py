"""Blocks → the blocks and inlines inside them, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import assert_never

from builder.model import (
    Abbreviation,
    Block,
    Blocks,
    Callout,
    CardEmbed,
    Chart,
    Code,
    CodeBlock,
    Course,
    DefinitionList,
    Download,
    Emphasis,
    Fact,
    FactPart,
    FactReference,
    Figure,
    FootnoteMark,
    Footnotes,
    Heading,
    Inline,
    Inlines,
    Lesson,
    LessonLink,
    LineBreak,
    Link,
    List,
    Media,
    Paragraph,
    Parts,
    QuestionEmbed,
    QuizEmbed,
    Quote,
    Reflection,
    Rule,
    Steps,
    Strong,
    Table,
    TermLink,
    Text,
)

YEAR = re.compile(r"\d{4}")
NO_VALUES: Mapping[str, str] = MappingProxyType({})
Gathered = tuple[Lesson, tuple[Block, ...], tuple[Inline, ...]]
_GATHERED: dict[str, Gathered] = {}


def walk(blocks: Blocks) -> Iterator[Block]:
    """Each block and all blocks inside it."""
    for block in blocks:
        yield block
        if not isinstance(block, Paragraph | Heading):  # most are, and hold no blocks
            for inner in inner_blocks(block):
                yield from walk(inner)


def inlines(blocks: Blocks) -> Iterator[Inline]:
    """Each inline of the blocks and of all inside them."""
    for block in walk(blocks):
        for line in lines(block):
            yield from walk_inlines(line)


def lesson_blocks(lesson: Lesson) -> tuple[Block, ...]:
    """Every block of a lesson. Gathered once: a dozen rules and the plan ask for them, and a lesson never changes."""
    return _gathered(lesson)[1]


def lesson_inlines(lesson: Lesson) -> tuple[Inline, ...]:
    """Every inline of a lesson, gathered once."""
    return _gathered(lesson)[2]


def _gathered(lesson: Lesson) -> Gathered:
    path = lesson.at.source.path  # a preview reads a file again and again: one of its readings is kept
    kept = _GATHERED.get(path)
    if kept is None or kept[0] is not lesson:
        kept = _GATHERED[path] = (lesson, tuple(walk(lesson.blocks)), tuple(inlines(lesson.blocks)))
    return kept


def walk_inlines(line: Inlines) -> Iterator[Inline]:
    for each in line:
        yield each
        match each:
            case Emphasis(content) | Strong(content):
                yield from walk_inlines(content)
            case Link(content=content) | LessonLink(content=content) | TermLink(content=content):
                yield from walk_inlines(content)
            case _:
                pass


def plain(line: Inlines, values: Mapping[str, str] = NO_VALUES) -> str:
    """The words of a line, without marks. Facts by reference leave what ``values`` has for their ids, or nothing."""
    return "".join(_plain(each, values) for each in line)


def section(blocks: Blocks, heading: str) -> Blocks | None:
    """What stands below the heading of that id, up to the next of its level or above; None without such a heading."""
    starts = [
        place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.id == heading
    ]
    if not starts:
        return None
    first = blocks[starts[0]]
    rest = blocks[starts[0] + 1 :]
    ends = (
        place
        for place, block in enumerate(rest)
        if isinstance(block, Heading) and isinstance(first, Heading) and block.level <= first.level
    )
    return rest[: next(ends, len(rest))]


def shown_cards(course: Course) -> frozenset[str]:
    """The ids of the training cards that lessons show."""
    return frozenset(
        block.card
        for module in course.modules
        for lesson in module.lessons
        for block in lesson_blocks(lesson)
        if isinstance(block, CardEmbed)
    )


def fact_year(fact: Fact) -> int | None:
    """The first year in what a fact says of its time ("mid-2024" → 2024), or None."""
    found = YEAR.search(fact.year)
    return int(found[0]) if found else None


def inner_blocks(block: Block) -> tuple[Blocks, ...]:
    """The runs of blocks directly inside a block."""
    match block:
        case Paragraph() | Heading():  # most are
            return ()
        case List(items=items) | Steps(items=items) | Footnotes(notes=items):
            return items
        case DefinitionList(items=pairs):
            return tuple(definition for _, definitions in pairs for definition in definitions)
        case Quote(content=content) | Callout(content=content) | Download(content=content):
            return (content,)
        case Figure(long=content) | Media(transcript=content) | Reflection(prompt=content):
            return (content,)
        case Parts(parts=parts):
            return tuple(part.content for part in parts)
        case Table() | CodeBlock() | Rule() | QuizEmbed() | QuestionEmbed() | CardEmbed() | Chart():
            return ()
    assert_never(block)


def lines(block: Block) -> tuple[Inlines, ...]:
    """The lines of text directly in a block."""
    match block:
        case Heading(content=content) | Paragraph(content=content):
            return (content,)
        case DefinitionList(items=pairs):
            return tuple(term for term, _ in pairs)
        case Table(head=head, rows=rows, caption=caption):
            return (caption, *head, *(cell for row in rows for cell in row))
        case Callout(title=title) | Steps(title=title):
            return (title,)
        case Chart(title=title, bars=bars, caption=caption):
            return (title, *(line for bar in bars for line in (bar.label, bar.facts)), caption)
        case Figure(caption=caption, credit=credit):
            return (caption, credit)
        case Parts(parts=parts):
            return tuple(part.title for part in parts)
        case _:
            return ()


def _plain(inline: Inline, values: Mapping[str, str]) -> str:
    match inline:
        case Text(text) | Code(text) | Abbreviation(text):
            return text
        case Emphasis(content) | Strong(content):
            return plain(content, values)
        case Link(content=content) | LessonLink(content=content) | TermLink(content=content):
            return plain(content, values)
        case LineBreak():
            return " "
        case FactReference(fact, part):
            return "" if part is FactPart.CITE else values.get(fact, "")
        case FootnoteMark():
            return ""
    assert_never(inline)
