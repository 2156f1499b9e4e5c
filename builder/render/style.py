"""Style sheets of the run-time and the course's theme → style.css."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files

import minify

from builder import codes
from builder.diagnostics import Diagnostic, Report
from builder.source import Source, Span

# In this order: what comes later wins.
SHEETS = (
    "theme",
    "text",
    "page",
    "contents",
    "blocks",
    "parts",
    "questions",
    "notices",
    "media",
    "print",
)
RIGHT_TO_LEFT = "right_to_left"
"""For courses of such a language alone: the interface may be English there."""
MORE = ("glossary", "path", "record", "search", "references", "chart", "exam")
"""Sheets of pages that most learners open seldom or never: ``more.css``, which they load themselves."""
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
ROOT = re.compile(r"\s*:root(?:\[data-theme=\"?(?:light|dark)\"?\])?\s*\{([^{}]*)\}")
PROPERTY = re.compile(r"--[a-z][a-z0-9-]*\s*:\s*[^;{}<>@\\]+")
OUTSIDE = re.compile(r"url\s*\(|image-set|expression", re.IGNORECASE)
HINT = "write :root { --name: value; } with names of docs/authors.md, nothing else"


def render_style(themes: Iterable[Source], report: Report, direction: str = "ltr") -> bytes:
    """The one style sheet; a theme's rules come last, after a check that they only set custom properties."""
    own = [checked_theme(theme, report) for theme in themes]
    return "\n".join((_style(direction), *(_small(each) for each in own))).encode()


def render_more_style() -> bytes:
    return _sheets(MORE).encode()


def style_of_one_page(own: str, themes: Iterable[Source]) -> str:
    """Colours and type of the course, and rules of its ``own``, for a page that has no file beside it. A theme that is none
    is left out: whoever builds the course is told."""
    checked = (checked_theme(theme, lambda _: None) for theme in themes)
    return "\n".join((_sheets(("theme", "text")), _small(own), *(_small(each) for each in checked)))


def checked_theme(theme: Source, report: Report) -> str:
    """The theme's text where it is as it may be, else nothing (and a diagnostic)."""
    text = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), theme.text)
    for line, message in _theme_problems(text):
        report(Diagnostic(codes.THEME_RULE, message, Span(theme, line), HINT))
        return ""
    return text


def _theme_problems(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    while text[at:].strip():
        found = ROOT.match(text, at)
        line = text.count("\n", 0, at + len(text[at:]) - len(text[at:].lstrip())) + 1
        if not found:
            yield line, "a theme has rules for :root only"
            return
        for declaration in found[1].split(";"):
            if declaration.strip() and not PROPERTY.fullmatch(declaration.strip()):
                yield line, f"'{declaration.strip()[:40]}' sets no custom property"
            if OUTSIDE.search(declaration):
                yield line, "a theme loads nothing"
        at = found.end()


def _style(direction: str) -> str:
    return _sheets((*SHEETS, RIGHT_TO_LEFT) if direction == "rtl" else SHEETS)


@lru_cache(maxsize=3)
def _sheets(names: tuple[str, ...]) -> str:
    folder = files("builder").joinpath("runtime", "style")
    sheets = (folder.joinpath(f"{name}.css").read_text("utf-8") for name in names)
    return '@charset "UTF-8";' + _small("\n".join(sheets))


def _small(style: str) -> str:
    return str(minify.string("text/css", style))
