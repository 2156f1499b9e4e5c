"""A deck with every layout, and a spreadsheet with every kind of cell."""

from __future__ import annotations

from builder.papers.paper import (
    Bullets,
    Deck,
    Entry,
    Format,
    Formula,
    Grid,
    Layout,
    PaperBlocks,
    Picture,
    Sheet,
    Slide,
    Spreadsheet,
)
from tests.press.gallery import DRAWING, LONG, prose, words

POINTS = Bullets(((prose("One line"),), (prose(LONG), Bullets(((prose("inside"),),)))))
STEPS = Bullets(((prose("Look"),), (prose("Ask"),)), numbered=True)
TABLE = Grid(
    (words("Question"), words("Who"), words("When")),
    tuple(((prose("Who is missing?"),), (prose("Lead"),), (prose("Before lunch"),)) for _ in range(4)),
    rows_named=True,
)
ARABIC: PaperBlocks = (prose("مرحبا بالعالم"),)

SLIDES = (
    Slide(Layout.TITLE, "Seeing people on the move", ((prose("Webinar 1 · 90 minutes"),),), notes=(prose("Welcome all."),)),
    Slide(Layout.SECTION, "Part one", ((prose("What we will do"),),)),
    Slide(Layout.TEXT, "A text slide", ((prose(LONG), POINTS),), notes=(prose("Say this."), POINTS)),
    Slide(Layout.TWO_COLUMNS, "Two columns", ((POINTS,), (prose("Other"), STEPS))),
    Slide(Layout.PICTURE, "A picture", ((prose("What do you see?"),),), Picture(DRAWING, Format.SVG, "Two boxes")),
    Slide(Layout.TABLE, "A table", ((TABLE, prose("Source: UN.")),)),
    Slide(Layout.QUOTE, "In her words", ((prose("Nothing about us without us."),),)),
    Slide(Layout.QUESTION, "Which service keeps learners?", ((Bullets(((prose("School"),), (prose("Bus"),))),),)),
)  # fmt: skip
DECK = Deck("slides", "A deck", "en-GB", SLIDES, "The course's authors", "A course · CC BY 4.0")

RATINGS = ("Yes, fully", "No")
SPREADSHEET = Spreadsheet(
    "diagnostic",
    "Quick Diagnostic",
    "en-GB",
    (
        Sheet(
            "Diagnostic: part/one of a very long title",
            (
                ("Question", "Score", "Rating"),
                ("Who is missing?", Entry(("0", "1", "2"), "2"), Entry(RATINGS, "Yes, fully")),
                ("=1+1", Entry(filled="=HYPERLINK(1)"), Entry(RATINGS)),
                ("Sum", Formula("SUM(B2:B3)", "2"), Formula('IF(B4>1,"ready","not yet")', "ready")),
            ),
            (40, 10, 14),
            "Score each question from 0 to 2.",
        ),
        Sheet("Diagnostic: part/one of a very long name", (("What",), (Entry(),))),
    ),
    "The course's authors",
)
