"""Word papers, opened by LibreOffice: nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from builder.papers.paper import Look, Paper
from builder.press.docx import write_docx
from tests.office.office import converted, pdf_text, squeezed
from tests.press.gallery import GALLERY

WORDS = (
    "Every block, once",
    "strong words",
    "Nothing about us without us.",
    "A box of kind warning",
    "55–60",
    "United Nations, International Migrant Stock 2024.",
    "A note that nothing marks.",
    "What would you change?",
    "We ask the school which children come by bus.",
    "Residents on 1 July",
    "medium",
    "The last words.",
    "A course · version 1.0 · CC BY 4.0",
)


@pytest.mark.parametrize("look", [Look.GUIDE, Look.BOOKLET, Look.SHEET])
def test_every_word_is_on_its_pages_and_no_page_is_empty(look: Look, tmp_path: Path) -> None:
    pages = printed(replace(GALLERY, look=look, contents="Contents"), tmp_path)
    found = squeezed(" ".join(pages))
    assert [words for words in WORDS if squeezed(words) not in found] == []
    assert all(len(squeezed(text)) > 30 for text in pages)


def test_contents_and_headings_stand_in_their_order(tmp_path: Path) -> None:
    text = squeezed(" ".join(printed(replace(GALLERY, contents="Contents"), tmp_path)))
    places = [text.index(squeezed(words)) for words in ("Contents", "The second part", "A paragraph with", "Host community")]  # fmt: skip
    assert places == sorted(places)


def test_page_numbers_are_counted(tmp_path: Path) -> None:
    pages = printed(GALLERY, tmp_path)
    assert all(f"{n}/{len(pages)}" in squeezed(text) for n, text in enumerate(pages, 1))


def test_a_paper_saved_by_another_program_keeps_headings_and_controls(tmp_path: Path) -> None:
    odt = converted(write_docx(GALLERY), "paper.docx", "odt", tmp_path)
    again = converted(odt.read_bytes(), "again.odt", "docx", tmp_path)
    document = docx.Document(str(again))
    assert [each.text for each in document.paragraphs if each.style and (each.style.name or "").startswith("Heading")] == ["The first part", "A section", "Words", "The second part"]  # fmt: skip
    xml = document.element.xml
    assert "w14:checkbox" in xml
    assert "w:dropDownList" in xml
    assert 'descr="Two boxes' in xml


def test_arabic_is_read_from_the_right(tmp_path: Path) -> None:
    pages = printed(replace(GALLERY, language="ar", title="كل شيء مرة واحدة"), tmp_path)
    assert squeezed("The last words.") in squeezed(" ".join(pages))


def printed(paper: Paper, folder: Path) -> list[str]:
    return pdf_text(converted(write_docx(paper), "paper.docx", "pdf", folder))
