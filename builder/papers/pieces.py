"""Inlines → pieces of a paper's line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from builder.model import (
    Abbreviation,
    Code,
    Emphasis,
    Fact,
    FactPart,
    FactReference,
    FootnoteMark,
    Inline,
    Inlines,
    LessonLink,
    LineBreak,
    Link,
    Strong,
    TermLink,
    Text,
)
from builder.papers.notes import Notes
from builder.papers.paper import Break, NoteMark, PaperBlocks, Piece, Pieces, Web, Words
from builder.render.typography import typeset


@dataclass(slots=True)
class LinePress:
    """Turns lines into pieces; facts' sources become notes. ``footnotes`` are those of the lesson at hand, flattened."""

    notes: Notes
    facts: Mapping[str, Fact]
    titles: Mapping[str, str]
    footnotes: tuple[PaperBlocks, ...] = ()

    def pieces(self, line: Inlines) -> Pieces:
        return tuple(_joined(each for inline in line for each in self._inline(inline)))

    def _inline(self, inline: Inline) -> Iterator[Piece]:
        match inline:
            case Text(text):
                yield Words(typeset(text, self.notes.messages.language))
            case Code(text):
                yield Words(text, code=True)
            case Emphasis(content):
                yield from (_marked(each, emphasis=True) for each in self.pieces(content))
            case Strong(content):
                yield from (_marked(each, strong=True) for each in self.pieces(content))
            case LineBreak():
                yield Break()
            case Abbreviation(text, title):
                yield Words(text if title in text else f"{text} ({title})")
            case Link(address, content):
                yield Web(address, words_of(self.pieces(content)))
            case LessonLink():
                yield from self._lesson(inline)
            case TermLink(content=content):
                yield from self.pieces(content)
            case FactReference(fact, part):
                yield from self._fact(self.facts[fact], part)
            case FootnoteMark(number):
                yield self.notes.add(self.footnotes[number - 1])
            case _:
                assert_never(inline)

    def _lesson(self, link: LessonLink) -> Iterator[Piece]:
        """On paper a link to a lesson is its words, and the lesson's title where they do not say it."""
        content = self.pieces(link.content)
        yield from content
        title = self.titles.get(link.path, "")
        if title and title.casefold() not in plain_words(content).casefold():
            yield Words(" " + self.notes.messages.gettext("(“{title}”)").format(title=title))

    def _fact(self, fact: Fact, part: FactPart) -> Iterator[Piece]:
        if part is not FactPart.CITE:
            yield Words(self.notes.numbers.fact(fact))
        if part is not FactPart.VALUE:
            yield self.notes.cite(fact)


def words_of(pieces: Pieces) -> tuple[Words, ...]:
    """The words of the pieces; a link inside a link is its words."""
    return tuple(word for each in pieces for word in _words(each))


def plain_words(pieces: Pieces) -> str:
    return "".join(each.text for each in words_of(pieces))


def as_words(text: str, *, strong: bool = False) -> Pieces:
    return (Words(text, strong=strong),) if text else ()


def _words(piece: Piece) -> tuple[Words, ...]:
    match piece:
        case Words():
            return (piece,)
        case Web(content=content):
            return content
        case Break():
            return (Words(" "),)
        case NoteMark():
            return ()
    assert_never(piece)


def _marked(piece: Piece, *, strong: bool = False, emphasis: bool = False) -> Piece:
    match piece:
        case Words():
            return replace(piece, strong=piece.strong or strong, emphasis=piece.emphasis or emphasis)
        case Web(address, content):
            return Web(
                address,
                tuple(
                    replace(each, strong=each.strong or strong, emphasis=each.emphasis or emphasis)
                    for each in content
                ),
            )
        case _:
            return piece


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours of the same look as one; no blank before a mark, which could then begin a line."""
    last: Piece | None = None
    for piece in pieces:
        if isinstance(last, Words) and isinstance(piece, NoteMark):
            last = replace(last, text=last.text.rstrip())
        if (
            isinstance(last, Words)
            and isinstance(piece, Words)
            and replace(last, text="") == replace(piece, text="")
        ):
            last = replace(last, text=last.text + piece.text)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
