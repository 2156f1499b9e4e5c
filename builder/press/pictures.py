"""Pictures, made fit for paper."""

from __future__ import annotations

import re

FACE = b'font-family="Noto Sans"'
ROOT = re.compile(rb"<svg\b[^>]*")


def printable_svg(data: bytes) -> bytes:
    """The drawing with its words in our face, where it names none for all: a reader of SVG would take any."""
    root = ROOT.search(data)
    if root is None or b"font-family" in root[0]:
        return data
    return data[: root.start()] + b"<svg " + FACE + root[0][len(b"<svg") :] + data[root.end() :]
