"""Rules: who listens gets what who looks gets (WCAG 2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder import codes
from builder.check.words import words_of
from builder.diagnostics import Diagnostic
from builder.model import Blocks, Course, Figure, Table
from builder.source import Span
from builder.walk import plain

LONGEST_ALT = 250  # characters: a screen reader says them in one breath
FEWEST_WORDS = 3  # of a text that can repeat the beginning of another by more than chance
SIGNS = re.compile(r"[\W_]+")
NUMBERED = re.compile(r"^\w+ \d+ ")  # "figure 1"
FILE_NAME = re.compile(
    r"\S+\.(?:svg|png|jpe?g|webp|gif)|https?://\S+|(?:img|dscn?|pict?|image|photo|scan|screenshot)[ _-]?\d[\d _-]*",
    re.IGNORECASE,
)
PLACEHOLDERS = frozenset(
    {"alt", "alt text", "alternative text", "placeholder", "tbd", "text", "todo", "xxx", ""}
)
NO_HEADER = " \t\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}-–—.…_"


@dataclass(frozen=True, slots=True)
class Described:
    """A picture that has an alternative text, in a text or on a slide."""

    alt: str
    caption: str
    path: str
    at: Span


def alternative_texts_say_more(course: Course, blocks: Blocks) -> Iterator[Diagnostic]:
    """Than the caption, which is heard too, and the file's name."""
    for picture in _described(course, blocks):
        alt, caption = _bare(picture.alt), _bare(picture.caption)
        name = picture.path.rpartition("/")[2]
        if alt in (_bare(name), _bare(name.rpartition(".")[0])):
            message = "the alternative text is the file's name"
        elif FILE_NAME.fullmatch(picture.alt.strip()):
            message = f"the alternative text “{picture.alt.strip()}” is the name of a file"
        elif alt in PLACEHOLDERS:
            message = f"the alternative text “{picture.alt.strip()}” says nothing"
        elif alt == caption or (caption.startswith(f"{alt} ") and len(alt.split()) >= FEWEST_WORDS):
            message = "the alternative text repeats the caption"
        else:
            continue
        yield Diagnostic(codes.ALT_REPEATS, message, picture.at, "say what the picture shows")


def alternative_texts_begin_at_once(course: Course, blocks: Blocks) -> Iterator[Diagnostic]:
    openings = words_of(course).picture_words
    for picture in _described(course, blocks):
        if found := _opening(picture.alt, openings):
            message = f"the alternative text begins with “{found}”"
            hint = "screen readers say that it is a picture: begin with what it shows"
            yield Diagnostic(codes.ALT_ANNOUNCES, message, picture.at, hint)


def alternative_texts_are_short(course: Course, blocks: Blocks) -> Iterator[Diagnostic]:
    for picture in _described(course, blocks):
        if len(picture.alt) > LONGEST_ALT:
            message = f"the alternative text has {len(picture.alt)} characters"
            hint = f"keep {LONGEST_ALT} at most, and put the rest under long:"
            yield Diagnostic(codes.LONG_ALT, message, picture.at, hint)


def columns_have_headers(course: Course, blocks: Blocks) -> Iterator[Diagnostic]:
    """Each, but the one above the names of the rows."""
    del course
    for table in blocks:
        if isinstance(table, Table):
            for number, cell in enumerate(table.head):
                if not plain(cell).strip(NO_HEADER) and not (number == 0 and table.rows_named):
                    message = f"column {number + 1} of this table has no header"
                    hint = "name it: a screen reader says the header before each cell"
                    yield Diagnostic(codes.TABLE_HEADER, message, table.at, hint)


def _described(course: Course, blocks: Blocks) -> Iterator[Described]:
    for block in blocks:
        if isinstance(block, Figure) and block.alt:
            yield Described(block.alt, plain(block.caption), block.asset.path, block.at)
    for webinar in course.webinars:
        for slide in webinar.slides:
            if slide.picture and slide.alt:
                yield Described(slide.alt, plain(slide.title), slide.picture.path, slide.at)


def _opening(alt: str, openings: Iterable[str]) -> str:
    """The words with which the text says that it is a picture, or nothing. A single word does where a sign follows."""
    text = alt.strip().casefold().replace("’", "'")
    for opening in openings:
        rest = text.removeprefix(opening)
        goes_on = " " in opening and (rest[:1] == " " or opening.endswith("'"))
        if len(rest) < len(text) and (goes_on or not rest or rest.lstrip()[:1] in tuple(":,.–—")):
            return alt.strip()[: len(opening)]
    return ""


def _bare(text: str) -> str:
    """The words in small letters, without signs and without "Figure 1" before them."""
    return NUMBERED.sub("", SIGNS.sub(" ", text).strip().casefold())
