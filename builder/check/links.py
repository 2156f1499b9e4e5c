"""Rules: a link says where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder import codes
from builder.check.contents import lessons
from builder.check.words import words_of
from builder.diagnostics import Diagnostic
from builder.model import Course, Inlines, LessonLink, Link
from builder.walk import lesson_inlines, plain

ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
SIGNS = re.compile(r"^[\W_]+|[\W_]+$")


def links_say_where_they_lead(course: Course, found: Inlines) -> Iterator[Diagnostic]:
    """WCAG 2.2, 2.4.4: in a list of links, as screen readers show it, too."""
    empty = words_of(course).empty_links
    for link in found:
        if isinstance(link, Link | LessonLink):
            text = plain(link.content).strip()
            if _bare(text) in empty:
                message = f"“{text}” does not say where the link leads"
                yield Diagnostic(codes.EMPTY_LINK_TEXT, message, link.at, "make the page's name the link")
            elif ADDRESS.fullmatch(text) and isinstance(link, Link):
                message = "a bare address is the text of a link"
                hint = "write [the page's name](address): print shows the address anyway"
                yield Diagnostic(codes.EMPTY_LINK_TEXT, message, link.at, hint)


def links_of_one_text_lead_to_one_place(course: Course) -> Iterator[Diagnostic]:
    """In a lesson: who hears the list of its links cannot tell two of the same words apart."""
    empty = words_of(course).empty_links
    for lesson in lessons(course):
        first: dict[str, str] = {}
        for link in lesson_inlines(lesson):
            if isinstance(link, Link | LessonLink):
                text = plain(link.content).strip()
                target = link.address if isinstance(link, Link) else f"{link.path}#{link.heading}"
                if first.setdefault(_bare(text), target) != target and _bare(text) not in empty:
                    message = f"“{text}” leads to two different places in this lesson"
                    hint = "say in each link's text what is there"
                    yield Diagnostic(codes.EMPTY_LINK_TEXT, message, link.at, hint)


def _bare(text: str) -> str:
    """Without signs around it, in small letters, hyphens and apostrophes made alike."""
    return " ".join(SIGNS.sub("", text).casefold().replace("’", "'").replace("-", " ").split())
