"""A style sheet's text → the requests in it that fail or leave the package."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.inspect.names import Names
from builder.inspect.spots import Spot, request_spots

COMMENT = re.compile(r"/\*(?:.*?\*/|.*\Z)", re.DOTALL)
REQUEST = re.compile(
    r"""@import\s{1,20}["']([^"'\n]{1,2000})|\burl\(\s{0,20}(?:"([^"\n]{1,2000})"|'([^'\n]{1,2000})'|([^"')\s]{1,2000}))""",
    re.IGNORECASE,
)


def style_spots(text: str, folder: str, names: Names) -> Iterator[Spot]:
    """``@import`` and ``url(…)``, comments left out."""
    for found in REQUEST.finditer(COMMENT.sub(_blank, text) if "/*" in text else text):
        reference = next(each for each in found.groups() if each)
        yield from request_spots(reference, found.start(), folder, names)


def _blank(comment: re.Match[str]) -> str:
    """As long as the comment, and with its line ends, so that offsets hold."""
    return re.sub(r"[^\n]", " ", comment[0])
