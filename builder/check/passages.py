"""Every text of a course → passages: what learners read, with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from builder.check.contents import question_texts
from builder.check.tool_contents import tool_lines, tool_texts
from builder.check.webinar_contents import webinar_lines, webinar_texts
from builder.check.wording import BLANKS, UNSPACED, fact_values
from builder.model import (
    Block,
    Blocks,
    CodeBlock,
    Course,
    Download,
    Figure,
    Heading,
    Inlines,
    Lesson,
    Media,
    Module,
    Paragraph,
    Quote,
)
from builder.source import Span
from builder.walk import inner_blocks, lines, plain

GAP = r"""(?:[\s*_`{}()\[\]"'“”‘’>|\\]|\]\([^)\n]*\))+"""  # what may stand between two words of a phrase in a source


class Kind(Enum):
    """What a passage is. SHORT: titles, cells, captions; QUOTED: somebody else's words; PROSE: all else of a lesson;
    ASKED: questions and what is said to answers; BESIDE: glossary, cards and notices; OTHER: what trainers read."""

    HEADING = "heading"
    PROSE = "prose"
    QUOTED = "quoted"
    SHORT = "short"
    ASKED = "asked"
    BESIDE = "beside"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of text, facts by reference filled in. ``at``: where its block begins; ``lesson``: the path of its lesson,
    or empty."""

    text: str
    at: Span
    kind: Kind
    lesson: str = ""

    def place(self, start: int, end: int) -> Span:
        """Where a stretch of ``text`` stands in the source: on its first line; the block's place where it cannot
        be told (a fact's value in it, say)."""
        words = self.text[start:end].split()
        before = "" if UNSPACED.match(self.text, start) else r"(?<!\w)"
        pattern = re.compile(before + GAP.join(map(re.escape, words)), re.IGNORECASE)
        here = self.at.line - 1
        rest = "\n".join(self.at.source.lines[here:])
        same = re.compile(before + r"\s+".join(map(re.escape, words)), re.IGNORECASE)
        nth = sum(1 for _ in same.finditer(self.text, 0, start))
        for number, found in enumerate(pattern.finditer(rest)):
            if number == nth:
                until = rest[: found.start()]
                column = found.start() - (until.rfind("\n") + 1) + 1
                return Span(
                    self.at.source, here + 1 + until.count("\n"), column, len(found[0].split("\n")[0])
                )
        return self.at


def passages(course: Course) -> tuple[Passage, ...]:
    """In reading order: modules with their lessons, quizzes, glossary, cards, facts, webinars, tools, notices."""
    values = fact_values(course)
    return tuple(each for each in _all(course, values) if each.text)


def _all(course: Course, values: Mapping[str, str]) -> Iterator[Passage]:
    yield from _shorts(course.at, course.title, course.description)
    for module in course.modules:
        yield from _module(module, values)
    for quiz in course.quizzes:
        yield from _shorts(quiz.at, quiz.title)
        yield from _blocks(quiz.intro, values, Kind.ASKED)
        for question in quiz.questions:
            for text in question_texts(question):
                yield from _blocks(text, values, Kind.ASKED)
    for term in course.terms:
        yield from _shorts(term.at, term.term)
        yield from _blocks(term.definition, values, Kind.BESIDE)
    for card in course.cards:
        for text in (card.story, card.linkage, card.question):
            yield from _blocks(text, values, Kind.BESIDE)
    for fact in course.facts:
        yield from _shorts(fact.at, fact.statement)
    yield from _webinars(course, values)
    yield from _tools(course, values)
    for text in (course.privacy, course.accessibility):
        yield from _blocks(text, values, Kind.BESIDE)


def _module(module: Module, values: Mapping[str, str]) -> Iterator[Passage]:
    yield from _shorts(module.at, module.title, module.summary, module.product)
    for objective in module.objectives:
        yield from _shorts(objective.at, objective.text)
    for lesson in module.lessons:
        yield from _lesson(lesson, values)


def _lesson(lesson: Lesson, values: Mapping[str, str]) -> Iterator[Passage]:
    path = lesson.at.source.path
    yield Passage(lesson.title, lesson.at, Kind.HEADING, path)
    yield Passage(lesson.summary, Span(lesson.at.source), Kind.SHORT, path)
    yield from _blocks(lesson.blocks, values, Kind.PROSE, path)


def _webinars(course: Course, values: Mapping[str, str]) -> Iterator[Passage]:
    for webinar in course.webinars:
        yield from _shorts(webinar.at, webinar.title)
        for segment in webinar.segments:
            yield from _shorts(segment.at, segment.title)
        for line in webinar_lines(replace(course, webinars=(webinar,))):
            yield _line(line, Span(webinar.at.source), values, Kind.SHORT)
    for text in webinar_texts(course):
        yield from _blocks(text, values, Kind.OTHER)


def _tools(course: Course, values: Mapping[str, str]) -> Iterator[Passage]:
    for tool in course.tools:
        yield from _shorts(tool.at, tool.title)
        for line in tool_lines(replace(course, tools=(tool,))):
            yield _line(line, Span(tool.at.source), values, Kind.SHORT)
    for at, title in (
        *((e.at, e.title) for e in course.job_aids),
        *((e.at, e.title) for e in course.toolkits),
    ):
        yield from _shorts(at, title)
    for text in tool_texts(course):
        yield from _blocks(text, values, Kind.OTHER)


def _blocks(blocks: Blocks, values: Mapping[str, str], kind: Kind, lesson: str = "") -> Iterator[Passage]:
    for block in blocks:
        for line in lines(block):
            yield _line(line, block.at, values, _kind(block, kind), lesson)
        for text in _plain_texts(block):
            yield Passage(text, block.at, Kind.SHORT, lesson)
        inner_kind = Kind.QUOTED if isinstance(block, Quote) else kind
        for inner in inner_blocks(block):
            yield from _blocks(inner, values, inner_kind, lesson)


def _line(line: Inlines, at: Span, values: Mapping[str, str], kind: Kind, lesson: str = "") -> Passage:
    return Passage(plain(line, values).strip(), at, kind, lesson)


def _kind(block: Block, kind: Kind) -> Kind:
    match block:
        case Heading():
            return Kind.HEADING
        case Paragraph():
            return kind
        case _:
            return Kind.SHORT


def _plain_texts(block: Block) -> tuple[str, ...]:
    """Texts of a block that are no Markdown."""
    match block:
        case Figure(alt=alt):
            return (alt,)
        case Media(title=title) | Download(title=title):
            return (title,)
        case CodeBlock(text=text):
            return (BLANKS.sub(" ", text),)
        case _:
            return ()


def _shorts(at: Span, *texts: str) -> Iterator[Passage]:
    for text in texts:
        yield Passage(text, at, Kind.SHORT)
