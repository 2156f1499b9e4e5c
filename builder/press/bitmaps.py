"""SVG → PNG by Typst, for programs that show no drawings: faces of ours only, the same bytes each time."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO

import typst
from PIL import Image

from builder.papers.paper import Format, Picture
from builder.press.pictures import printable_svg

FONTS = str(files("builder.press").joinpath("fonts"))
PIXELS_PER_INCH = 144
SOURCE = b'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image(bytes(sys.inputs.drawing), format: "svg")\n'


def bitmap(picture: Picture) -> bytes:
    """The picture as PNG or JPEG."""
    return drawn(picture.data) if picture.format is Format.SVG else picture.data


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height of a bitmap in pixels."""
    with Image.open(BytesIO(data)) as image:
        return image.size


@cache
def drawn(svg: bytes) -> bytes:
    """The drawing as PNG."""
    drawing = {"drawing": printable_svg(svg).decode()}
    made = typst.compile(
        SOURCE,
        format="png",
        ppi=PIXELS_PER_INCH,
        sys_inputs=drawing,
        font_paths=_fonts(),
        ignore_system_fonts=True,
    )
    assert isinstance(made, bytes)
    return made


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
