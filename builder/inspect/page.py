"""Bytes of a page, a script or a style sheet → text with line numbers."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field

CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
XML_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w.:-]{2,40})""")
OLDER = re.compile(
    r"iso-?8859-\d{1,2}|latin-?1|windows-125\d|shift_jis|euc-(?:jp|kr)|gbk|gb2312|gb18030|big5|koi8-[ru]"
)
"""Encodings that browsers and Python know by the same name."""
LINE_END = re.compile("\n")


@dataclass(frozen=True, slots=True)
class Source:
    """``file`` is the entry's name; ``is_sure`` tells whether all bytes were letters of an encoding that is said or
    usual."""

    file: str
    text: str
    is_sure: bool = True
    breaks: array[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Eight bytes a line: a file may be nothing but line ends."""
        object.__setattr__(
            self, "breaks", array("L", (each.start() for each in LINE_END.finditer(self.text)))
        )

    def line(self, at: int) -> int:
        """The line of an offset, from 1."""
        return bisect_right(self.breaks, at - 1) + 1


def source(file: str, data: bytes) -> Source:
    """UTF-8 or UTF-16 by its first bytes, an older encoding where the page names it; what does not fit is replaced."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Source(file, data.decode("utf-16", "replace"))
    said = XML_ENCODING.search(data[:200]) or CHARSET.search(data[:2048])
    name = said[1].decode("ascii").lower() if said else ""
    if OLDER.fullmatch(name):
        return Source(file, data.decode(name, "replace"))
    try:
        return Source(file, data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Source(file, data.decode("utf-8-sig", "replace"), is_sure=bool(said))
