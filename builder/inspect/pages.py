"""An HTML page → findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.inspect.findings import Finding, printable
from builder.inspect.names import Names
from builder.inspect.page import Source
from builder.inspect.paths import Reach, folder_of, target
from builder.inspect.problems_of_contents import (
    IMAGE_WITHOUT_ALT,
    NO_LANGUAGE,
    NO_PAGE_TITLE,
    PAGE_ENCODING,
    SCRIPT_NEEDED,
    UNLOAD_HANDLER,
    VIDEO_WITHOUT_CAPTIONS,
)
from builder.inspect.scripts import SCRIPT_CHECKS
from builder.inspect.spots import Spot, link_spots, request_spots
from builder.inspect.styles import style_spots
from builder.inspect.tags import Tag, Words, tags

FETCHED = {
    "audio": ("src",),
    "body": ("background",),
    "embed": ("src",),
    "frame": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src",),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src",),
    "track": ("src",),
    "video": ("src", "poster"),
}
"""Attributes by which a browser fetches something unasked."""
FETCHING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest"}
MOST_SOURCES = 20
BETWEEN_LOOKS = 5_000  # tags between two looks at the clock
SEEN = ("img", "iframe", "frame", "frameset", "object", "video", "svg", "embed")
SCRIPTS = ("", "text/javascript", "application/javascript", "module")


@dataclass(slots=True)
class _Outline:
    """What is known of a page once it is read."""

    folder: str
    is_whole: bool = False
    language: str = ""
    title: str = ""
    has_words: bool = False
    has_script: bool = False
    has_captions: bool = False
    line: int = 1
    video_line: int = 0


def page_findings(page: Source, names: Names, is_spent: Callable[[], bool]) -> Iterator[Finding]:
    """In one pass over the page: what is wrong with its tags, then with the whole; no more where ``is_spent``."""
    outline = _Outline(
        folder_of(page.file), is_whole=page.text[:300].lstrip().lower().startswith("<!doctype html")
    )
    for number, each in enumerate(tags(page.text)):
        if number % BETWEEN_LOOKS == BETWEEN_LOOKS - 1 and is_spent():
            return
        _note(each, outline, page)
        if isinstance(each, Tag):
            for check in TAG_CHECKS:
                yield from (spot.finding(page) for spot in check(each, outline.folder, names))
    yield from _of_the_whole(page, outline)


def requests_of(tag: Tag, folder: str, names: Names) -> Iterator[Spot]:
    for name in FETCHED.get(tag.name, ()):
        if name in tag.attributes:
            yield from request_spots(tag.attributes[name], tag.at, folder, names)
    srcset = tag.attributes.get("srcset", "") if tag.name in ("img", "source") else ""
    for each in srcset.split(",", MOST_SOURCES)[:MOST_SOURCES] if "data:" not in srcset else ():
        yield from request_spots(each.strip().partition(" ")[0], tag.at, folder, names)
    if tag.name == "link" and set(tag.attributes.get("rel", "").lower().split()) & FETCHING_LINKS:
        yield from request_spots(tag.attributes.get("href", ""), tag.at, folder, names)


def links_of(tag: Tag, folder: str, names: Names) -> Iterator[Spot]:
    if tag.name in ("a", "area") and "href" in tag.attributes:
        yield from link_spots(tag.attributes["href"], tag.at, folder, names)


def scripts_of(tag: Tag, folder: str, names: Names) -> Iterator[Spot]:
    """Scripts and style sheets in the page, and handlers and styles at a tag."""
    if tag.name == "script" and tag.attributes.get("type", "").lower() in SCRIPTS:
        for check in SCRIPT_CHECKS:
            yield from (_moved(spot, tag.inside_at) for spot in check(tag.inside))
    elif tag.name == "style":
        yield from (_moved(spot, tag.inside_at) for spot in style_spots(tag.inside, folder, names))
    for name, value in tag.attributes.items():
        if name in ("onunload", "onbeforeunload"):
            yield Spot(UNLOAD_HANDLER, f"“{name}” at <{printable(tag.name)}>.", tag.at)
        elif name == "style" and "url(" in value:
            for spot in style_spots(value, folder, names):
                yield Spot(spot.problem, spot.message, tag.at)


def images_have_alternatives(tag: Tag, _folder: str, _names: Names) -> Iterator[Spot]:
    is_picture = tag.name == "img" or (
        tag.name == "input" and tag.attributes.get("type", "").lower() == "image"
    )
    if not is_picture or "alt" in tag.attributes:
        return
    if tag.attributes.get("role") in ("presentation", "none") or tag.attributes.get("aria-hidden") == "true":
        return
    if not {"aria-label", "aria-labelledby"} & set(tag.attributes):
        shown = printable(tag.attributes.get("src", "").strip(), 80)
        yield Spot(IMAGE_WITHOUT_ALT, f"“{shown}” has no alternative.", tag.at)


TAG_CHECKS: tuple[Callable[[Tag, str, Names], Iterator[Spot]], ...] = (
    requests_of,
    links_of,
    scripts_of,
    images_have_alternatives,
)


def _note(each: Tag | Words, outline: _Outline, page: Source) -> None:
    if isinstance(each, Words):
        outline.has_words = outline.has_words or bool(each.text.strip(" \t\r\n<"))
        return
    if each.name == "html":
        outline.is_whole = True
        outline.line = page.line(each.at)
        outline.language = each.attributes.get("lang", "") or each.attributes.get("xml:lang", "")
    elif each.name == "title" and not outline.title:
        outline.title = each.inside.strip()
    elif each.name == "script":
        outline.has_script = True
    elif each.name in SEEN:
        outline.has_words = True
        if each.name == "video" and not outline.video_line:
            outline.video_line = page.line(each.at)
    elif each.name == "track":
        kind = each.attributes.get("kind", "subtitles").lower()
        outline.has_captions = outline.has_captions or kind in ("captions", "subtitles")
    elif each.name == "base" and target(each.attributes.get("href", "")).reach is Reach.INSIDE:
        outline.folder = folder_of(outline.folder + each.attributes["href"])


def _of_the_whole(page: Source, outline: _Outline) -> Iterator[Finding]:
    """Fragments, which a script puts into another page, need neither language nor title."""
    if not page.is_sure:
        line = page.line(page.text.index("\ufffd"))
        yield Finding(PAGE_ENCODING, "A letter here is not of UTF-8.", page.file, line)
    if outline.video_line and not outline.has_captions:
        message = "There is a <video>, and no <track> of captions."
        yield Finding(VIDEO_WITHOUT_CAPTIONS, message, page.file, outline.video_line)
    if not outline.is_whole:
        return
    if not outline.language.strip():
        yield Finding(NO_LANGUAGE, "<html> has no lang.", page.file, outline.line)
    if not outline.title:
        yield Finding(NO_PAGE_TITLE, "The page has no <title>, or an empty one.", page.file, outline.line)
    if outline.has_script and not outline.has_words:
        yield Finding(SCRIPT_NEEDED, "There is no text in the page's body.", page.file)


def _moved(spot: Spot, by: int) -> Spot:
    return Spot(spot.problem, spot.message, spot.at + by)
