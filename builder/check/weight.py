"""Rules: files are light enough for learners who pay for each megabyte. What pages weigh is told by a build."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.diagnostics import Diagnostic
from builder.model import Asset, Blocks, Course, Download, Figure, Media

MOST_OF_DRAWING = 60_000  # bytes: a drawing stands in the page itself
MOST_OF_MEDIA = 20_000_000
MOST_OF_DOWNLOAD = 5_000_000


def files_are_light(course: Course, blocks: Blocks) -> Iterator[Diagnostic]:
    """Bitmaps are left to the build, which makes them smaller."""
    del course
    for block in blocks:
        match block:
            case Figure(asset=asset) if asset.suffix == ".svg":
                yield from _heavy(asset, MOST_OF_DRAWING, "draw it with fewer points, or export it as WebP")
            case Media(asset=asset):
                yield from _heavy(asset, MOST_OF_MEDIA, "compress it, or cut it into parts")
            case Download(asset=asset):
                yield from _heavy(asset, MOST_OF_DOWNLOAD, "compress it, or give its web address instead")
            case _:
                pass


def _heavy(asset: Asset, most: int, hint: str) -> Iterator[Diagnostic]:
    size = asset.file.stat().st_size if asset.file.is_file() else 0
    if size > most:
        message = f"'{asset.path}' weighs {size / 1000:,.0f} kB; {most // 1000:,} kB are enough"
        yield Diagnostic(codes.HEAVY_FILE, message, asset.at, hint)
