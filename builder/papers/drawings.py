"""An author's picture → a picture on paper: drawings cleaned as for pages, with the theme's light colours written out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from builder.model import Asset
from builder.papers.paper import Format
from builder.render.svg import PREFIX, SVG, Drawing, UnreadableDrawing, read_drawing
from builder.source import Source

VARIABLE = re.compile(r"var\(\s*(--[a-z0-9-]+)\s*(?:,[^)]*)?\)")
PROPERTY = re.compile(r"(--[a-z0-9-]+)\s*:\s*([^;{}]+)")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def paper_picture(asset: Asset, themes: Iterable[Source]) -> tuple[bytes, Format] | None:
    """Bytes and format of the picture; None where it cannot be printed (the packages' build tells why)."""
    if asset.suffix != ".svg":
        return _bitmap(asset)
    try:
        drawing = read_drawing(asset.file.read_bytes(), lambda _: None)
    except UnreadableDrawing:
        return None
    return resolved(drawing, colours(themes)).encode(), Format.SVG


def resolved(drawing: Drawing, values: dict[str, str]) -> str:
    """The drawing as a file of its own: no variables, which print as black."""
    markup = VARIABLE.sub(lambda found: values.get(found[1], "#000000"), drawing.markup)
    markup = markup.replace(PREFIX, "").replace("currentColor", values["--ink"])
    head = f'<svg xmlns="{SVG}" width="{drawing.width:g}" height="{drawing.height:g}"'
    return markup.replace("<svg", head, 1)


def colours(themes: Iterable[Source]) -> dict[str, str]:
    """Custom properties of the light theme, the course's own over ours, with references among them resolved."""
    found = dict(light_theme()) | {"--paper": "#ffffff"}  # on paper, white is the ground
    for theme in themes:
        light = re.sub(r':root\[data-theme="?dark"?\][^}]*}', "", COMMENT.sub("", theme.text))
        found.update(_properties(light))
    return {name: _value(text, found) for name, text in found.items()}


@lru_cache(maxsize=1)
def light_theme() -> tuple[tuple[str, str], ...]:
    """Custom properties of the first ``:root`` of our own style sheet, as they are written there."""
    text = files("builder").joinpath("runtime", "style", "theme.css").read_text("utf-8")
    first = COMMENT.sub("", text).partition("}")[0]
    return _properties(first)


def _properties(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, value.strip()) for name, value in PROPERTY.findall(text))


def _value(text: str, found: dict[str, str]) -> str:
    for _ in range(3):  # a reference to a reference is the deepest that ours go
        text = VARIABLE.sub(lambda match: found.get(match[1], "#000000"), text)
    return text


def _bitmap(asset: Asset) -> tuple[bytes, Format] | None:
    """The largest size that pages offer: upright, in sRGB, without metadata."""
    from builder.render.bitmaps import UnreadablePicture, render_bitmap

    try:
        largest = render_bitmap(asset.file.read_bytes())[-1]
    except UnreadablePicture:
        return None
    return largest.data, Format.PNG if largest.suffix == ".png" else Format.JPEG
