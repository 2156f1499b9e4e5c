"""Facts, glossary and the first modules → the guidelines reader: figures, concepts, frameworks, principles, key resources."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Course, Fact, Module
from builder.papers.course_paper import course_paper
from builder.papers.flatten import Flattener
from builder.papers.paper import Bullets, Grid, Look, Paper, PaperBlock, PaperBlocks, Prose, Terms, Title
from builder.papers.pieces import as_words
from builder.papers.toolkit import lesson_part

CORE_MODULES = (
    4  # those that all learners take come first in the outline; the very first tells how the course works
)


def guidelines_paper(course: Course) -> Paper:
    flat = Flattener(course)
    say = flat.messages.gettext
    modules = course.modules[1:CORE_MODULES]
    body = (
        Title(1, as_words(say("About this reader"))),
        Prose(as_words(course.description)),
        *(block for module in modules for block in _module(module, flat)),
        Title(1, as_words(say("Facts and figures"))),
        _figures(course, flat),
        Title(1, as_words(say("Glossary"))),
        _glossary(course, flat),
        *_reading(course, flat),
    )
    return course_paper(
        flat, "guidelines", say("Guidelines reader"), body, Look.BOOKLET, subtitle=course.title, contents=True
    )


def _module(module: Module, flat: Flattener) -> Iterator[PaperBlock]:
    yield Title(1, as_words(module.title))
    if module.summary:
        yield Prose(as_words(module.summary))
    for lesson in module.lessons:
        yield Title(2, as_words(lesson.title))
        flat.shift = 1
        yield from flat.blocks(lesson_part(lesson, ""))
        flat.shift = 0


def _figures(course: Course, flat: Flattener) -> Grid:
    """Every fact of the course, by its statement: value, year, source."""
    say = flat.messages.gettext
    head = tuple(as_words(each) for each in (say("What it says"), say("Figure"), say("Year"), say("Source")))
    return Grid(
        head, tuple(_figure(each, flat) for each in course.facts), rows_named=True, widths=(5, 2, 2, 4)
    )


def _figure(fact: Fact, flat: Flattener) -> tuple[PaperBlocks, ...]:
    source = (*as_words(fact.source), flat.notes.cite(fact)) if fact.link else as_words(fact.source)
    return (
        (Prose(as_words(fact.statement)),),
        (Prose(as_words(flat.numbers.fact(fact))),),
        (Prose(as_words(fact.year)),),
        (Prose(source),),
    )


def _glossary(course: Course, flat: Flattener) -> Terms:
    terms = sorted(course.terms, key=lambda each: each.term.casefold())
    return Terms(tuple((as_words(each.term), flat.blocks(each.definition)) for each in terms))


def _reading(course: Course, flat: Flattener) -> PaperBlocks:
    """The modules' reading lists, under their titles."""
    lists = tuple(
        block
        for module in course.modules
        if module.reading
        for block in (
            Title(2, as_words(module.title)),
            Bullets(tuple((Prose(flat.lines.pieces(each)),) for each in module.reading)),
        )
    )
    return (Title(1, as_words(flat.messages.gettext("Key resources"))), *lists) if lists else ()
