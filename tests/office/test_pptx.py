"""Slides, opened by LibreOffice: a page each, with all its words."""

from __future__ import annotations

from pathlib import Path

from builder.papers.paper import Bullets, Grid, PaperBlocks, Prose
from builder.papers.pieces import plain_words
from builder.papers.reading import own_lines, walk_paper
from builder.press.pptx import write_pptx
from tests.office.office import converted, pdf_text, squeezed
from tests.press.decks import DECK, SLIDES


def test_each_slide_is_a_page_with_its_title_words_footer_and_number(tmp_path: Path) -> None:
    pages = pdf_text(converted(write_pptx(DECK), "deck.pptx", "pdf", tmp_path))
    assert len(pages) == len(SLIDES)
    for number, (page, slide) in enumerate(zip(pages, SLIDES, strict=True), 1):
        found = squeezed(page)
        for words in (slide.title, DECK.footer, str(number), *(each for column in slide.columns for each in words_of(column))):  # fmt: skip
            assert squeezed(words) in found


def test_notes_are_kept(tmp_path: Path) -> None:
    pages = pdf_text(converted(write_pptx(DECK), "deck.pptx", 'pdf:impress_pdf_Export:{"ExportNotesPages":{"type":"boolean","value":"true"}}', tmp_path))  # fmt: skip
    assert squeezed("Say this.") in squeezed(" ".join(pages))


def words_of(blocks: PaperBlocks) -> list[str]:
    return [plain_words(line) for each in walk_paper(blocks) if isinstance(each, Prose | Bullets | Grid) for line in own_lines(each)]  # fmt: skip
