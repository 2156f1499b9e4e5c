"""Books, read back as what they are: a zip with XHTML."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from posixpath import join
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

from builder.papers.paper import Paper
from builder.press.epub import write_epub
from tests.press.gallery import GALLERY

BOOK = replace(GALLERY, contents="Contents")
OPF = {"o": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/", "h": "http://www.w3.org/1999/xhtml"}  # fmt: skip


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert write_epub(BOOK) == write_epub(BOOK)


def test_its_kind_comes_first_and_is_not_packed() -> None:
    first = read(BOOK).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)


def test_it_says_its_title_language_and_how_it_can_be_read() -> None:
    package = page(BOOK, "package.opf")
    assert texts(package, "//dc:title") == ["Every block, once"]
    assert texts(package, "//dc:language") == ["en-GB"]
    told = {each.get("property"): each.text for each in package.iter("{*}meta")}
    assert {"schema:accessMode", "schema:accessModeSufficient", "schema:accessibilityFeature", "schema:accessibilityHazard", "schema:accessibilitySummary"} <= set(told)  # fmt: skip


def test_the_contents_lead_to_each_part_and_section() -> None:
    archive, nav = read(BOOK), page(BOOK, "nav.xhtml")
    links = [each.get("href", "") for each in nav.iter("{*}a")]
    assert texts(nav, "//h:a") == ["Every block, once", "The first part", "A section", "The second part"]
    for link in links:
        name, _, id_ = link.partition("#")
        tree = etree.fromstring(archive.read(join("book", name)))
        assert not id_ or tree.xpath(f"//*[@id='{id_}']")


def test_notes_are_marked_and_found_in_their_chapter() -> None:
    tree = page(BOOK, "part-0.xhtml")
    assert tree.xpath("count(//h:aside[@role='doc-footnote'])", namespaces=OPF) == 1
    ids = [str(each) for each in iter_attribute(tree, "id")]
    assert len(ids) == len(set(ids))
    assert "A note that nothing marks." in text_of(page(BOOK, "part-2.xhtml"))


def test_nothing_of_the_text_is_lost() -> None:
    archive = read(BOOK)
    text = " ".join(text_of(etree.fromstring(archive.read(each))) for each in archive.namelist() if each.endswith(".xhtml"))  # fmt: skip
    for words in ("strong words", "नमस्ते", "مرحبا", "Stock", "Which one?", "A box of kind say", "55–60", "In words: two boxes.", "3 May", "The last words."):  # fmt: skip
        assert words in text


def test_a_book_in_arabic_turns_its_pages_the_other_way() -> None:
    arabic = replace(BOOK, language="ar", title="كل شيء")
    assert page(arabic, "package.opf").find("{*}spine").get("page-progression-direction") == "rtl"  # type: ignore[union-attr]
    assert page(arabic, "part-0.xhtml").get("dir") == "rtl"


def read(paper: Paper) -> ZipFile:
    return ZipFile(BytesIO(write_epub(paper)))


def page(paper: Paper, name: str) -> etree._Element:
    return etree.fromstring(read(paper).read(f"book/{name}"))


def texts(tree: etree._Element, path: str) -> list[str]:
    found = tree.xpath(path, namespaces=OPF)
    assert isinstance(found, list)
    return [text_of(each) for each in found if isinstance(each, etree._Element)]


def text_of(tree: etree._Element) -> str:
    return "".join(str(each) for each in tree.itertext())


def iter_attribute(tree: etree._Element, name: str) -> list[str]:
    return [value for each in tree.iter() if (value := each.get(name))]
