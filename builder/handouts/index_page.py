"""Files → pages that list them by who needs them: one for all, one for each webinar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files as resources
from itertools import groupby

from builder.handouts.purposes import PURPOSES, Purpose, Reader, labels, purpose_of
from builder.model import Course
from builder.render.html import Markup, Templates, load_templates
from builder.render.messages import gettext
from builder.render.style import style_of_one_page

LARGE_PRINT = gettext("Large print")
FORMATS: Mapping[str, str] = {
    "pdf": "PDF",
    "docx": "Word",
    "epub": "EPUB",
    "pptx": "PowerPoint",
    "xlsx": "Excel",
    "txt": gettext("Text"),
    "html": "HTML",
    "csv": "CSV",
    "ics": gettext("Calendar file"),
}
"""In the order in which they stand side by side; large print comes last."""


@dataclass(frozen=True, slots=True)
class Format:
    """``name`` is a text of the catalogues, ``size`` in bytes."""

    href: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paper in its formats; ``label`` tells it from others of its kind."""

    label: str
    formats: tuple[Format, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """All papers of one purpose."""

    purpose: Purpose
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A webinar's papers, or those of the course, by reader; ``archive`` holds them all."""

    id: str
    title: str
    archive: str
    readers: tuple[tuple[Reader, tuple[Entry, ...]], ...]


def index_pages(course: Course, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """``index.html`` for all, and one in the folder of each webinar."""
    templates = load_templates(course.language)
    say = templates.messages.gettext
    parts = [_webinar_part(course, files, each.id, each.title, "") for each in course.webinars]
    own = [path for path in files if all(not path.startswith(f"{each.id}/") for each in course.webinars)]
    parts.append(Part("course", say("Papers of the course"), "", _readers(course, files, own, "")))
    title = say("Papers for “{title}”").format(title=course.title)
    pages = {"index.html": _page(course, templates, title, parts, whole=True)}
    for webinar in course.webinars:
        inside = _webinar_part(course, files, webinar.id, webinar.title, f"{webinar.id}/")
        pages[f"{webinar.id}/index.html"] = _page(course, templates, webinar.title, [inside], whole=False)
    return pages


def _page(course: Course, templates: Templates, title: str, parts: Iterable[Part], *, whole: bool) -> bytes:
    own = resources("builder.handouts").joinpath("index.css").read_text("utf-8")
    shown = [part for part in parts if part.readers]
    style = Markup(
        style_of_one_page(own, course.theme)
    )  # our own, and a theme that holds custom properties alone
    return templates.page("handouts", course=course, title=title, parts=shown, style=style, whole=whole)


def _webinar_part(course: Course, files: Mapping[str, bytes], id_: str, title: str, base: str) -> Part:
    """``base`` is the folder that the page lies in: addresses are seen from there."""
    paths = [path for path in files if path.startswith(f"{id_}/")]
    return Part(id_, title, "" if base else f"{id_}.zip", _readers(course, files, paths, base))


def _readers(
    course: Course, files: Mapping[str, bytes], paths: Iterable[str], base: str
) -> tuple[tuple[Reader, tuple[Entry, ...]], ...]:
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(purpose_of(path, course), []).append(path)
    known = labels(course)
    entries = [
        Entry(purpose, tuple(_lines(known, files, found[name], base)))
        for name, purpose in PURPOSES.items()
        if name in found
    ]
    by_reader = (
        (reader, tuple(each for each in entries if each.purpose.reader is reader)) for reader in Reader
    )
    return tuple((reader, own) for reader, own in by_reader if own)


def _lines(
    known: Mapping[str, str], files: Mapping[str, bytes], paths: Iterable[str], base: str
) -> Iterator[Line]:
    """A line for each label, in their order; formats in theirs."""
    order = {stem: number for number, stem in enumerate(known)}

    def place(path: str) -> int:
        return order.get(path.rpartition(".")[0], len(order))

    for _, same in groupby(sorted(paths, key=place), key=place):
        row = list(same)
        formats = sorted((_format(path, files, base) for path in row), key=_format_place)
        yield Line(known.get(row[0].rpartition(".")[0], ""), tuple(formats))


def _format(path: str, files: Mapping[str, bytes], base: str) -> Format:
    stem, _, suffix = path.rpartition(".")
    name = LARGE_PRINT if stem.endswith("-large-print") else FORMATS[suffix]
    return Format(path.removeprefix(base), name, len(files[path]))


def _format_place(format_: Format) -> int:
    return (*FORMATS.values(), LARGE_PRINT).index(format_.name)
