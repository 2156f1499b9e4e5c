"""Papers in DOCX, read back by python-docx and judged by a validator of the standard."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from lxml import etree
from openxml_audit import OpenXmlValidator

from builder.papers.paper import Grid, Look, Paper, Size
from builder.press.docx import write_docx
from builder.press.ooxml import SPACES, name
from tests.press.gallery import FORMS, GALLERY, TABLES, prose

ARABIC = replace(GALLERY, language="ar", title="كل شيء مرة واحدة")


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert write_docx(GALLERY) == write_docx(GALLERY)


@pytest.mark.parametrize("look", list(Look))
def test_it_holds_to_the_standard(look: Look, tmp_path: Path) -> None:
    for paper in (replace(GALLERY, look=look, contents="Contents"), replace(ARABIC, look=look)):
        assert faults(write_docx(paper), tmp_path / "paper.docx") == []


def test_properties_and_language_are_the_papers() -> None:
    document = read(GALLERY)
    properties = document.core_properties
    assert (properties.title, properties.author, properties.language) == ("Every block, once", "The course's authors", "en-GB")  # fmt: skip
    assert properties.subject == "Shows every kind of block."
    assert found(document.styles.element, "w:docDefaults//w:lang/@w:val") == ["en-GB"]


def test_headings_have_levels_that_leave_none_out() -> None:
    headings = [(p.style.name, p.text) for p in read(GALLERY).paragraphs if p.style and p.style.name and p.style.name.startswith("Heading")]  # fmt: skip
    assert headings == [("Heading 1", "The first part"), ("Heading 2", "A section"), ("Heading 3", "Words"), ("Heading 1", "The second part")]  # fmt: skip


def test_the_contents_list_is_a_field_whose_links_find_their_headings() -> None:
    body = read(replace(GALLERY, contents="Contents")).element.body
    assert any("TOC" in text for text in found(body, "//w:instrText/text()"))
    anchors = found(body, "//w:hyperlink/@w:anchor")
    assert len(anchors) == 3
    assert set(anchors) <= set(found(body, "//w:bookmarkStart/@w:name"))


def test_tables_repeat_their_header_row_and_say_what_they_are() -> None:
    tables = read(GALLERY).tables
    assert [len(found(table._tbl, ".//w:tblHeader")) for table in tables] == [1, 1]
    assert found(tables[0]._tbl, ".//w:tblCaption/@w:val") == ["A run sheet"]
    assert [cell.text for cell in tables[0].rows[1].cells][:3] == ["0–5", "Welcome", "Host"]


def test_pictures_have_their_text_or_are_marked_as_decoration() -> None:
    body = read(GALLERY).element.body
    assert found(body, "//wp:docPr/@descr") == ["Two boxes In words: two boxes.", ""]
    assert len(found(body, "//adec:decorative")) == 1


def test_a_drawing_stands_beside_its_bitmap() -> None:
    names = ZipFile(BytesIO(write_docx(GALLERY))).namelist()
    assert any(each.endswith(".svg") for each in names)
    assert any(each.endswith(".png") for each in names)
    assert len(found(read(GALLERY).element.body, "//asvg:svgBlip")) == 2


def test_what_is_filled_in_is_a_control_with_a_name() -> None:
    body = read(replace(GALLERY, body=FORMS)).element.body
    assert len(found(body, "//w14:checkbox")) == 4
    assert found(body, "//w14:checkbox/w14:checked/@w14:val") == ["0", "1", "1", "0"]
    assert len(found(body, "//w:date")) == 2
    assert found(body, "//w:dropDownList/w:listItem/@w:value") == ["high", "medium", "low"]
    assert found(body, "//w:sdtPr[w:tag/@w:val='name']/w:alias/@w:val") == ["Name"]
    ids = found(body, "//w:sdtPr/w:id/@w:val")
    assert len(ids) == len(set(ids))


def test_notes_are_footnotes_and_those_that_nothing_marks_stand_at_the_end() -> None:
    archive = ZipFile(BytesIO(write_docx(GALLERY)))
    notes = etree.fromstring(archive.read("word/footnotes.xml"))
    assert "United Nations" in "".join(str(each) for each in notes.itertext())
    body = read(GALLERY)
    assert len(found(body.element.body, "//w:footnoteReference")) == 1
    assert body.paragraphs[-1].text == "2. A note that nothing marks."


def test_a_paper_from_right_to_left_says_so_everywhere() -> None:
    document = read(ARABIC)
    assert found(document.element.body, "w:sectPr/w:bidi")
    assert found(document.styles.element, "w:style[@w:styleId='Normal']/w:pPr/w:bidi")
    assert all(found(table._tbl, "w:tblPr/w:bidiVisual") for table in document.tables)


def test_arabic_words_in_an_english_paper_are_marked() -> None:
    assert "".join(found(read(GALLERY).element.body, "//w:r[w:rPr/w:rtl]/w:t/text()")).startswith("مرحبا")


def test_pages_have_the_papers_size_and_direction() -> None:
    section = read(replace(GALLERY, size=Size.LETTER, wide=True)).sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.inches, 1), round(section.page_height.inches, 1)) == (11.0, 8.5)


def test_large_print_is_larger() -> None:
    def size(paper: Paper) -> int:
        return int(found(read(paper).styles.element, "w:docDefaults//w:sz/@w:val")[0])

    assert size(replace(GALLERY, scale=160)) == round(size(GALLERY) * 1.6) or size(replace(GALLERY, scale=160)) >= 32  # fmt: skip


def test_signs_that_xml_forbids_do_not_break_a_paper() -> None:
    assert "ab" in "".join(p.text for p in read(replace(GALLERY, body=(prose("a\x0bb"),))).paragraphs)


def test_a_table_at_the_end_of_a_cell_leaves_a_paragraph_after_it() -> None:
    nested = Grid((), (((TABLES[1],), (TABLES[1],)),))
    cells = found(read(replace(GALLERY, body=(nested,))).element.body, "//w:tc/*[last()]")
    assert all(getattr(each, "tag", "") == name("w:p") for each in cells)


def read(paper: Paper) -> Document:
    return docx.Document(BytesIO(write_docx(paper)))


def found(root: etree._Element, path: str) -> list[str]:
    """What an XPath finds; elements count as what they are."""
    result = etree.ElementBase.xpath(root, path, namespaces=SPACES)
    assert isinstance(result, list)
    return result  # type: ignore[return-value]


def faults(data: bytes, path: Path) -> list[str]:
    path.write_bytes(data)
    return [f"{each.path}: {each.description}" for each in OpenXmlValidator().validate(path).errors]
