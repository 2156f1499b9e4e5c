"""Rules: a link says where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder import codes
from builder.check.words import words_of
from builder.diagnostics import Diagnostic
from builder.model import Course, Inlines, LessonLink, Link
from builder.walk import plain

ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
SIGNS = re.compile(r"^[\W_]+|[\W_]+$")


def links_say_where_they_lead(course: Course, inlines: Inlines) -> Iterator[Diagnostic]:
    """WCAG 2.2, 2.4.4: in a list of links, as screen readers show it, too."""
    empty = words_of(course).empty_links
    for link in inlines:
        if isinstance(link, Link | LessonLink):
            text = plain(link.content).strip()
            if SIGNS.sub("", text).casefold() in empty:
                message = f"“{text}” does not say where the link leads"
                yield Diagnostic(codes.EMPTY_LINK_TEXT, message, link.at, "make the page's name the link")
            elif ADDRESS.fullmatch(text) and isinstance(link, Link):
                message = "a bare address is the text of a link"
                hint = "write [the page's name](address): print shows the address anyway"
                yield Diagnostic(codes.EMPTY_LINK_TEXT, message, link.at, hint)
