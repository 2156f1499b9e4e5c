"""Pictures, made fit for paper."""

from __future__ import annotations

import re

FACE = b'font-family="Noto Sans"'
BOX = re.compile(rb"""viewBox=["'][\d.\-]+[ ,]+[\d.\-]+[ ,]+([\d.]+)""")
WIDTH = re.compile(rb"""\bwidth=["']([\d.]+)(?:px)?["']""")
ROOT = re.compile(rb"<svg\b[^>]*")


def natural_width(data: bytes) -> int:
    """A drawing's own width in pixels; 0 where it names none."""
    root = ROOT.search(data)
    found = root and (BOX.search(root[0]) or WIDTH.search(root[0]))
    return round(float(found[1])) if found else 0


def printable_svg(data: bytes) -> bytes:
    """The drawing with its words in our face, where it names none for all: a reader of SVG would take any."""
    root = ROOT.search(data)
    if root is None or b"font-family" in root[0]:
        return data
    return data[: root.start()] + b"<svg " + FACE + root[0][len(b"<svg") :] + data[root.end() :]
