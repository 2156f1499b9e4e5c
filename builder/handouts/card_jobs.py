"""Course → jobs for its training cards. Lessons offer them too, so that each build of packages comes by here."""

from __future__ import annotations

from collections.abc import Iterator

from builder.handouts.jobs import CardDeal, Job, Kind
from builder.model import Course
from builder.papers.card_text import card_face
from builder.papers.course_paper import footer_of, paper_size
from builder.papers.held_together import held_together
from builder.papers.paper import CardFace
from builder.render.messages import load_messages
from builder.render.typography import colon


def card_jobs(course: Course) -> Iterator[Job]:
    """All cards in one file, two on a sheet, as posters; and each alone."""
    if not course.cards:
        return
    say = load_messages(course.language).gettext
    title = say("Training cards")
    faces = tuple(card_face(course, each) for each in course.cards)
    for deal in ("single", "two-up", "posters"):
        name = "cards" if deal == "single" else f"cards-{deal}"
        yield Job(f"cards/{name}.pdf", Kind.CARDS, _deal(course, faces, deal, name, title))
    for face in faces:
        yield single_card(course, face.id)


def single_card(course: Course, card: str) -> Job:
    """One card alone, as lessons offer it."""
    face = next(card_face(course, each) for each in course.cards if each.id == card)
    title = f"{load_messages(course.language).gettext('Training card')}{colon(course.language)}{face.person}"
    return Job(f"cards/card-{card}.pdf", Kind.CARDS, _deal(course, (face,), "single", f"card-{card}", title))


def _deal(course: Course, faces: tuple[CardFace, ...], deal: str, name: str, title: str) -> CardDeal:
    made = CardDeal(
        faces,
        deal,
        name,
        title,
        course.language,
        footer_of(course),
        course.publisher,
        paper_size(course),
    )
    return held_together(made, course.language)
