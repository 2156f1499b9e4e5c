"""What the office formats share: elements by prefix, drawings' marks, files with the same bytes each time."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
SVG_BLIP = (
    "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"  # the extension under which Office keeps the drawing of a bitmap
)
DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can name


def name(prefixed: str) -> str:
    """``w:p`` → ``{namespace}p``; a name without prefix stays."""
    prefix, _, local = prefixed.rpartition(":")
    return f"{{{SPACES[prefix]}}}{local}" if prefix else local


def element(
    prefixed: str, attributes: Mapping[str, object] | None = None, *content: etree._Element | str
) -> etree._Element:
    """An element with attributes (names with prefix) and children or text."""
    made = etree.Element(
        name(prefixed), nsmap={prefixed.partition(":")[0]: SPACES[prefixed.partition(":")[0]]}
    )
    for key, value in (attributes or {}).items():
        made.set(name(key), str(value))
    for each in content:
        if isinstance(each, str):
            made.text = each
        else:
            made.append(each)
    return made


def svg_extension(relation: str) -> etree._Element:
    """Beside a bitmap: the drawing itself, which newer programs show sharply."""
    blip = element("asvg:svgBlip", {"r:embed": relation})
    return element("a:extLst", {}, element("a:ext", {"uri": SVG_BLIP}, blip))


def decorative_extension() -> etree._Element:
    """The mark of a picture that says nothing: a screen reader passes over it."""
    mark = element("adec:decorative", {"val": "1"})
    return element("a:extLst", {}, element("a:ext", {"uri": DECORATIVE}, mark))


def same_bytes(data: bytes) -> bytes:
    """A zip with the same entries in the same order, without clock or machine. ``mimetype`` is stored."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w") as new:
        for entry in old.infolist():
            info = ZipInfo(entry.filename, EPOCH)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            stored = entry.filename == "mimetype"
            new.writestr(info, old.read(entry), ZIP_STORED if stored else ZIP_DEFLATED)
    return made.getvalue()
