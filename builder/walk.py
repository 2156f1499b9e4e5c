"""Blocks → the blocks and inlines inside them, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from builder.model import (
    Abbreviation,
    Block,
    Blocks,
    Callout,
    CardEmbed,
    Code,
    CodeBlock,
    DefinitionList,
    Download,
    Emphasis,
    FactReference,
    Figure,
    FootnoteMark,
    Footnotes,
    Heading,
    Inline,
    Inlines,
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


def walk(blocks: Blocks) -> Iterator[Block]:
    """Each block and all blocks inside it."""
    for block in blocks:
        yield block
        for inner in inner_blocks(block):
            yield from walk(inner)


def inlines(blocks: Blocks) -> Iterator[Inline]:
    """Each inline of the blocks and of all inside them."""
    for block in walk(blocks):
        for line in lines(block):
            yield from walk_inlines(line)


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


def plain(line: Inlines) -> str:
    """The words of a line, without marks. Facts by reference leave nothing."""
    return "".join(_plain(each) for each in line)


def inner_blocks(block: Block) -> tuple[Blocks, ...]:
    """The runs of blocks directly inside a block."""
    match block:
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
        case (
            Heading()
            | Paragraph()
            | Table()
            | CodeBlock()
            | Rule()
            | QuizEmbed()
            | QuestionEmbed()
            | CardEmbed()
        ):
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
        case Figure(caption=caption, credit=credit):
            return (caption, credit)
        case Parts(parts=parts):
            return tuple(part.title for part in parts)
        case _:
            return ()


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text) | Code(text) | Abbreviation(text):
            return text
        case Emphasis(content) | Strong(content):
            return plain(content)
        case Link(content=content) | LessonLink(content=content) | TermLink(content=content):
            return plain(content)
        case LineBreak():
            return " "
        case FactReference() | FootnoteMark():
            return ""
    assert_never(inline)
