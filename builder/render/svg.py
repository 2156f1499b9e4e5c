"""An author's SVG → a drawing that can stand in a page: an allowlist of shapes and looks, nothing that acts.

The tree is built anew from what is allowed, so that what is not known cannot pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
XLINK = "{http://www.w3.org/1999/xlink}href"
PREFIX = "\ue000"  # a private character that stands for the figure's own prefix


def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _words_of(
    """svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath marker
    linearGradient radialGradient stop pattern clipPath mask"""
)
SILENT = frozenset(("title", "desc", "metadata"))  # the page has an alternative text; editors leave the rest
ATTRIBUTES = _words_of(
    """x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points dx dy rotate width height viewBox transform id offset
    preserveAspectRatio textLength lengthAdjust startOffset method spacing side pathLength
    gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
    clipPathUnits maskUnits maskContentUnits markerWidth markerHeight markerUnits refX refY orient"""
)
LOOKS = _words_of(
    """fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit opacity color stop-color stop-opacity display visibility
    font-size font-style font-weight text-anchor text-decoration letter-spacing word-spacing
    dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi
    clip-path clip-rule mask marker-start marker-mid marker-end paint-order vector-effect shape-rendering"""
)
INSIDE = re.compile(r"url\(\s*['\"]?#([\w.-]+)['\"]?\s*\)")
SIGNS = re.compile(r"[\\@<>;{}]|/\*|javascript:|data:|https?:", re.IGNORECASE)
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Drawing:
    """``markup`` has ``PREFIX`` before each id; width and height in units of the view box."""

    markup: str
    width: float
    height: float

    def with_prefix(self, prefix: str) -> str:
        return self.markup.replace(PREFIX, prefix)


class UnreadableDrawing(Exception):
    """``args`` say why, and at which line of the file."""


Refuse = Callable[[str], object]
"""Told of each thing that is not drawn, in words."""


def read_drawing(data: bytes, refuse: Refuse) -> Drawing:
    """The drawing of what is allowed; all else goes to ``refuse``. UnreadableDrawing where it is no SVG."""
    root = _parse(data, refuse)
    x, y, width, height = _view_box(root)
    clean = etree.Element("svg", viewBox=f"{x:g} {y:g} {width:g} {height:g}")
    clean.text = _words(root.text)
    for child in root:
        _copy(child, clean, refuse)
    for name, value in _attributes(root, refuse):
        if name in LOOKS:
            clean.set(name, value)
    return Drawing(etree.tostring(clean, encoding="unicode"), width, height)


def _parse(data: bytes, refuse: Refuse) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDrawing(f"line {error.lineno or 1}: {error.msg}") from None
    dtd = root.getroottree().docinfo.internalDTD
    if b"<!ENTITY" in data or (dtd is not None and b"<!ENTITY" in etree.tostring(root.getroottree())):
        refuse("it declares entities")
    if etree.QName(root).localname != "svg":
        raise UnreadableDrawing("its root is not 'svg'")
    return root


def _view_box(root: etree._Element) -> tuple[float, float, float, float]:
    numbers = [float(each) for each in NUMBER.findall(root.get("viewBox", ""))]
    if len(numbers) != 4:
        sizes = [NUMBER.match(root.get(side, "")) for side in ("width", "height")]
        numbers = [0.0, 0.0, *(float(size[0]) if size else 0.0 for size in sizes)]
    x, y, width, height = numbers
    if not (0 < width < 1e5 and 0 < height < 1e5):
        raise UnreadableDrawing("it has no 'viewBox'")
    return x, y, width, height


def _copy(element: etree._Element, parent: etree._Element, refuse: Refuse) -> None:
    """Copies what is allowed of ``element`` to the end of ``parent``; a tail (text) is kept in any case."""
    if not isinstance(element.tag, str):
        refuse("it uses an entity")
    elif _is_drawn(element, refuse):
        name = etree.QName(element).localname
        copy = etree.SubElement(parent, name)
        for attribute, value in _attributes(element, refuse):
            copy.set(attribute, value)
        copy.text = _words(element.text)
        for child in element:
            _copy(child, copy, refuse)
    _add_text(parent, _words(element.tail))


def _is_drawn(element: etree._Element, refuse: Refuse) -> bool:
    qualified = etree.QName(element)
    if qualified.namespace not in (SVG, None) or qualified.localname in SILENT:
        return False
    if qualified.localname not in ELEMENTS:
        refuse(f"line {element.sourceline}: '{qualified.localname}'")
        return False
    return True


def _attributes(element: etree._Element, refuse: Refuse) -> Iterator[tuple[str, str]]:
    for key, value in element.items():
        name, text = str(key), str(value)
        if name == "style":
            yield from _style(element, text, refuse)
        elif name in ("href", XLINK):
            yield from _reference(element, text, refuse)
        elif name.lower().startswith("on"):
            refuse(f"line {element.sourceline}: '{name}'")
        elif name == "id":
            yield name, PREFIX + text
        elif name in ATTRIBUTES or name in LOOKS:
            yield from _value(element, name, text, refuse)


def _style(element: etree._Element, style: str, refuse: Refuse) -> Iterator[tuple[str, str]]:
    """``style="fill: red"`` as drawing programs write it → attributes."""
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        if colon and name.strip() in LOOKS:
            yield from _value(element, name.strip(), value.strip(), refuse)


def _value(element: etree._Element, name: str, value: str, refuse: Refuse) -> Iterator[tuple[str, str]]:
    """A value whose ``url(#…)`` point into the drawing; others are refused."""
    rest = INSIDE.sub("", value)
    if "url" in rest.lower() or SIGNS.search(rest):
        refuse(f"line {element.sourceline}: '{name}' with '{value[:40]}'")
        return
    yield name, INSIDE.sub(rf"url(#{PREFIX}\1)", value)


def _reference(element: etree._Element, target: str, refuse: Refuse) -> Iterator[tuple[str, str]]:
    if re.fullmatch(r"#[\w.-]+", target):
        yield "href", f"#{PREFIX}{target[1:]}"
    else:
        refuse(f"line {element.sourceline}: a reference to '{target[:40]}'")


def _words(text: str | None) -> str | None:
    """Text as it is; blanks between shapes shrink to nothing."""
    if text is None or not text.strip():
        return " " if text == " " else None
    return text.replace(PREFIX, "")


def _add_text(parent: etree._Element, text: str | None) -> None:
    if not text:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
