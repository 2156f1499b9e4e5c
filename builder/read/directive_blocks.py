"""A directive → the block it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from builder import codes
from builder.diagnostics import Code
from builder.model import (
    Asset,
    Block,
    Blocks,
    Callout,
    CalloutKind,
    CardEmbed,
    Chart,
    ChartBar,
    ChartKind,
    Download,
    FactPart,
    FactReference,
    Figure,
    Heading,
    Inlines,
    List,
    Media,
    MediaKind,
    Paragraph,
    Part,
    Parts,
    PartsKind,
    QuestionEmbed,
    QuizEmbed,
    Reflection,
    Steps,
    Table,
    Width,
)
from builder.near import did_you_mean
from builder.read.assets import CAPTIONS, FILMS, PICTURES, SOUNDS, find_asset
from builder.read.blocks import BlockReader
from builder.read.directive_tables import DIRECTIVES
from builder.read.directives import Directive
from builder.read.record import Place, Record, as_scalar, read_mapping
from builder.read.yaml_tree import Scalar
from builder.source import Span
from builder.walk import plain


def read_directive(directive: Directive, element: Element, reader: BlockReader) -> Iterator[Block]:
    """The block of a directive whose content stands in ``element``; nothing where a mistake is reported."""
    read = READERS.get(directive.name)
    if read is None:
        hint = did_you_mean(directive.name, READERS) or f"one of: {', '.join(READERS)}"
        reader.tell(
            codes.UNKNOWN_DIRECTIVE, f"there is no directive '{directive.name}'", directive.span, hint
        )
        yield from reader.read(element)
        return
    block = read(_Parts(directive, element, reader))
    if block is not None:
        yield block


class _Parts:
    """What a directive consists of, read on demand."""

    def __init__(self, directive: Directive, element: Element, reader: BlockReader) -> None:
        self.directive, self.element, self.reader = directive, element, reader
        self.at = directive.span
        self.name = directive.name

    @property
    def argument(self) -> str:
        return self.directive.argument

    def content(self) -> Blocks:
        return self.reader.read(self.element)

    def title(self) -> Inlines:
        """The argument as a line of Markdown."""
        return first_paragraph(self.reader.nested(self.argument, self.at.line))

    def option_blocks(self, options: Record, name: str) -> Blocks:
        """An option that holds Markdown."""
        scalar = options.scalar(name)
        return self.reader.nested(scalar.text, scalar.text_line) if scalar else ()

    def options(self) -> Record:
        """The options by the directive's table; an empty record where they cannot be read."""
        lines, directive = self.reader.inlines, self.directive
        table = DIRECTIVES[self.name].options
        text = "\n".join(directive.options)
        line = directive.options_line if text else self.at.line  # or beyond the file
        read = read_mapping(lines.source, text, line, lines.report, table, root=self.reader.root)
        place = Place(lines.source, self.reader.root, lines.report)
        return read or Record(table, {}, {}, self.at, place)

    def asset(self, kinds: tuple[str, ...] = ()) -> Asset | None:
        if not self.argument:
            self.tell(
                codes.DIRECTIVE_CONTENT, f"'{self.name}' needs a file", self.at, f"/// {self.name} | file"
            )
            return None
        return self.find(self.argument, self.directive.argument_span, kinds)

    def find(self, path: str, at: Span, kinds: tuple[str, ...]) -> Asset | None:
        lines = self.reader.inlines
        return find_asset(self.reader.root, lines.folder, path, at, lines.report, kinds)

    def id(self, what: str) -> str:
        """The argument as an id; reported and empty where there is none."""
        self.options()
        if not self.argument:
            self.tell(
                codes.DIRECTIVE_CONTENT, f"'{self.name}' needs {what}", self.at, f"/// {self.name} | id"
            )
        return self.argument

    def no_content(self) -> None:
        blocks = self.content()
        if blocks:
            self.tell(
                codes.DIRECTIVE_CONTENT, f"'{self.name}' has no content", self.at, f"close it with {'/' * self.directive.slashes} before the text"
            )  # fmt: skip

    def tell(self, code: Code, message: str, at: Span, hint: str = "") -> None:
        self.reader.tell(code, message, at, hint)

    def refuse(self, message: str, hint: str) -> None:
        self.tell(codes.DIRECTIVE_CONTENT, message, self.at, hint)


def first_paragraph(blocks: Blocks) -> Inlines:
    """The inlines of the first paragraph."""
    return next((block.content for block in blocks if isinstance(block, Paragraph)), ())


def _callout(parts: _Parts) -> Block:
    parts.options()
    return Callout(CalloutKind(parts.name), parts.title(), parts.content(), parts.at)


def _figure(parts: _Parts) -> Block | None:
    options = parts.options()
    caption = parts.content()
    asset = parts.asset(PICTURES)
    if not options.has("alt"):
        parts.tell(
            codes.NO_ALT, f"the picture '{parts.argument}' has no alternative text", parts.directive.argument_span,
            'write what it shows:     alt: A bus line links three towns.  (for decoration:     alt: "")',
        )  # fmt: skip
    if asset is None:
        return None
    return Figure(
        asset,
        options.text("alt"),
        _caption(parts, caption),
        first_paragraph(parts.option_blocks(options, "credit")),
        parts.option_blocks(options, "long"),
        Width(options.word("width")),
        parts.at,
    )


def _caption(parts: _Parts, blocks: Blocks) -> Inlines:
    """The inlines of a content that is one paragraph."""
    match blocks:
        case ():
            return ()
        case (Paragraph(content),):
            return content
        case _:
            parts.refuse(
                f"the caption of a {parts.name} is one paragraph", f"move the rest below the {parts.name}"
            )
            return ()


def _chart(parts: _Parts) -> Block | None:
    options = parts.options()
    caption = _caption(parts, parts.content())
    kinds = [kind for kind in ChartKind if options.has(kind.value)]
    if not parts.argument:
        parts.refuse("'chart' needs a title", "/// chart | What is compared, where and when")
    if len(kinds) != 1:
        parts.refuse("'chart' shows bars, a line or ranges, and one of them", "write bars:, line: or ranges:")
        return None
    kind = kinds[0]
    bars = tuple(_ranges(parts, options) if kind is ChartKind.RANGES else _bars(parts, options, kind.value))
    if kind is ChartKind.LINE and len(bars) == 1:
        parts.refuse("a line has two points at least", "add a point, or write bars:")
    return Chart(parts.title(), bars, caption, kind, parts.at) if bars else None


def _bars(parts: _Parts, options: Record, name: str) -> Iterator[ChartBar]:
    for fact, node in options.entries(name):
        label = as_scalar(node, "the label of a fact", options.place)
        if label is not None:
            yield ChartBar(_label(parts, label), FactReference(fact.text, FactPart.FACT, fact.at))


def _ranges(parts: _Parts, options: Record) -> Iterator[ChartBar]:
    for record in options.records("ranges"):
        label, start, end = record.scalar("label"), record.slug("from"), record.slug("to")
        if label is not None and start and end:
            yield ChartBar(
                _label(parts, label),
                FactReference(start, FactPart.FACT, record.where("from")),
                FactReference(end, FactPart.FACT, record.where("to")),
            )


def _label(parts: _Parts, label: Scalar) -> Inlines:
    return first_paragraph(parts.reader.nested(label.text, label.text_line))


def _media(parts: _Parts) -> Block | None:
    is_film = parts.name == MediaKind.VIDEO.value
    options = parts.options()
    transcript = parts.content()
    asset = parts.asset(FILMS if is_film else SOUNDS)
    captions = _optional_file(parts, options, "captions", CAPTIONS)
    poster = _optional_file(parts, options, "poster", PICTURES) if is_film else None
    if is_film and not options.has("captions"):
        parts.tell(
            codes.NO_CAPTIONS,
            f"the film '{parts.argument}' has no captions",
            parts.at,
            "    captions: film.vtt",
        )
    if not transcript:
        parts.tell(
            codes.NO_TRANSCRIPT, f"'{parts.argument}' has no transcript", parts.at, "write it as the directive's content"
        )  # fmt: skip
    if asset is None:
        return None
    title = options.text("title") or asset.file.stem
    return Media(MediaKind(parts.name), asset, title, transcript, captions, poster, parts.at)


def _optional_file(parts: _Parts, options: Record, name: str, kinds: tuple[str, ...]) -> Asset | None:
    return parts.find(options.text(name), options.where(name), kinds) if options.has(name) else None


def _steps(parts: _Parts) -> Block | None:
    parts.options()
    match parts.content():
        case (List(ordered=True, items=items),):
            return Steps(parts.title(), items, parts.at)
        case _:
            parts.refuse("the content of 'steps' is one ordered list", "1. First …")
            return None


def _titled_parts(parts: _Parts) -> Block | None:
    parts.options()
    blocks = parts.content()
    if not blocks or not isinstance(blocks[0], Heading):
        parts.refuse(f"the parts of '{parts.name}' begin with headings", "### Title of the first part")
        return None
    level = blocks[0].level
    starts = [i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.level <= level]
    ends = [*starts[1:], len(blocks)]
    made = tuple(_part(parts, blocks[start:end]) for start, end in zip(starts, ends, strict=True))
    if len(made) < 2 and parts.name == PartsKind.TABS.value:
        parts.refuse("'tabs' needs two parts at least", "add a heading of the same level")
    return Parts(PartsKind(parts.name), made, parts.at)


def _part(parts: _Parts, blocks: Blocks) -> Part:
    heading = blocks[0]
    assert isinstance(heading, Heading)
    if len(blocks) == 1:
        parts.tell(
            codes.DIRECTIVE_CONTENT,
            f"the part '{plain(heading.content)}' is empty",
            heading.at,
            "write its text",
        )
    return Part(heading.content, blocks[1:], heading.at)


def _comparison(parts: _Parts) -> Block | None:
    parts.options()
    match parts.content():
        case (Table() as table,):
            return Table(table.head, table.rows, table.align, parts.title(), rows_named=True, at=parts.at)
        case _:
            parts.refuse("the content of 'comparison' is one table", "| | A | B |")
            return None


def _reflection(parts: _Parts) -> Block | None:
    options = parts.options()
    prompt = parts.content()
    if not parts.argument:
        parts.refuse("'reflection' needs an id", "/// reflection | my-id")
        return None
    if not prompt:
        parts.refuse("'reflection' needs a question to the learner", "write it as the directive's content")
    return Reflection(parts.argument, prompt, options.whole("lines") or 4, parts.directive.argument_span)


def _quiz(parts: _Parts) -> Block | None:
    quiz = parts.id("the id of a quiz")
    parts.no_content()
    return QuizEmbed(quiz, parts.directive.argument_span) if quiz else None


def _question(parts: _Parts) -> Block | None:
    question = parts.id("the id of a question")
    parts.no_content()
    is_scenario = parts.name == "scenario"
    return QuestionEmbed(question, is_scenario, parts.directive.argument_span) if question else None


def _card(parts: _Parts) -> Block | None:
    card = parts.id("the id of a card")
    parts.no_content()
    return CardEmbed(card, parts.directive.argument_span) if card else None


def _download(parts: _Parts) -> Block | None:
    options = parts.options()
    content = parts.content()
    asset = parts.asset()
    return Download(asset, options.text("title"), content, parts.at) if asset else None


READERS: Mapping[str, Callable[[_Parts], Block | None]] = {
    **{kind.value: _callout for kind in CalloutKind},
    "figure": _figure,
    "chart": _chart,
    **{kind.value: _media for kind in MediaKind},
    "steps": _steps,
    **{kind.value: _titled_parts for kind in PartsKind},
    "comparison": _comparison,
    "reflection": _reflection,
    "quiz": _quiz,
    "question": _question,
    "scenario": _question,
    "card": _card,
    "download": _download,
}
