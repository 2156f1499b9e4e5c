"""A picture's bytes → the sizes of it that pages offer: the same bytes each time, without metadata."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

MOST_PIXELS = 40_000_000
WIDTHS = (480, 800, 1400)  # a phone's column, ours, ours on a screen of double density
JPEG_QUALITY = 80
HEAVY_PNG = 60_000  # bytes; above it an opaque picture is tried as JPEG


@dataclass(frozen=True, slots=True)
class Bitmap:
    """One size of a picture; ``suffix`` is ``.jpg`` or ``.png``."""

    width: int
    height: int
    suffix: str
    data: bytes


class UnreadablePicture(Exception):
    """``args`` say why."""


def render_bitmap(data: bytes) -> tuple[Bitmap, ...]:
    """The picture in up to three widths, smallest first, all in one format; UnreadablePicture."""
    picture = _open(data)
    widths = [width for width in WIDTHS if width < picture.width * 0.9] + [min(picture.width, WIDTHS[-1])]
    sizes = [_scaled(picture, width) for width in dict.fromkeys(widths)]
    suffix = _suffix(sizes[-1])
    return tuple(Bitmap(each.width, each.height, suffix, _encode(each, suffix)) for each in sizes)


def _open(data: bytes) -> Image.Image:
    """The picture upright, in sRGB, its metadata (which may tell where it was taken) left behind."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP"))
            if picture.width * picture.height > MOST_PIXELS:
                raise UnreadablePicture(f"it has more than {MOST_PIXELS // 1_000_000} million pixels")
            picture.load()
            upright = ImageOps.exif_transpose(picture)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise UnreadablePicture("it is damaged or no picture") from error
    return _plain(_in_srgb(upright))


def _in_srgb(picture: Image.Image) -> Image.Image:
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "CMYK"):
        return picture
    try:
        converted = ImageCms.profileToProfile(
            picture, io.BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return converted or picture


def _plain(picture: Image.Image) -> Image.Image:
    """RGB, or RGBA where something is seen through it."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        with_alpha = picture.convert("RGBA")
        lowest, _ = with_alpha.getchannel("A").getextrema()
        if isinstance(lowest, (int, float)) and lowest < 255:
            return with_alpha
    return picture.convert("RGB")


def _scaled(picture: Image.Image, width: int) -> Image.Image:
    if width == picture.width:
        return picture
    height = max(1, round(picture.height * width / picture.width))
    return picture.resize((width, height), Image.Resampling.LANCZOS)


def _suffix(picture: Image.Image) -> str:
    """PNG for what is seen through or drawn, JPEG for photographs."""
    if picture.mode == "RGBA":
        return ".png"
    png = len(_encode(picture, ".png"))
    return ".jpg" if png > HEAVY_PNG and png > 2 * len(_encode(picture, ".jpg")) else ".png"


def _encode(picture: Image.Image, suffix: str) -> bytes:
    target = io.BytesIO()
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    if suffix == ".jpg":
        bare.save(target, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
    elif bare.mode == "RGB" and bare.getcolors(256):
        bare.quantize(256, dither=Image.Dither.NONE).save(target, "PNG", optimize=True)
    else:
        bare.save(target, "PNG", optimize=True)
    return target.getvalue()
