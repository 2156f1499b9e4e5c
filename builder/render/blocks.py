"""Blocks → HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from builder.model import (
    Asset,
    Block,
    Blocks,
    Callout,
    CardEmbed,
    Chart,
    CodeBlock,
    DefinitionList,
    Download,
    Figure,
    Footnotes,
    Heading,
    Inlines,
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
from builder.render.assets import Assets, Picture, PictureBudget
from builder.render.chart import render_chart
from builder.render.html import Markup, Templates, filled, joined
from builder.render.lines import LineRenderer, heading_id

Embed = QuizEmbed | QuestionEmbed | CardEmbed
DEEPEST = 6


@dataclass(slots=True)
class BlockRenderer:
    """Renders the blocks of one page, in reading order: it knows the last heading's level and counts figures.

    ``expand`` renders what stands in other files than the lesson.
    """

    templates: Templates
    lines: LineRenderer
    assets: Assets
    budget: PictureBudget
    expand: Mapping[type[Block], Callable[[Embed], Markup]] = field(default_factory=dict)
    level: int = 1
    figures: int = 0

    def render(self, blocks: Blocks) -> Markup:
        return joined(self._block(each) for each in blocks)

    def compact(self, blocks: Blocks) -> Markup:
        """The blocks, without a paragraph's tags where that (and lists below it) is all."""
        match blocks:
            case (Paragraph(content), *rest) if all(isinstance(each, List) for each in rest):
                return joined((self.lines.render(content), self.render(tuple(rest))))
            case _:
                return self.render(blocks)

    def next_level(self) -> int:
        """The level of a heading inside what the last heading opened."""
        return min(self.level + 1, DEEPEST)

    def _block(self, block: Block) -> Markup:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(content):
                return filled("<p>{}</p>\n", self.lines.render(content))
            case List():
                return self._list(block)
            case DefinitionList():
                return self._definitions(block)
            case Table():
                return self._table(block)
            case CodeBlock(text, language):
                return self._part("code", text=text, language=language)
            case Quote(content):
                return filled("<blockquote>{}</blockquote>\n", self.render(content))
            case Rule():
                return Markup("<hr>\n")
            case Footnotes(notes):
                return self._part("footnotes", notes=[self.compact(note) for note in notes])
            case Callout():
                return self._callout(block)
            case Figure():
                return self._figure(block)
            case Chart():
                return render_chart(block, self.lines)
            case Media():
                return self._media(block)
            case Steps():
                items = [self.compact(item) for item in block.items]
                return self._part("steps", title=self.lines.render(block.title), items=items)
            case Parts():
                return self._parts(block)
            case Reflection():
                return self._part(
                    "reflection", id=block.id, prompt=self.render(block.prompt), lines=block.lines
                )
            case QuizEmbed() | QuestionEmbed() | CardEmbed():
                return self.expand[type(block)](block)
            case Download():
                return self._download(block)
        assert_never(block)

    def _part(self, name: str, **values: object) -> Markup:
        return self.templates.part(f"blocks.{name}", **values)

    def _heading(self, heading: Heading) -> Markup:
        self.level = heading.level
        content = self.lines.render(heading.content)
        return filled('<h{0} id="{1}">{2}</h{0}>\n', heading.level, heading_id(heading.id), content)

    def _list(self, block: List) -> Markup:
        items = joined(filled("<li>{}</li>\n", self.compact(item)) for item in block.items)
        if not block.ordered:
            return filled("<ul>\n{}</ul>\n", items)
        start = filled(' start="{}"', block.start) if block.start != 1 else Markup("")
        return filled("<ol{}>\n{}</ol>\n", start, items)

    def _definitions(self, block: DefinitionList) -> Markup:
        return filled(
            "<dl>\n{}</dl>\n",
            joined(
                filled("<dt>{}</dt>\n", self.lines.render(term))
                + joined(filled("<dd>{}</dd>\n", self.compact(each)) for each in definitions)
                for term, definitions in block.items
            ),
        )

    def _table(self, table: Table) -> Markup:
        self.figures += 1
        return self._part(
            "table",
            id=f"table-{self.figures}",
            caption=self.lines.render(table.caption),
            head=self._cells(table.head),
            rows=[self._cells(row) for row in table.rows],
            align=[each.value for each in table.align],
            rows_named=table.rows_named,
        )

    def _cells(self, row: tuple[Inlines, ...]) -> list[Markup]:
        return [self.lines.render(cell) for cell in row]

    def _callout(self, callout: Callout) -> Markup:
        self.figures += 1
        return self._part(
            "callout",
            id=f"callout-{self.figures}",
            kind=callout.kind.value,
            title=self.lines.render(callout.title),
            content=self.render(callout.content),
        )

    def _figure(self, figure: Figure) -> Markup:
        self.figures += 1
        picture = self.assets.picture(figure.asset, figure.alt, figure.width, f"f{self.figures}-")
        self.budget.add(figure.asset, picture.weight)
        return self._part(
            "figure",
            picture=picture,
            caption=self.lines.render(figure.caption),
            credit=self.lines.render(figure.credit),
            long=self.render(figure.long),
            width=figure.width.value,
        )

    def _media(self, media: Media) -> Markup:
        self.figures += 1
        return self._part(
            "media",
            id=f"media-{self.figures}",
            kind=media.kind.value,
            title=media.title,
            source=self.assets.file(media.asset),
            captions=self.assets.file(media.captions) if media.captions else None,
            cues=self.assets.cues(media.captions) if media.captions else (),
            poster=self._poster(media.poster) if media.poster else None,
            transcript=self.render(media.transcript),
        )

    def _poster(self, poster: Asset) -> Picture:
        picture = self.assets.picture(poster, "", Width.FULL, "")
        self.budget.add(poster, picture.weight)
        return picture

    def _parts(self, block: Parts) -> Markup:
        outer, inner = self.level, self.next_level()
        rendered = []
        for part in block.parts:
            self.level = inner
            rendered.append((self.lines.render(part.title), self.render(part.content)))
        self.level = outer
        self.figures += 1
        return self._part(
            "parts", id=f"parts-{self.figures}", kind=block.kind.value, level=inner, parts=rendered
        )

    def _download(self, download: Download) -> Markup:
        return self._part(
            "download",
            file=self.assets.file(download.asset),
            title=download.title,
            content=self.render(download.content),
        )
