"""A paper that holds every kind of block."""

from __future__ import annotations

from builder.papers.paper import (
    Box,
    BoxKind,
    Break,
    Bullets,
    Choose,
    Cited,
    Day,
    Format,
    Grid,
    Line,
    Mono,
    NewPage,
    NoteMark,
    Paper,
    PaperBlocks,
    Pick,
    Picture,
    Pieces,
    Prose,
    Terms,
    Title,
    Together,
    Web,
    Words,
)

LONG = (
    "Migration links places, people and money. A plan that leaves mobile people out will miss some of those whom it means to "
    "reach, and will not see what they bring. "
)
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120"><rect x="2" y="2" width="396" height="116" rx="8" '
    b'fill="#dfeeef" stroke="#0d5f6b"/><text x="200" y="68" text-anchor="middle" font-size="22" font-weight="700">A drawing</text></svg>'
)


def words(text: str) -> Pieces:
    return (Words(text),)


def prose(text: str) -> Prose:
    return Prose(words(text))


TEXTS: PaperBlocks = (
    Prose(
        (
            Words("A paragraph with "),
            Words("strong words", strong=True),
            Words(", "),
            Words("emphasis", emphasis=True),
            Words(", "),
            Words("code", code=True),
            Words(", a "),
            Web("https://example.org/a/long/address/that-must-break?page=1&of=20", (Words("link"),)),
            Words(" and a note."),
            NoteMark(1),
            Break(),
            Words("A new line; the same note again."),
            NoteMark(1),
        )
    ),
    Title(1, words("The first part")),
    prose(LONG * 3),
    Title(2, words("A section")),
    prose("नमस्ते दुनिया: क्षेत्र, विद्यार्थी, प्रवासन।"),
    prose("مرحبا بالعالم: الهجرة والتنمية"),
    Bullets(
        ((prose("One line."),), (prose(LONG),), (prose("With points inside:"), Bullets(((prose("first"),), (prose("second"),)))))
    ),
    Bullets(((prose("Third step"),), (prose("Fourth step"),)), numbered=True, start=3),
    Title(3, words("Words")),
    Terms(
        (
            (words("Host community"), (prose("The people who lived there before."),)),
            (words("Stock"), (prose("How many there are on a day."),)),
        )
    ),
    Cited((prose("Nothing about us without us."),)),
    Mono("Which one?\n  a) this\n  b) that"),
)  # fmt: skip
BOXES: PaperBlocks = tuple(
    Box(kind, kind.value.capitalize(), words(f"A box of kind {kind.value}"), (prose(LONG),))
    for kind in BoxKind
)
TABLES: PaperBlocks = (
    Grid(
        (words("Minute"), words("What"), words("Who leads"), words("On screen")),
        tuple(((prose(f"{n * 5}–{n * 5 + 5}"),), (prose("Welcome"),), (prose("Host"),), (prose(LONG),)) for n in range(12)),
        words("A run sheet"),
        rows_named=True,
        widths=(2, 3, 2, 5),
    ),
    Grid(
        (words("Question"), words("Yes"), words("Notes")),
        tuple(((prose(each),), (), ()) for each in ("Who is missing?", "Who decides?")),
        fill=2,
        widths=(3, 1, 4),
    ),
    Picture(DRAWING, Format.SVG, "Two boxes", words("A drawing"), words("Ours"), (prose("In words: two boxes."),), 80),
    Picture(DRAWING, Format.SVG, ""),
)  # fmt: skip
FORMS: PaperBlocks = (
    Title(1, words("The second part")),
    Line(words("Name"), id="name"),
    Line(words("What would you change?"), 3),
    Line(words("An example"), 2, filled="We ask the school which children come by bus."),
    Day(words("Date")),
    Day(words("Date of the example"), filled="3 May"),
    Together(
        (
            prose("Which of these is a stock?"),
            Pick(
                ((prose("Arrivals"),), (prose("Residents on 1 July"),)), one=True, chosen=(1,), letters=True
            ),
        )
    ),
    Pick(((prose("This"),), (prose("That"),)), chosen=(0,)),
    Choose(("high", "medium", "low"), chosen="medium"),
    NewPage(),
    prose("The last words."),
)

GALLERY = Paper(
    name="gallery",
    title="Every block, once",
    subtitle="What papers can hold",
    language="en-GB",
    body=TEXTS + BOXES + TABLES + FORMS,
    subject="Shows every kind of block.",
    author="The course's authors",
    footer="A course · version 1.0 · CC BY 4.0",
    notes=(
        (prose("United Nations, International Migrant Stock 2024."),),
        (prose("A note that nothing marks."),),
    ),
)
