"""Bytes of a page, a script or a style sheet → text with line numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*(iso-8859-1|iso-8859-15|windows-1252)""", re.IGNORECASE)
LINE_END = re.compile("\n")


@dataclass(frozen=True, slots=True)
class Source:
    """``file`` is the entry's name."""

    file: str
    text: str
    breaks: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "breaks", tuple(each.start() for each in LINE_END.finditer(self.text)))

    def line(self, at: int) -> int:
        """The line of an offset, from 1."""
        return bisect_right(self.breaks, at - 1) + 1


def source(file: str, data: bytes) -> Source:
    """UTF-8 or UTF-16 by its first bytes, an older encoding where the page names it; what does not fit is replaced."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Source(file, data.decode("utf-16", "replace"))
    older = CHARSET.search(data[:2048])
    encoding = older[1].decode("ascii") if older else "utf-8-sig"
    return Source(file, data.decode(encoding, "replace"))
