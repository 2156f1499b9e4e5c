"""Blocks of a lesson → blocks of a paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from builder.model import (
    Block,
    Blocks,
    Callout,
    CalloutKind,
    CardEmbed,
    Chart,
    CodeBlock,
    Course,
    DefinitionList,
    Download,
    Figure,
    Footnotes,
    Heading,
    Lesson,
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
    Table,
    Width,
)
from builder.papers.charts import paper_chart
from builder.papers.drawings import paper_picture
from builder.papers.notes import Notes
from builder.papers.paper import (
    Box,
    BoxKind,
    Bullets,
    Cited,
    Grid,
    Line,
    Mono,
    PaperBlock,
    PaperBlocks,
    Picture,
    Pieces,
    Prose,
    Terms,
    Title,
    Together,
)
from builder.papers.pieces import LinePress, as_words
from builder.render.messages import Messages, load_messages
from builder.render.numbers import Numbers, numbers_of
from builder.walk import walk

Embed = QuizEmbed | QuestionEmbed | CardEmbed
Expand = Callable[[Embed], PaperBlocks]
DEEPEST = 4
BOXES = {
    CalloutKind.NOTE: BoxKind.NOTE,
    CalloutKind.TIP: BoxKind.TIP,
    CalloutKind.WARNING: BoxKind.WARNING,
    CalloutKind.EXAMPLE: BoxKind.EXAMPLE,
    CalloutKind.FICTION: BoxKind.FICTION,
}


def nothing(_: Embed) -> PaperBlocks:
    """For papers that leave questions and cards out."""
    return ()


@dataclass(slots=True)
class Flattener:
    """Flattens for one paper: its notes grow with it. ``shift`` is added to the level of each heading.

    ``expand`` says what stands for an embedded quiz, question or card.
    """

    course: Course
    expand: Expand = nothing
    shift: int = 0
    notes: Notes = field(init=False)
    lines: LinePress = field(init=False)
    messages: Messages = field(init=False)
    numbers: Numbers = field(init=False)

    def __post_init__(self) -> None:
        self.messages = load_messages(self.course.language)
        self.numbers = numbers_of(self.course.language, self.messages.spoken)
        self.notes = Notes(self.messages, self.numbers)
        facts = {each.id: each for each in self.course.facts}
        self.lines = LinePress(self.notes, facts, lesson_titles(self.course))

    def lesson(self, lesson: Lesson) -> PaperBlocks:
        """All of a lesson but its title."""
        return self.blocks(lesson.blocks)

    def blocks(self, blocks: Blocks) -> PaperBlocks:
        """A run of blocks with footnotes of its own, where it has any."""
        notes = [note for each in walk(blocks) if isinstance(each, Footnotes) for note in each.notes]
        if notes:
            self.lines.footnotes = tuple(self._run(each) for each in notes)
        return self._run(blocks)

    def pieces(self, blocks: Blocks) -> Pieces:
        """The first paragraph's line alone, for cells and labels."""
        match blocks:
            case (Paragraph(content), *_):
                return self.lines.pieces(content)
            case _:
                return ()

    def _run(self, blocks: Blocks) -> PaperBlocks:
        return tuple(each for block in blocks for each in self._block(block))

    def _block(self, block: Block) -> Iterator[PaperBlock]:
        match block:
            case Heading(level, _, content):
                yield Title(self._level(level), self.lines.pieces(content))
            case Paragraph(content):
                yield Prose(self.lines.pieces(content))
            case List(ordered, items, start):
                yield Bullets(tuple(self._run(each) for each in items), ordered, start)
            case DefinitionList(items):
                yield Terms(
                    tuple((self.lines.pieces(term), self._joined(meanings)) for term, meanings in items)
                )
            case Table():
                yield self._table(block)
            case CodeBlock(text):
                yield Mono(text)
            case Quote(content):
                yield Cited(self._run(content))
            case Callout():
                yield self._callout(block)
            case Figure():
                yield from self._figure(block)
            case Chart():
                yield from self._chart(block)
            case Media():
                yield self._media(block)
            case Steps():
                yield from self._steps(block)
            case Parts():
                yield from self._parts(block)
            case Reflection(id_, prompt, lines):
                label = self.messages.gettext("Your notes")
                yield Box(BoxKind.QUESTION, label, (), (*self._run(prompt), Line((), max(lines, 3), id_)))
            case QuizEmbed() | QuestionEmbed() | CardEmbed():
                yield from self.expand(block)
            case Download(title=title, content=content):
                yield Prose(
                    as_words(self.messages.gettext("Download: {title}").format(title=title), strong=True)
                )
                yield from self._run(content)
            case Rule() | Footnotes():
                return
            case _:
                assert_never(block)

    def _level(self, level: int) -> int:
        return min(level + self.shift, DEEPEST)

    def _joined(self, runs: tuple[Blocks, ...]) -> PaperBlocks:
        return tuple(each for run in runs for each in self._run(run))

    def _table(self, table: Table) -> Grid:
        return Grid(
            tuple(self.lines.pieces(cell) for cell in table.head),
            tuple(tuple((Prose(self.lines.pieces(cell)),) for cell in row) for row in table.rows),
            self.lines.pieces(table.caption),
            table.rows_named,
        )

    def _callout(self, callout: Callout) -> Box:
        label = callout_label(callout.kind, self.messages)
        return Box(BOXES[callout.kind], label, self.lines.pieces(callout.title), self._run(callout.content))

    def _chart(self, chart: Chart) -> Iterator[PaperBlock]:
        """A table as on the page; its title, and the line above it, come first."""
        yield from paper_chart(chart, self.lines, self.course, self.messages)

    def _figure(self, figure: Figure) -> Iterator[PaperBlock]:
        found = paper_picture(figure.asset, self.course.theme)
        if found is None:
            yield Prose(as_words(figure.alt))
            return
        yield Picture(
            *found,
            figure.alt,
            self.lines.pieces(figure.caption),
            self.lines.pieces(figure.credit),
            self._run(figure.long),
            100 if figure.width is Width.FULL else 55,
        )

    def _media(self, media: Media) -> Box:
        label = self.messages.gettext("Transcript")
        return Box(BoxKind.NOTE, label, as_words(media.title), self._run(media.transcript))

    def _steps(self, steps: Steps) -> Iterator[PaperBlock]:
        if steps.title:
            yield Title(self._level(3), self.lines.pieces(steps.title))
        yield Bullets(tuple(self._run(each) for each in steps.items), numbered=True)

    def _parts(self, parts: Parts) -> Iterator[PaperBlock]:
        """Tabs, accordions and cards are, on paper, parts with headings."""
        for part in parts.parts:
            head = Title(self._level(3), self.lines.pieces(part.title))
            match self._run(part.content):
                case (first, *rest):
                    yield Together((head, first))
                    yield from rest
                case _:
                    yield head


def lesson_titles(course: Course) -> Mapping[str, str]:
    """Source path of a lesson → its title."""
    return {lesson.at.source.path: lesson.title for module in course.modules for lesson in module.lessons}


def callout_label(kind: CalloutKind, messages: Messages) -> str:
    match kind:
        case CalloutKind.NOTE:
            return messages.gettext("Note")
        case CalloutKind.TIP:
            return messages.gettext("Tip")
        case CalloutKind.WARNING:
            return messages.gettext("Warning")
        case CalloutKind.EXAMPLE:
            return messages.gettext("Example")
        case CalloutKind.FICTION:
            return messages.gettext("Fictional situation")
    assert_never(kind)
