"""What a Word paper gathers while it is written: relations, numbers, notes, titles."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.story import StoryPart

from builder.papers.paper import BoxKind, Format, Paper, Picture
from builder.press.bitmaps import bitmap
from builder.render.messages import text_direction


@dataclass(slots=True)
class Writing:
    """``lists`` are the numberings asked for; ``titles`` bookmark, level and text of headings; ``noted`` the notes in
    the order of their first marks; ``new_page``: what comes next begins one."""

    paper: Paper
    document: Document
    part: StoryPart  # to which relations belong: the body, or the footnotes
    lists: list[tuple[str, int]] = field(default_factory=list)
    titles: list[tuple[str, int, str]] = field(default_factory=list)
    noted: list[int] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    new_page: bool = False
    last_id: int = 0
    drawings: int = 0

    @property
    def turned(self) -> bool:
        """Whether the paper is written from right to left."""
        return text_direction(self.paper.language) == "rtl"

    def next_id(self) -> int:
        """For bookmarks, controls and drawings: unique in the file."""
        self.last_id += 1
        return self.last_id

    def link(self, address: str) -> str:
        return self.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def image(self, picture: Picture) -> tuple[str, str]:
        """Relations of the bitmap, and of the drawing that it shows (empty: none)."""
        relation, _ = self.part.get_or_add_image(BytesIO(bitmap(picture)))
        return relation, self._drawing(picture.data) if picture.format is Format.SVG else ""

    def _drawing(self, svg: bytes) -> str:
        self.drawings += 1
        place = PackURI(f"/word/media/drawing{self.drawings}.svg")
        part = Part(place, "image/svg+xml", svg, self.document.part.package)
        return self.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)

    def depth(self, level: int) -> int:
        """A heading's level so that none is left out."""
        while self.levels and self.levels[-1] >= level:
            self.levels.pop()
        self.levels.append(level)
        return len(self.levels)


@dataclass(frozen=True, slots=True)
class Where:
    """Where a block stands. ``indent`` and ``width`` in twips; ``style`` of its paragraphs; ``keep`` with the next one;
    ``list``: number, level and the width of its hanging mark, for the next paragraph only."""

    style: str
    width: int
    indent: int = 0
    level: int = 0
    box: BoxKind | None = None
    keep: bool = False
    mark: tuple[int, int] | None = None  # numbering and level of the paragraph that opens an item
    outer: bool = True

    def inside(self, **changes: object) -> Where:
        return replace(self, outer=False, **changes)  # type: ignore[arg-type]
