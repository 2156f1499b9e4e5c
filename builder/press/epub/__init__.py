"""Paper → EPUB 3.3: chapters, contents, notes, and what EPUB Accessibility 1.1 asks to be told. The same bytes each time."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from builder.papers.paper import Paper, Title
from builder.papers.pieces import plain_words
from builder.press.colours import colours
from builder.press.epub.package import CONTAINER, navigation, package_document
from builder.press.epub.xhtml import OPS, XHTML, Book, Chapter, blocks_in, chapter_body, node
from builder.press.ooxml import same_bytes
from builder.press.pictures import printable_svg
from builder.render.messages import text_direction

STYLE = """body { margin: 0 4%%; line-height: 1.5; color: #%(ink)s; font-family: "Noto Sans", "Segoe UI", sans-serif; }
h1, h2, h3, h4, .box .title { font-family: "Noto Serif", Georgia, serif; line-height: 1.25; break-after: avoid; }
h1 { border-top: 0.25em solid #%(a2)s; padding-top: 0.5em; }
a { color: #%(a1)s; }
.subtitle { font-size: 1.2em; color: #%(ink-soft)s; }
.label { font-weight: bold; font-size: 0.9em; color: #%(a1)s; margin-bottom: 0.2em; break-after: avoid; }
.title { font-weight: bold; margin: 0.3em 0; break-after: avoid; }
.box { border-inline-start: 0.25em solid #%(a1)s; background: #%(a1-soft)s; color: #%(ink)s; padding: 0.3em 1em; margin: 1.2em 0; }
.warning, .question { border-color: #%(a2)s; background: #%(a2-soft)s; }
.tip { border-color: #%(a3)s; background: #%(a3-soft)s; }
.fiction { border-color: #%(a4)s; background: #%(a4-soft)s; }
.example, .say { border-color: #%(edge)s; background: #%(panel)s; }
.key { border-color: #%(right)s; background: #%(right-soft)s; }
blockquote { font-style: italic; margin: 1em 2em; }
table { border-collapse: collapse; width: 100%%; margin: 1em 0; font-size: 0.93em; }
th, td { border: 1px solid #%(edge)s; padding: 0.3em 0.5em; text-align: start; vertical-align: top; }
th { background: #%(panel)s; color: #%(ink)s; }
td p, th p, li p { margin: 0.2em 0; }
caption, figcaption { font-size: 0.9em; text-align: start; }
figure { margin: 1.2em 0; break-inside: avoid; }
img { max-width: 100%%; height: auto; background: #fff; }
pre { white-space: pre-wrap; }
.pick { list-style: none; padding-inline-start: 0; }
.together { break-inside: avoid; }
.rule { border-bottom: 1px solid #%(edge)s; }
.written { font-family: "Noto Serif", Georgia, serif; color: #%(a1)s; }
.notes { border-top: 1px solid #%(line)s; margin-top: 2em; font-size: 0.9em; }
"""
NAMESPACES: Mapping[str, str] = {None: XHTML, "epub": OPS}  # type: ignore[dict-item]  # lxml takes None for no prefix
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


def write_epub(paper: Paper) -> bytes:
    """The paper as a book: a title page, then a file for each part."""
    book = Book(paper)
    chapters = _chapters(paper)
    bodies = [chapter_body(chapter, book) for chapter in chapters]
    bodies[0].insert(0, _title_page(paper))
    loose = [n for n in range(1, len(paper.notes) + 1) if n not in book.marked]
    if loose:
        items = [node("li", {"value": str(n)}, *blocks_in(paper.notes[n - 1], chapters[-1], book)) for n in loose]  # fmt: skip
        bodies[-1].append(node("section", {"class": "notes"}, node("ol", {}, *items)))
    files = {f"{each.name}.xhtml": _page(paper, each.title, body) for each, body in zip(chapters, bodies, strict=True)}  # fmt: skip
    files["nav.xhtml"] = _page(paper, paper.contents or paper.title, navigation(paper, chapters))
    files["style.css"] = (STYLE % colours()).encode()
    files |= {name: printable_svg(data) if name.endswith(".svg") else data for data, name in book.pictures.items()}  # fmt: skip
    files["package.opf"] = _xml(package_document(paper, chapters, files))
    return _zipped(files)


def _chapters(paper: Paper) -> list[Chapter]:
    """A file begins at each title of the highest level that the paper has."""
    top = min((each.level for each in paper.body if isinstance(each, Title)), default=1)
    made = [Chapter("part-0", paper.title)]
    for block in paper.body:
        if isinstance(block, Title) and block.level == top:
            made.append(Chapter(f"part-{len(made)}", plain_words(block.content)))
        made[-1].blocks.append(block)
    return made


def _title_page(paper: Paper) -> etree._Element:
    lines = [node("h1", {"id": "title"}, paper.title)]
    for name, text in (("subtitle", paper.subtitle), ("subject", paper.subject), ("author", paper.author), ("footer", paper.footer)):  # fmt: skip
        if text:
            lines.append(node("p", {"class": name}, text))
    return node("header", {"epub:type": "titlepage"}, *lines)


def _page(paper: Paper, title: str, body: etree._Element) -> bytes:
    language = {"lang": paper.language, "{http://www.w3.org/XML/1998/namespace}lang": paper.language}
    head = node("head", {}, node("title", {}, title), node("link", {"rel": "stylesheet", "type": "text/css", "href": "style.css"}))  # fmt: skip
    made = node("html", {**language, "dir": text_direction(paper.language)}, head, body)
    etree.cleanup_namespaces(made, top_nsmap=NAMESPACES)
    text = etree.tostring(made, encoding="unicode")
    return f"{HEAD}<!DOCTYPE html>\n{text}\n".encode()


def _xml(root: etree._Element) -> bytes:
    return f"{HEAD}{etree.tostring(root, encoding='unicode')}\n".encode()


def _zipped(files: dict[str, bytes]) -> bytes:
    """``mimetype`` comes first and is stored (EPUB 3.3, 4.2.3)."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", b"application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        for name in sorted(files):
            archive.writestr(f"book/{name}", files[name])
    return same_bytes(made.getvalue())
