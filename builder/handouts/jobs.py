"""What is to be printed: a value of builder/papers/ and the file that it becomes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from builder import __version__
from builder.papers.paper import CardFace, Deck, Paper, Size, Spreadsheet


class Kind(Enum):
    PDF = "pdf"
    DOCX = "docx"
    EPUB = "epub"
    PPTX = "pptx"
    XLSX = "xlsx"
    CARDS = "cards"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class CardDeal:
    """Cards on one file: ``deal`` is ``single``, ``two-up`` or ``posters``."""

    faces: tuple[CardFace, ...]
    deal: str
    name: str
    title: str
    language: str
    footer: str
    author: str
    size: Size


@dataclass(frozen=True, slots=True)
class Job:
    """``path`` below the handouts' folder; ``value`` is what ``kind`` prints."""

    path: str
    kind: Kind
    value: Paper | Deck | Spreadsheet | CardDeal | bytes

    @property
    def digest(self) -> str:
        """Names what the file will hold: the same value, printed by the same program, gives the same bytes."""
        text = f"{_program()}\n{self.kind.value}\n{self.value!r}"
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _program() -> str:
    """A digest of all that prints: templates and fonts too."""
    digest = hashlib.sha256(__version__.encode())
    for each in sorted(_below(files("builder").joinpath("press")), key=lambda pair: pair[0]):
        digest.update(f"\n{each[0]}\n".encode())
        digest.update(each[1])
    return digest.hexdigest()


def _below(folder: Traversable, path: str = "") -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for each in folder.iterdir():
        if each.is_dir() and each.name != "__pycache__":
            found += _below(each, f"{path}{each.name}/")
        elif each.is_file():
            found.append((path + each.name, each.read_bytes()))
    return found
