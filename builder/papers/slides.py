"""A webinar → its slides: real text, alternative texts, speaker notes."""

from __future__ import annotations

from dataclasses import replace

from builder.model import Course
from builder.papers.course_paper import footer_of
from builder.papers.drawings import paper_picture
from builder.papers.paper import (
    Bullets,
    Deck,
    Grid,
    Layout,
    NoteMark,
    PaperBlock,
    PaperBlocks,
    Picture,
    Pieces,
    Prose,
    Slide,
    Words,
)
from builder.papers.pieces import as_words, plain_words
from builder.papers.webinar_frame import WebinarFrame, clock, frame_of
from builder.webinars import Segment, SlideText, Webinar


def slide_deck(course: Course, webinar: Webinar) -> Deck:
    """The slides in the order in which segments show them; those that none shows at the end."""
    shown = [named.id for segment in webinar.segments for named in segment.slides]
    order = {id_: place for place, id_ in reversed(list(enumerate(shown)))}
    slides = sorted(webinar.slides, key=lambda slide: order.get(slide.id, len(shown)))
    frame = frame_of(course, webinar)
    return Deck(
        name="slides",
        title=webinar.title,
        language=course.language,
        slides=tuple(_slide(course, webinar, slide) for slide in slides),
        author=frame.host,
        footer=footer_of(course),
    )


def _slide(course: Course, webinar: Webinar, slide: SlideText) -> Slide:
    """Each slide has its own frame, so that its sources stand on it."""
    frame = frame_of(course, webinar)
    title = plain_words(frame.line(slide.title))
    columns = tuple(frame.flat.blocks(column) for column in slide.columns)
    sources = frame.flat.notes.all
    columns = tuple(_unmarked(column) for column in columns)
    if sources:
        columns = (*columns[:-1], (*columns[-1], _sources(frame, sources)))
    notes = (*_where(frame, slide), *_unmarked(frame.flat.blocks(slide.notes)))
    return Slide(Layout(slide.layout.value), title, columns, _picture(frame, slide), notes)


def _picture(frame: WebinarFrame, slide: SlideText) -> Picture | None:
    found = paper_picture(slide.picture, frame.course.theme) if slide.picture else None
    return Picture(*found, slide.alt or "") if found else None


def _where(frame: WebinarFrame, slide: SlideText) -> PaperBlocks:
    """When the slide is shown, who speaks, and the question of that part."""
    return tuple(
        block
        for segment in frame.webinar.segments
        if any(named.id == slide.id for named in segment.slides)
        for block in _segment_notes(frame, segment)
    )


def _segment_notes(frame: WebinarFrame, segment: Segment) -> PaperBlocks:
    head = Prose(as_words(f"{clock(segment)} · {segment.title} · {frame.lead(segment)}"))
    question = frame.line(segment.key_question)
    label = Words(frame.label(frame.say("Key question")))
    return (head, Prose((label, *question))) if question else (head,)


def _sources(frame: WebinarFrame, sources: tuple[PaperBlocks, ...]) -> Prose:
    """On a slide a mark would need a note at its foot: the sources follow the text instead."""
    texts = (plain_words(block.content) for source in sources for block in source if isinstance(block, Prose))
    return Prose((Words(frame.label(frame.say("Sources")) + " ".join(texts), emphasis=True),))


def _unmarked(blocks: PaperBlocks) -> PaperBlocks:
    return tuple(_unmarked_block(block) for block in blocks)


def _unmarked_block(block: PaperBlock) -> PaperBlock:
    match block:
        case Prose(content):
            return Prose(_without_marks(content))
        case Bullets(items=items):
            return replace(block, items=tuple(_unmarked(item) for item in items))
        case Grid(head=head, rows=rows):
            bare = tuple(tuple(_unmarked(cell) for cell in row) for row in rows)
            return replace(block, head=tuple(_without_marks(cell) for cell in head), rows=bare)
        case _:
            return block


def _without_marks(pieces: Pieces) -> Pieces:
    return tuple(each for each in pieces if not isinstance(each, NoteMark))
