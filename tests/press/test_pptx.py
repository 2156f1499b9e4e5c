"""Slides, read back by python-pptx."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from pptx import Presentation
from pptx.presentation import Presentation as Slides

from builder.papers.paper import Deck, Layout, Slide
from builder.press.ooxml import name
from builder.press.pptx import crowded_slides, write_pptx
from tests.press.decks import ARABIC, DECK, SLIDES
from tests.press.gallery import LONG, prose
from tests.press.test_docx import faults


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert write_pptx(DECK) == write_pptx(DECK)


def test_it_holds_to_the_standard(tmp_path: Path) -> None:
    assert faults(write_pptx(DECK), tmp_path / "deck.pptx") == []


def test_each_slide_has_the_layout_of_its_kind_and_its_title_in_the_titles_place() -> None:
    slides = list(read(DECK).slides)
    assert [each.slide_layout.name for each in slides] == ["Title slide", "Section", "Title and text", "Two columns", "Picture and text", "Table", "Quote", "Question"]  # fmt: skip
    assert [title.text for each in slides if (title := each.shapes.title)] == [each.title for each in SLIDES]


def test_no_place_is_left_empty() -> None:
    for slide in read(DECK).slides:
        assert all(shape.text_frame.text for shape in slide.placeholders if shape.has_text_frame)


def test_nothing_of_the_text_is_lost() -> None:
    text = " ".join(shape.text_frame.text for slide in read(DECK).slides for shape in slide.shapes if shape.has_text_frame)  # fmt: skip
    for words in ("90 minutes", "What we will do", LONG.strip(), "inside", "Ask", "What do you see?", "Source: UN.", "without us", "Bus"):  # fmt: skip
        assert words in text


def test_points_are_points_by_their_level_and_steps_are_counted() -> None:
    two = read(DECK).slides[3]
    left, right = [each for each in two.placeholders if each.placeholder_format.idx in (1, 2)]
    assert [each.level for each in left.text_frame.paragraphs] == [1, 1, 2]
    assert len(right._element.findall(f".//{name('a:buAutoNum')}")) == 2


def test_pictures_have_their_text_and_their_drawing() -> None:
    picture = read(DECK).slides[4].shapes._spTree.find(name("p:pic"))
    assert picture.find(f".//{name('p:cNvPr')}").get("descr") == "Two boxes"
    assert picture.find(f".//{name('asvg:svgBlip')}") is not None
    assert picture.find(f".//{name('p:ph')}").get("type") == "pic"


def test_a_table_is_a_table_with_a_header_row() -> None:
    table = next(shape.table for shape in read(DECK).slides[5].shapes if shape.has_table)
    assert table.first_row
    assert table.first_col
    assert [cell.text for cell in table.rows[0].cells] == ["Question", "Who", "When"]
    assert len(table.rows) == 5


def test_what_the_speaker_says_is_in_the_notes() -> None:
    notes = read(DECK).slides[2].notes_slide.notes_text_frame
    assert notes is not None
    assert notes.text.startswith("Say this.")
    assert "inside" in notes.text


def test_each_run_has_the_decks_language() -> None:
    for slide in read(DECK).slides:
        forms = list(slide.shapes._spTree.iter(name("a:rPr")))
        assert {each.get("lang") for each in forms} == {"en-GB"}


def test_slides_have_a_footer_and_a_number() -> None:
    for slide in read(DECK).slides:
        kinds = [each.get("type") for each in slide.shapes._spTree.iter(name("p:ph"))]
        assert {"ftr", "sldNum"} <= set(kinds)


def test_arabic_runs_from_right_to_left() -> None:
    deck = replace(DECK, language="ar", slides=(Slide(Layout.TEXT, "مرحبا", (ARABIC,)),))
    forms = list(read(deck).slides[0].shapes._spTree.iter(name("a:pPr")))
    assert all(each.get("rtl") == "1" for each in forms)


def test_longer_text_is_set_smaller_and_too_much_is_told() -> None:
    long = Slide(Layout.TEXT, "Long", ((prose(LONG * 6),),))
    endless = Slide(Layout.TEXT, "Endless", ((prose(LONG * 40),),))
    deck = replace(DECK, slides=(*SLIDES, long, endless))
    assert [str(each) for each in crowded_slides(deck)] == ["slide 10, “Endless”, holds too much to be read: split it"]  # fmt: skip
    sizes = [run.get("sz") for run in read(deck).slides[8].shapes._spTree.iter(name("a:rPr")) if run.get("sz")]  # fmt: skip
    assert sizes
    assert all(1400 <= int(size) < 2200 for size in sizes)


def read(deck: Deck) -> Slides:
    return Presentation(BytesIO(write_pptx(deck)))
