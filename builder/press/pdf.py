"""Paper → PDF by Typst: tagged (PDF/UA-1), titled, with bookmarks; the same bytes each time. The only door to ``typst``."""

from __future__ import annotations

import atexit
import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import typst

from builder.papers.paper import Paper
from builder.press.paper_json import Json, paper_json

PRESS = Path(str(files("builder.press")))
BODY = ("body", "last_notes")  # in a file of their own: Typst hashes what a function gets, each time
NO_FACE = re.compile(r'the text `"(.+?)"` could not be displayed')
TOO_LONG = re.compile(r"too-long:([0-9.]+)")


@dataclass(frozen=True, slots=True)
class NoFace:
    """No face has ``character``; ``near`` are words around its first place."""

    character: str
    near: str

    def __str__(self) -> str:
        return f"no font of ours has the character '{self.character}' (U+{ord(self.character[0]):04X}), in “{self.near}”"


@dataclass(frozen=True, slots=True)
class TooLong:
    """A sheet takes ``pages`` pages even in the smallest type that can be read."""

    pages: float

    def __str__(self) -> str:
        return f"it is to stand on one page and takes {self.pages:g}, even in small type"


@dataclass(frozen=True, slots=True)
class BadPicture:
    """The picture whose text is ``alt`` cannot be drawn."""

    alt: str
    message: str

    def __str__(self) -> str:
        return f"the picture “{self.alt}” cannot be drawn: {self.message}"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Typst refuses the paper for another reason, in its own words."""

    message: str

    def __str__(self) -> str:
        return self.message


Why = NoFace | TooLong | BadPicture | Unreadable


class CannotPrint(Exception):
    """The paper ``name`` cannot be printed: ``why`` says so, all at once."""

    def __init__(self, name: str, why: tuple[Why, ...]) -> None:
        self.name, self.why = name, why
        super().__init__("; ".join(f"{name}: {each}" for each in why))


def is_font(file: Path) -> bool:
    """Whether Typst finds a face in the file."""
    return len(_fonts(file).fonts()) > len(_fonts(None).fonts())


def print_pdf(paper: Paper) -> bytes:
    """The paper as PDF, or CannotPrint."""
    content, pictures = paper_json(paper)
    frame = {name: value for name, value in content.items() if name not in BODY}
    body = {name: content[name] for name in BODY}
    return typeset(paper.name, "paper.typ", {"paper.json": frame, "body.json": body}, pictures)


def typeset(
    name: str,
    template: str,
    data: Mapping[str, Json],
    pictures: Mapping[str, bytes],
    font: Path | None = None,
) -> bytes:
    """A template with its data as PDF, or CannotPrint. ``font`` is the file of one face more, for what ours
    do not cover."""
    texts = {key: json.dumps(value, ensure_ascii=False).encode() for key, value in data.items()}
    sources = {**_templates(), "main.typ": f'#include "{template}"'.encode(), **texts, **pictures}
    try:
        made = typst.compile(  # type: ignore[call-overload]  # its types leave out the mapping of files that its guide shows
            sources, format="pdf", font_paths=_fonts(font), ignore_system_fonts=True, pdf_standards=["ua-1"]
        )
    except typst.TypstError as error:
        bad = tuple(_bad_pictures(pictures, b"".join(texts.values()).decode()))
        raise CannotPrint(name, bad or _reasons(error, b" ".join(texts.values()).decode())) from error
    assert isinstance(made, bytes)
    return made


@cache
def _templates() -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in sorted((PRESS / "templates").glob("*.typ"))}


@cache
def _fonts(more: Path | None) -> typst.Fonts:
    """Ours and those inside Typst; never the machine's."""
    paths = [PRESS / "fonts", _folder_of(more)] if more else [PRESS / "fonts"]
    return typst.Fonts(include_system_fonts=False, font_paths=[str(each) for each in paths])


def _folder_of(font: Path) -> Path:
    """A folder with this font alone, until the program ends: Typst takes folders, and opens a font when it needs it."""
    folder = tempfile.TemporaryDirectory(prefix="coursewright-")
    atexit.register(folder.cleanup)
    return Path(shutil.copy(font, folder.name)).parent


def _reasons(error: typst.TypstError, texts: str) -> tuple[Why, ...]:
    told = f"{error.diagnostic or ''}{error.message}"
    characters = dict.fromkeys(NO_FACE.findall(told))
    if characters:
        return tuple(NoFace(each, _near(each, texts)) for each in characters)
    too_long = TOO_LONG.search(told)
    if too_long:
        return (TooLong(float(too_long[1])),)
    return (Unreadable(told),)


def _bad_pictures(pictures: Mapping[str, bytes], texts: str) -> Iterator[BadPicture]:
    """The pictures that cannot be drawn even alone."""
    for name, data in pictures.items():
        try:
            typst.compile({"main.typ": f'#image("{name}")'.encode(), name: data}, format="svg")  # type: ignore[call-overload]
        except typst.TypstError as error:
            alt = re.search(rf'"file": "{re.escape(name)}", "alt": ("(?:[^"\\]|\\.)*")', texts)
            yield BadPicture(json.loads(alt[1]) if alt else "", " ".join(error.message.split()))


def _near(character: str, texts: str, around: int = 30) -> str:
    """The words around a character, without the marks of JSON."""
    at = texts.find(character)
    start = texts.rfind('"', 0, at) + 1
    end = texts.find('"', at)
    return texts[max(start, at - around) : min(end, at + around)]
