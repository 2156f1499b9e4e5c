"""A file's name in a lesson → the file, inside the course folder."""

from __future__ import annotations

import os
from pathlib import Path

from builder import codes
from builder.diagnostics import Diagnostic, Report
from builder.model import Asset
from builder.read.inlines import resolve
from builder.source import Span, is_inside

SHARED = "course/assets"
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
SOUNDS = (".mp3", ".m4a", ".ogg")
FILMS = (".mp4", ".webm")
CAPTIONS = (".vtt",)


def find_asset(
    root: Path, folder: str, path: str, at: Span, report: Report, kinds: tuple[str, ...] = ()
) -> Asset | None:
    """The file, looked for beside the lesson and in course/assets/; None where a diagnostic says why not."""
    places = [resolve(folder, path), resolve(SHARED, path)]
    if path.startswith(("/", "\\")) or ":" in path or any(place.startswith("..") for place in places[:1]):
        report(
            Diagnostic(
                codes.ASSET_OUTSIDE,
                f"'{path}' lies outside the course folder",
                at,
                f"copy the file into {SHARED}/",
            )
        )
        return None
    for place in places:
        file = root / place
        if is_exact_file(root, place):
            return _checked(root, Asset(place, file, at), kinds, report)
    report(Diagnostic(codes.ASSET_MISSING, f"there is no file '{path}'", at, _hint(root, places)))
    return None


def is_exact_file(root: Path, path: str) -> bool:
    """Whether the file exists under exactly this name, capital letters too, whatever the file system."""
    file = root / path
    if not file.is_file():
        return False
    folder = root
    for part in path.split("/"):
        if part not in os.listdir(folder):
            return False
        folder = folder / part
    return True


def _checked(root: Path, asset: Asset, kinds: tuple[str, ...], report: Report) -> Asset | None:
    if not is_inside(root, asset.file):
        report(
            Diagnostic(
                codes.ASSET_OUTSIDE,
                f"'{asset.path}' is a link that leads out of the course folder",
                asset.at,
                "copy the file itself",
            )
        )
        return None
    if kinds and asset.suffix not in kinds:
        report(
            Diagnostic(
                codes.ASSET_KIND,
                f"'{asset.path}' cannot stand here",
                asset.at,
                f"use one of: {', '.join(kinds)}",
            )
        )
        return None
    return asset


def _hint(root: Path, places: list[str]) -> str:
    """A file whose name differs in capital letters alone, or where files are looked for."""
    for place in places:
        folder, _, name = place.rpartition("/")
        try:
            names = os.listdir(root / folder)
        except OSError:
            continue
        for other in names:
            if other.lower() == name.lower():
                return f"there is '{other}': capital letters count"
    return f"put it beside the lesson or in {SHARED}/"
