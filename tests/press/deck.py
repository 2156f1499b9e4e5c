"""Three training cards."""

from __future__ import annotations

from builder.papers.paper import CardFace
from tests.press.gallery import prose

LABELS = ("What this shows", "A question for you", "A tool to try", "Global Compact objectives")


def card(person: str, sector: str, story: str, question: str) -> CardFace:
    return CardFace(
        id=person.lower(),
        person=person,
        sector=sector,
        story=(prose(story),),
        credit="Summarised from the project page.",
        link="https://example.org/stories",
        shows=(prose("In places that people pass through, school, health and staying on are one problem."),),
        question=(prose(question),),
        tool="Stakeholder Analysis",
        gcm=(7, 15),
        labels=LABELS,
    )


CARDS = (
    card(
        "Marlene",
        "Education",
        "Marlene is a high school student growing up in a transit community on the border of two countries. A school-based programme "
        "gave her information, counselling and support, empowering her to complete her schooling. Sharing her story, she now mobilises "
        "her peers to stay in school and achieve their educational goals.",
        "Which service in your schools keeps learners from leaving?",
    ),
    card(
        "Moises",
        "Employment",
        "Moises was a mineworker.",
        "Which earned right stops at the border in your corridor?",
    ),
    card(
        "Rebecca", "Urban development", "Rebecca moved to a city.", "Are newcomers in your preparedness plan?"
    ),
)
