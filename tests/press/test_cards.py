"""Training cards in PDF."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from builder.papers.paper import CardFace, Size
from builder.press.cards import Deal, print_cards
from builder.press.pdf import CannotPrint, TooLong
from tests.press.deck import CARDS
from tests.press.gallery import LONG, prose
from tests.press.test_pdf import bookmarks, squeezed


def deal(kind: Deal, size: Size = Size.A4, cards: tuple[CardFace, ...] = CARDS) -> PdfReader:
    made = print_cards(
        cards, kind, name="cards", title="Training cards", language="en", footer="A course", size=size
    )
    return PdfReader(BytesIO(made))


def texts(reader: PdfReader) -> list[str]:
    return [squeezed(page.extract_text()) for page in reader.pages]


def test_a_card_has_two_sides_of_half_a_sheet() -> None:
    reader = deal(Deal.SINGLE)
    assert len(reader.pages) == 6
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {
        (595, 421)
    }
    front, back = texts(reader)[:2]
    assert "Marleneisahighschoolstudent" in front
    assert "Summarisedfromtheprojectpage" in front
    assert "Whichservice" in back
    assert "Whatthisshows" in back
    assert "715" in back


def test_backs_stand_behind_their_fronts_when_the_sheet_is_turned_over_its_long_edge() -> None:
    """Turned so, the upper half stays the upper half."""
    reader = deal(Deal.TWO_UP)
    assert len(reader.pages) == 4
    front, back = (page.extract_text() for page in reader.pages[:2])
    assert front.index("Marlene") < front.index("Moises")
    assert back.index("Which service") < back.index("Which earned")
    assert "Rebecca" in reader.pages[2].extract_text()
    assert "preparedness" in reader.pages[3].extract_text()


def test_a_poster_has_all_of_a_card_on_one_page() -> None:
    reader = deal(Deal.POSTERS)
    assert len(reader.pages) == 3
    for text, card in zip(texts(reader), CARDS, strict=True):
        assert all(
            squeezed(each) in text
            for each in (card.person, card.sector, card.tool, card.credit, *card.labels)
        )


@pytest.mark.parametrize("kind", list(Deal))
def test_cards_are_found_by_their_person(kind: Deal) -> None:
    assert list(bookmarks(deal(kind).outline)) == ["Marlene", "Moises", "Rebecca"]


@pytest.mark.parametrize("kind", list(Deal))
def test_cards_fit_letter_paper(kind: Deal) -> None:
    box = deal(kind, Size.LETTER).pages[0].mediabox
    assert round(box.width) == 612


def test_a_story_that_no_card_holds_is_refused() -> None:
    long = replace(CARDS[0], story=(prose(LONG * 12),))
    with pytest.raises(CannotPrint) as refused:
        deal(Deal.SINGLE, cards=(long,))
    assert isinstance(refused.value.why[0], TooLong)
