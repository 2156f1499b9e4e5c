"""A webinar → the participants' handout, and the same in large print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from builder.model import Course
from builder.papers.flatten import Flattener
from builder.papers.paper import Break, Grid, Line, Look, Paper, PaperBlocks, Prose, Terms, Title, Words
from builder.papers.pieces import as_words
from builder.papers.webinar_frame import WebinarFrame, frame_of
from builder.render.numbers import HARD_BLANK
from builder.webinars import HandoutPart, Webinar

LARGE = 150  # percent of normal type


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What handouts enclose by id: a tool's worksheet, a job aid's text, each with titles from level 2 on. They are flattened
    with the handout's own notes, so that marks and sources count together."""

    worksheet: Callable[[str, Flattener], PaperBlocks]
    job_aid: Callable[[str, Flattener], PaperBlocks]


def participants_handout(course: Course, webinar: Webinar, enclosed: Enclosed) -> Paper:
    """When it is, aims, tasks, ground rules, then the parts that the author lists."""
    frame = frame_of(course, webinar, shift=1)
    body = (
        *_frame_parts(frame),
        *(block for part in webinar.handout for block in _part(frame, part, enclosed)),
    )
    return frame.paper("handout", frame.say("Participants’ handout"), (*body, *_contact(frame)), Look.HANDOUT)


def in_large_print(paper: Paper) -> Paper:
    return replace(paper, name=f"{paper.name}-large-print", scale=LARGE)


def _frame_parts(frame: WebinarFrame) -> PaperBlocks:
    webinar = frame.webinar
    return (
        *frame.logo(),
        *frame.part(frame.say("When we meet"), tuple(frame.times(*each) for each in frame.sessions)),
        *frame.part(frame.say("What you will take with you"), frame.bullets(webinar.aims)),
        *frame.part(frame.say("Before the webinar"), frame.bullets(webinar.before)),
        *frame.part(frame.say("Ground rules"), frame.bullets(webinar.rules)),
    )


def _part(frame: WebinarFrame, part: HandoutPart, enclosed: Enclosed) -> PaperBlocks:
    head = (Title(1, as_words(part.title)),) if part.title else ()
    return (
        *head,
        *frame.flat.blocks(part.body),
        *_facts(frame, part),
        *_terms(frame, part),
        *(enclosed.worksheet(part.tool.id, frame.flat) if part.tool else ()),
        *(enclosed.job_aid(part.job_aid.id, frame.flat) if part.job_aid else ()),
        *((Line((), part.lines),) if part.lines else ()),
    )


def _facts(frame: WebinarFrame, part: HandoutPart) -> PaperBlocks:
    """Figures with what they say, their year and source; addresses stand in the notes. In large print a column is narrow: figures
    may break before their unit."""
    known = {fact.id: fact for fact in frame.course.facts}
    facts = [known[named.id] for named in part.facts if named.id in known]
    if not facts:
        return ()
    flat = frame.flat
    head = (frame.say("Figure"), frame.say("What it says"), frame.say("Year and source"))
    rows = tuple(
        (
            (Prose(as_words(flat.numbers.fact(fact).replace(HARD_BLANK, " "))),),
            (Prose(as_words(fact.statement)),),
            (Prose((Words(fact.year), Break(), Words(fact.source), flat.notes.cite(fact))),),
        )
        for fact in facts
    )
    return (Grid(tuple(as_words(each) for each in head), rows, rows_named=True, widths=(22, 42, 36)),)


def _terms(frame: WebinarFrame, part: HandoutPart) -> PaperBlocks:
    known = {term.id: term for term in frame.course.terms}
    terms = [known[named.id] for named in part.terms if named.id in known]
    items = tuple((as_words(term.term), frame.flat.blocks(term.definition)) for term in terms)
    return (Terms(items),) if items else ()


def _contact(frame: WebinarFrame) -> PaperBlocks:
    after = frame.part(frame.say("After the webinar"), frame.bullets(frame.webinar.after))
    if not frame.contact:
        return after
    text = frame.say("Questions, or something that you need so that you can take part: {contact}")
    return (*after, Prose(as_words(text.format(contact=frame.contact))))
