"""The package document and the contents of a book."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from builder.papers.paper import LISTED, Grid, Paper, Picture
from builder.papers.reading import walk_paper
from builder.press.epub.xhtml import Chapter, node
from builder.render.messages import text_direction

OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"
NAMESPACES: Mapping[str, str] = {None: OPF, "dc": DC}  # type: ignore[dict-item]  # lxml takes None for no prefix
CONTAINER = b"""<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
TYPES = {"xhtml": "application/xhtml+xml", "css": "text/css", "svg": "image/svg+xml", "png": "image/png", "jpeg": "image/jpeg"}  # fmt: skip
MODIFIED = "2000-01-01T00:00:00Z"  # EPUB asks for a time; a clock would change the bytes of each build


def navigation(paper: Paper, chapters: Sequence[Chapter]) -> etree._Element:
    """The contents: the title page, each part, and the sections inside it."""
    items = [node("li", {}, node("a", {"href": "part-0.xhtml"}, paper.title))]
    first = chapters[0]
    if first.titles:
        items[0].append(_sections(first, first.titles))
    for chapter in chapters[1:]:
        link = node("a", {"href": f"{chapter.name}.xhtml"}, chapter.title)
        sections = [each for each in chapter.titles[1:] if each[0] <= LISTED]
        items.append(node("li", {}, link, *([_sections(chapter, sections)] if sections else [])))
    title = [node("h1", {}, paper.contents)] if paper.contents else []
    marks = {"epub:type": "toc", "id": "toc", "role": "doc-toc"}
    label = {} if paper.contents else {"aria-label": paper.title}
    return node("body", {}, node("nav", {**marks, **label}, *title, node("ol", {}, *items)))


def package_document(paper: Paper, chapters: Sequence[Chapter], files: Mapping[str, bytes]) -> etree._Element:
    """Metadata, manifest and spine."""
    made = etree.Element(f"{{{OPF}}}package", nsmap=NAMESPACES)
    for key, value in (("version", "3.0"), ("unique-identifier", "id"), ("dir", text_direction(paper.language))):  # fmt: skip
        made.set(key, value)
    made.set("{http://www.w3.org/XML/1998/namespace}lang", paper.language)
    metadata = etree.SubElement(made, f"{{{OPF}}}metadata")
    for each in (*_who(paper), *_access(paper)):
        metadata.append(each)
    manifest = etree.SubElement(made, f"{{{OPF}}}manifest")
    for name in sorted(files):
        manifest.append(_item(name))
    spine = etree.SubElement(made, f"{{{OPF}}}spine")
    spine.set("page-progression-direction", text_direction(paper.language))
    for chapter in chapters:
        etree.SubElement(spine, f"{{{OPF}}}itemref").set("idref", f"{chapter.name}.xhtml")
    return made


def _sections(chapter: Chapter, titles: Sequence[tuple[int, str, str]]) -> etree._Element:
    links = (node("a", {"href": f"{chapter.name}.xhtml#{id_}"}, words) for _, id_, words in titles)
    return node("ol", {}, *(node("li", {}, link) for link in links))


def _who(paper: Paper) -> Iterator[etree._Element]:
    """The identifier follows from name, title and language: the next edition of a paper takes its place."""
    identity = uuid5(NAMESPACE_URL, f"coursewright:{paper.name}:{paper.title}:{paper.language}")
    yield _dc("identifier", f"urn:uuid:{identity}", id="id")
    yield _dc("title", paper.title)
    yield _dc("language", paper.language)
    for name, text in (("creator", paper.author), ("description", paper.subject), ("rights", paper.footer)):
        if text:
            yield _dc(name, text)
    yield _meta("dcterms:modified", MODIFIED)


def _access(paper: Paper) -> Iterator[etree._Element]:
    """EPUB Accessibility 1.1, 2.2: how it can be read. What is claimed is what the papers' checks hold to."""
    pictures = [each for each in walk_paper(paper.body) if isinstance(each, Picture) and each.alt]
    yield _meta("schema:accessMode", "textual")
    if pictures:
        yield _meta("schema:accessMode", "visual")
    yield _meta("schema:accessModeSufficient", "textual")
    features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"]
    features += ["alternativeText"] if pictures else []
    features += ["longDescription"] if any(each.long for each in pictures) else []
    for feature in features:
        yield _meta("schema:accessibilityFeature", feature)
    yield _meta("schema:accessibilityHazard", "none")
    yield _meta("schema:accessibilitySummary", _summary(paper, bool(pictures)))


def _summary(paper: Paper, pictures: bool) -> str:
    """In English, as the vocabulary's other terms are."""
    parts = ["Text that reflows, with headings, lists and a table of contents."]
    if any(isinstance(each, Grid) for each in walk_paper(paper.body)):
        parts.append("Tables have header cells.")
    if pictures:
        parts.append("Pictures have alternative texts.")
    return " ".join(parts)


def _item(name: str) -> etree._Element:
    made = etree.Element(f"{{{OPF}}}item")
    for key, value in (("id", name), ("href", name), ("media-type", TYPES[name.rsplit(".", 1)[1]])):
        made.set(key, value)
    if name == "nav.xhtml":
        made.set("properties", "nav")
    return made


def _dc(name: str, text: str, **attributes: str) -> etree._Element:
    made = etree.Element(f"{{{DC}}}{name}", attributes)
    made.text = text
    return made


def _meta(name: str, text: str) -> etree._Element:
    made = etree.Element(f"{{{OPF}}}meta")
    made.set("property", name)
    made.text = text
    return made
