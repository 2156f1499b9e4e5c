"""The fonts' packages on PyPI → the faces that papers are set in, cut to the scripts that they must cover.

``python -m tests.press.renew_fonts FOLDER``: FOLDER holds the unpacked wheels that ``builder/press/fonts/README.md`` names.
Needs fontTools. One version of the sources and of fontTools gives the same bytes.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).parents[2] / "builder" / "press" / "fonts"
LATIN = ((0x20, 0x7E), (0xA0, 0x24F), (0x2B9, 0x2DD), (0x300, 0x36F), (0x1E00, 0x1EFF))
GREEK_AND_CYRILLIC = ((0x370, 0x3FF), (0x400, 0x4FF))
SIGNS = (
    (0x2000, 0x206F),
    (0x2070, 0x209F),
    (0x20A0, 0x20C0),
    (0x2100, 0x218F),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x25A0, 0x25FF),
)
DEVANAGARI = ((0x900, 0x97F), (0x1CD0, 0x1CFF), (0xA8E0, 0xA8FF), (0x200C, 0x200D), (0x25CC, 0x25CC))
ARABIC = ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0x200C, 0x200F), (0x25CC, 0x25CC))  # fmt: skip
EUROPE = LATIN + GREEK_AND_CYRILLIC + SIGNS


@dataclass(frozen=True, slots=True)
class Face:
    """One file: where it comes from, on which axes it stands, what it covers, what it is called."""

    name: str
    source: str
    axes: dict[str, float]
    covers: tuple[tuple[int, int], ...]
    family: str
    style: str
    bold: bool = False
    italic: bool = False


SANS = "fontpkg_noto_sans/files/NotoSans[wdth,wght].ttf"
SLANTED = "fontpkg_noto_sans/files/NotoSans-Italic[wdth,wght].ttf"
SERIF = "fontpkg_source_serif_4/files/SourceSerif4[opsz,wght].ttf"
DEVA = "fontpkg_noto_sans_devanagari/files/NotoSansDevanagari[wdth,wght].ttf"
ARAB = "fontpkg_noto_sans_arabic/files/NotoSansArabic[wdth,wght].ttf"
REGULAR, BOLD = {"wght": 400.0, "wdth": 100.0}, {"wght": 650.0, "wdth": 100.0}
TEXT, HEADLINE = {"wght": 400.0, "opsz": 16.0}, {"wght": 620.0, "opsz": 28.0}

FACES = (
    Face("NotoSans-Regular", SANS, REGULAR, EUROPE, "Noto Sans", "Regular"),
    Face("NotoSans-Bold", SANS, BOLD, EUROPE, "Noto Sans", "Bold", bold=True),
    Face("NotoSans-Italic", SLANTED, REGULAR, EUROPE, "Noto Sans", "Italic", italic=True),
    Face("NotoSans-BoldItalic", SLANTED, BOLD, EUROPE, "Noto Sans", "Bold Italic", bold=True, italic=True),
    # "Source" is a reserved name (OFL, clause 3): what we cut bears another.
    Face("HandoutSerif-Regular", SERIF, TEXT, EUROPE, "Handout Serif", "Regular"),
    Face("HandoutSerif-Bold", SERIF, HEADLINE, EUROPE, "Handout Serif", "Bold", bold=True),
    Face("NotoSansDevanagari-Regular", DEVA, REGULAR, DEVANAGARI, "Noto Sans Devanagari", "Regular"),
    Face("NotoSansDevanagari-Bold", DEVA, BOLD, DEVANAGARI, "Noto Sans Devanagari", "Bold", bold=True),
    Face("NotoSansArabic-Regular", ARAB, REGULAR, ARABIC, "Noto Sans Arabic", "Regular"),
    Face("NotoSansArabic-Bold", ARAB, BOLD, ARABIC, "Noto Sans Arabic", "Bold", bold=True),
)  # fmt: skip


def main(folder: Path) -> None:
    for face in FACES:
        font = TTFont(folder / face.source, recalcTimestamp=False)
        font = instantiateVariableFont(font, {tag: face.axes[tag] for tag in _axes(font)})
        _cut(font, face)
        _call(font, face)
        font.save(FONTS / f"{face.name}.ttf")
        print(f"{face.name}: {(FONTS / f'{face.name}.ttf').stat().st_size // 1000} kB")


def _axes(font: TTFont) -> list[str]:
    return [axis.axisTag for axis in font["fvar"].axes]


def _cut(font: TTFont, face: Face) -> None:
    options = Options()
    if face.covers is EUROPE:
        options.layout_features = ["ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[sign for first, last in face.covers for sign in range(first, last + 1)])
    subsetter.subset(font)


def _call(font: TTFont, face: Face) -> None:
    """Family and style by their names of four: the faces that a reader of the file can ask for."""
    names = font["name"]
    for number, text in (
        (1, face.family),
        (2, face.style),
        (3, face.name),
        (4, f"{face.family} {face.style}"),
        (6, face.name),
    ):
        names.setName(text, number, 3, 1, 0x409)
    for number in (16, 17, 21, 22, 25):
        names.removeNames(nameID=number)
    names.names = [each for each in names.names if each.platformID == 3]
    font["OS/2"].usWeightClass = 700 if face.bold else 400
    font["OS/2"].fsSelection = (
        (font["OS/2"].fsSelection & ~0x61)
        | (face.bold << 5)
        | (face.italic << 0)
        | ((not face.bold and not face.italic) << 6)
    )
    font["head"].macStyle = face.bold | (face.italic << 1)
    if "STAT" in font:
        del font["STAT"]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
