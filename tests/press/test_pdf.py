"""Papers in PDF, read back by readers that are not ours."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    StreamObject,
)

from builder.papers.paper import Format, Grid, Look, NoteMark, Paper, Picture, Prose, Size, Title, Web, Words
from builder.press.paper_json import paper_json
from builder.press.pdf import BadPicture, CannotPrint, NoFace, TooLong, print_pdf
from tests.press.gallery import DRAWING, FORMS, GALLERY, LONG, TABLES, TEXTS, prose, words

SHEET = replace(GALLERY, look=Look.SHEET, body=TEXTS[:4], notes=GALLERY.notes[:1])


def test_a_paper_is_tagged_titled_and_says_its_language() -> None:
    reader = read(GALLERY)
    root = as_dictionary(reader.trailer["/Root"])
    assert as_dictionary(root["/MarkInfo"])["/Marked"] == BooleanObject(True)
    assert str(root["/Lang"]) == "en-GB"
    assert as_dictionary(root["/ViewerPreferences"])["/DisplayDocTitle"] == BooleanObject(True)
    assert reader.metadata is not None
    assert reader.metadata.title == "Every block, once"
    assert reader.metadata.author == "The course's authors"
    metadata = root["/Metadata"].get_object()
    assert isinstance(metadata, StreamObject)
    assert b"pdfuaid:part>1<" in metadata.get_data()


def test_its_structure_names_what_stands_there() -> None:
    tags = Counter(structure(read(GALLERY)))
    assert tags["/H1"] == 1
    assert tags["/H2"] == 2
    assert tags["/Table"] == 2
    assert tags["/TH"] >= 7
    assert tags["/Figure"] == 1  # the other picture decorates
    assert tags["/L"] >= 5
    assert tags["/BlockQuote"] == 1
    assert tags["/Link"] >= 1
    assert tags["/Note"] == 1


def test_a_picture_carries_its_text_and_its_long_description() -> None:
    figures = [each for each in elements(read(GALLERY)) if each.get("/S") == "/Figure"]
    assert [str(each["/Alt"]) for each in figures] == ["Two boxes In words: two boxes."]


def test_bookmarks_are_the_titles_in_their_order() -> None:
    assert list(bookmarks(read(GALLERY).outline)) == [
        "The first part",
        "A section",
        "Words",
        "The second part",
    ]


def test_a_paper_without_titles_has_its_own_as_a_bookmark() -> None:
    assert list(bookmarks(read(replace(GALLERY, body=(prose("Words."),))).outline)) == ["Every block, once"]


@pytest.mark.parametrize("look", [look for look in Look if look is not Look.SHEET])
@pytest.mark.parametrize("size", list(Size))
def test_no_page_is_empty_and_nothing_is_lost(look: Look, size: Size) -> None:
    pages = [
        page.extract_text()
        for page in read(replace(GALLERY, look=look, size=size, contents="Contents")).pages
    ]
    assert all(len(text.strip()) > 20 for text in pages)
    found = squeezed(" ".join(pages))
    for text in ("Every block, once", "What papers can hold", "Nothing about us", "55–60", "The last words."):
        assert squeezed(text) in found


@pytest.mark.parametrize("look", [look for look in Look if look is not Look.SHEET])
def test_no_page_is_blank_to_the_eye_and_nothing_runs_off_it(look: Look) -> None:
    """Drawn by PDFium: ink on each page, and none in the outermost 6 mm (a title page's panel apart)."""
    document = pypdfium2.PdfDocument(print_pdf(replace(GALLERY, look=look, contents="Contents")))
    for number, page in enumerate(document):
        picture = page.render(scale=1).to_pil().convert("L").point(lambda grey: 255 * (grey < 200))
        box = picture.getbbox()
        assert box
        if look is not Look.BOOKLET or number:
            assert box[0] > 17
            assert box[1] > 17
            assert picture.width - box[2] > 17
            assert picture.height - box[3] > 17


def test_text_is_read_in_the_order_of_the_paper() -> None:
    text = squeezed(" ".join(page.extract_text() for page in read(GALLERY).pages))
    places = [
        text.find(squeezed(each))
        for each in (
            "The first part",
            "One line.",
            "A box of kind note",
            "Minute",
            "Who is missing?",
            "The last words",
        )
    ]
    assert places == sorted(places)
    assert places[0] >= 0


@pytest.mark.parametrize("size", list(Size))
@pytest.mark.parametrize("wide", [False, True])
def test_pages_have_the_size_that_is_asked_for(size: Size, wide: bool) -> None:
    box = read(replace(GALLERY, size=size, wide=wide)).pages[0].mediabox
    points = {Size.A4: (595, 842), Size.LETTER: (612, 792), Size.A5: (420, 595)}[size]
    assert (round(box.width), round(box.height)) == (points[::-1] if wide else points)


def test_every_face_is_embedded() -> None:
    reader = read(GALLERY)
    pages = (as_dictionary(as_dictionary(page["/Resources"])["/Font"]) for page in reader.pages)
    fonts = {str(as_dictionary(font)["/BaseFont"]) for page in pages for font in page.values()}
    assert {str(each).partition("+")[2].partition("-")[0] for each in fonts} >= {
        "NotoSans",
        "HandoutSerif",
        "NotoSansArabic",
        "NotoSansDevanagari",
    }
    assert all("+" in str(each) for each in fonts)


def test_a_sheet_stands_on_one_page_in_smaller_type() -> None:
    assert len(read(SHEET).pages) == 1
    assert len(read(replace(SHEET, body=TEXTS + FORMS[:4])).pages) == 1


def test_a_sheet_with_too_much_is_refused_with_how_much() -> None:
    with pytest.raises(CannotPrint) as refused:
        print_pdf(replace(SHEET, body=(*SHEET.body, prose(LONG * 90))))
    (why,) = refused.value.why
    assert isinstance(why, TooLong)
    assert 1 < why.pages < 5


def test_characters_that_no_face_has_are_named_with_their_place() -> None:
    with pytest.raises(CannotPrint) as refused:
        print_pdf(replace(GALLERY, body=(prose("Wave 👋 to them"), prose("in 漢"))))
    assert refused.value.why == (NoFace("👋", "Wave 👋 to them"), NoFace("漢", "in 漢"))
    assert "U+1F44B" in str(refused.value)


@pytest.mark.parametrize("form", list(Format))
def test_a_picture_that_is_none_is_refused_by_its_text(form: Format) -> None:
    good = Picture(DRAWING, Format.SVG, "Good")
    with pytest.raises(CannotPrint) as refused:
        print_pdf(replace(GALLERY, body=(good, Picture(b"<no picture", form, 'Not "good"'))))
    (why,) = refused.value.why
    assert isinstance(why, BadPicture)
    assert why.alt == 'Not "good"'
    assert "“Not" in str(refused.value)


def test_no_heading_stands_last_on_a_page_and_no_head_of_a_table_alone() -> None:
    for fill in range(14, 24):
        body = (
            prose("Filling. " * 12 * fill),
            Title(2, words("HEADING")),
            prose(LONG),
            Title(1, words("TABLE")),
            TABLES[0],
        )
        pages = [page.extract_text() for page in read(replace(GALLERY, body=body, notes=(), footer="")).pages]
        (heading,) = (text for text in pages if "HEADING" in text)
        assert "Migration links" in heading.partition("HEADING")[2]
        (title,) = (text for text in pages if "TABLE" in text)
        assert "0–5" in title.partition("TABLE")[2]


def test_a_long_table_has_its_head_on_each_page() -> None:
    pages = [
        page.extract_text() for page in read(replace(GALLERY, body=(TABLES[0], TABLES[0], TABLES[0]))).pages
    ]
    assert len(pages) > 2
    assert all("Who leads" in text for text in pages[:-1])


def test_levels_of_titles_leave_none_out() -> None:
    content, _ = paper_json(
        replace(GALLERY, body=(Title(3, words("Deep")), Title(4, words("Deeper")), Title(4, words("Deeper"))))
    )
    assert [each["level"] for each in content["body"]] == [1, 2, 2]  # type: ignore[index,union-attr,call-overload]


def test_a_note_stands_once_in_each_part_that_marks_it() -> None:
    marked = Prose((*words("Words."), NoteMark(1)))
    body = (Title(1, words("One")), marked, marked, Title(1, words("Two")), marked)
    text = squeezed(
        " ".join(
            page.extract_text() for page in read(replace(GALLERY, body=body, notes=GALLERY.notes[:1])).pages
        )
    )
    assert text.count("UnitedNations") == 2


@pytest.mark.parametrize("look", list(Look))
def test_notes_and_links_may_stand_in_titles_and_table_heads(look: Look) -> None:
    marked = (*words("Marked"), NoteMark(1), Web("https://example.org", (Words("link"),)))
    table = Grid(
        (marked, words("b")),
        tuple(((prose(str(n)),), (prose(LONG),)) for n in range(40 if look is not Look.SHEET else 4)),
    )
    body = (Title(1, marked), prose(LONG * (20 if look is not Look.SHEET else 1)), Title(2, ()), table)
    assert "Marked" in "".join(
        page.extract_text()
        for page in read(replace(GALLERY, body=body, look=look, contents="Contents")).pages
    )


def test_large_print_takes_larger_type() -> None:
    text = replace(GALLERY, body=(prose(LONG * 60),))
    assert len(read(replace(text, scale=160)).pages) >= 2 * len(read(text).pages)


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert print_pdf(GALLERY) == print_pdf(GALLERY)


def test_another_process_gives_the_same_bytes() -> None:
    code = "import sys; from tests.press.gallery import GALLERY; from builder.press.pdf import print_pdf; sys.stdout.buffer.write(print_pdf(GALLERY))"
    made = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Kathmandu", "PATH": ""},
    )
    assert made.stdout == print_pdf(GALLERY)


def read(paper: Paper) -> PdfReader:
    return PdfReader(BytesIO(print_pdf(paper)))


def as_dictionary(found: PdfObject | None) -> DictionaryObject:
    """The dictionary that stands there, itself or by reference."""
    assert found is not None
    resolved = found.get_object()
    assert isinstance(resolved, DictionaryObject)
    return resolved


def squeezed(text: str) -> str:
    return "".join(text.split())


def bookmarks(outline: object) -> Iterator[str]:
    assert isinstance(outline, list)
    for each in outline:
        if isinstance(each, list):
            yield from bookmarks(each)
        else:
            yield str(each.title)


def structure(reader: PdfReader) -> list[str]:
    return [str(each["/S"]) for each in elements(reader) if "/S" in each]


def elements(reader: PdfReader) -> Iterator[DictionaryObject]:
    """The structure tree's elements, in reading order."""
    yield from _below(as_dictionary(reader.trailer["/Root"])["/StructTreeRoot"])


def _below(node: PdfObject | None) -> Iterator[DictionaryObject]:
    match node:
        case IndirectObject():
            yield from _below(node.get_object())
        case ArrayObject():
            for each in node:
                yield from _below(each)
        case DictionaryObject():
            if "/S" in node:
                yield node
            yield from _below(node.raw_get("/K") if "/K" in node else None)
        case _:
            pass
