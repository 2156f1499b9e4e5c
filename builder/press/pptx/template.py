"""Our template of slides: theme, master and layouts, each with the placeholders of its kind; built, not carried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Slides
from pptx.slide import SlideLayout
from pptx.util import Cm

from builder.papers.paper import Layout
from builder.press.colours import colours
from builder.press.ooxml import decorative_extension, element

WIDTH, HEIGHT = Cm(33.867), Cm(19.05)  # 16:9
SIDE, TOP = Cm(1.9), Cm(1.5)
FULL = WIDTH - 2 * SIDE
BODY_TOP, BODY_HEIGHT = Cm(4.7), Cm(12.2)
SANS, SERIF = "Noto Sans", "Noto Serif"


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder: its kind and number in the file, where it stands (EMU), the size of its type in points."""

    kind: str
    number: int
    box: tuple[int, int, int, int]
    size: int
    name: str
    bold: bool = False
    serif: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A layout: its name in PowerPoint, its kind there, ground (a colour's name) and placeholders."""

    name: str
    kind: str
    places: tuple[Place, ...]
    ground: str = "paper"


TITLE_BOX = (SIDE, TOP, FULL, Cm(2.6))
BODY_BOX = (SIDE, BODY_TOP, FULL, BODY_HEIGHT)
HALF = (FULL - Cm(1.2)) // 2
LEFT_BOX = (SIDE, BODY_TOP, HALF, BODY_HEIGHT)
RIGHT_BOX = (SIDE + HALF + Cm(1.2), BODY_TOP, HALF, BODY_HEIGHT)


def _title(box: tuple[int, int, int, int] = TITLE_BOX, size: int = 32, kind: str = "title") -> Place:
    return Place(kind, 0, box, size, "Title", bold=True, serif=True)


FORMS = {
    Layout.TITLE: Form("Title slide", "title", (_title((SIDE, Cm(4.5), FULL, Cm(5)), 44, "ctrTitle"), Place("subTitle", 1, (SIDE, Cm(10), FULL, Cm(4.5)), 22, "Subtitle")), "a1-soft"),
    Layout.SECTION: Form("Section", "secHead", (_title((SIDE, Cm(5), FULL, Cm(4.6)), 40), Place("body", 1, (SIDE, Cm(10), FULL, Cm(5)), 20, "Text")), "a1-soft"),
    Layout.TEXT: Form("Title and text", "obj", (_title(), Place("", 1, BODY_BOX, 22, "Content"))),
    Layout.TWO_COLUMNS: Form("Two columns", "twoObj", (_title(), Place("", 1, LEFT_BOX, 20, "Left content"), Place("", 2, RIGHT_BOX, 20, "Right content"))),
    Layout.PICTURE: Form("Picture and text", "picTx", (_title(), Place("pic", 1, RIGHT_BOX, 14, "Picture"), Place("body", 2, LEFT_BOX, 20, "Text"))),
    Layout.TABLE: Form("Table", "tbl", (_title(), Place("tbl", 1, BODY_BOX, 16, "Table"), Place("body", 2, (SIDE, Cm(15.4), FULL, Cm(1.8)), 14, "Text below"))),
    Layout.QUOTE: Form("Quote", "cust", (_title(), Place("body", 1, (SIDE + Cm(2), BODY_TOP, FULL - Cm(4), BODY_HEIGHT), 28, "Quote", serif=True)), "a4-soft"),
    Layout.QUESTION: Form("Question", "cust", (_title((SIDE, Cm(3), FULL, Cm(5)), 36), Place("body", 1, (SIDE, Cm(8.5), FULL, Cm(8.6)), 22, "Text")), "a2-soft"),
}  # fmt: skip


def new_slides() -> Slides:
    """A presentation without slides, with our layouts in the order of ``Layout``."""
    made = Presentation()
    made.slide_width, made.slide_height = WIDTH, HEIGHT
    master = made.slide_masters[0]
    _theme(made)
    layouts = list(made.slide_layouts)
    for form, layout in zip(FORMS.values(), layouts, strict=False):
        _lay_out(form, layout)
    for spare in layouts[len(FORMS) :]:
        made.slide_layouts.remove(spare)
    tree = master.shapes._spTree
    _clear(tree)
    for each in (*_shapes((_title(), Place("body", 1, BODY_BOX, 22, "Text"))), *_feet()):
        tree.append(each)
    tree.append(_bar())
    _ground(master._element, "paper")
    _text_styles(master._element)
    return made


def layout_of(slides: Slides, layout: Layout) -> SlideLayout:
    return slides.slide_layouts[list(FORMS).index(layout)]


def _lay_out(form: Form, layout: SlideLayout) -> None:
    layout.name = form.name
    layout._element.set("type", form.kind)
    tree = layout.shapes._spTree
    _clear(tree)
    for each in (*_shapes(form.places), *_feet()):
        tree.append(each)
    _ground(layout._element, form.ground)


def _clear(tree: etree._Element) -> None:
    for shape in list(tree)[2:]:
        tree.remove(shape)


def _ground(slide: etree._Element, colour: str) -> None:
    common = slide.find(element("p:cSld").tag)
    assert common is not None
    for old in common.findall(element("p:bg").tag):
        common.remove(old)
    fill = element("a:solidFill", {}, element("a:srgbClr", {"val": colours()[colour]}))
    common.insert(0, element("p:bg", {}, element("p:bgPr", {}, fill, element("a:effectLst"))))


def _shapes(places: tuple[Place, ...]) -> Iterator[etree._Element]:
    for id_, place in enumerate(places, 2):
        yield _shape(id_, place)


def _feet() -> Iterator[etree._Element]:
    """Footer and slide number."""
    foot = Place("ftr", 11, (SIDE, Cm(17.6), FULL - Cm(4), Cm(0.9)), 10, "Footer")
    number = Place("sldNum", 12, (WIDTH - SIDE - Cm(3), Cm(17.6), Cm(3), Cm(0.9)), 10, "Slide number")
    yield _shape(11, foot)
    yield _shape(12, number)


def _bar() -> etree._Element:
    """The bar that all our papers have over their title."""
    names = element("p:nvSpPr", {}, element("p:cNvPr", {"id": 20, "name": "Bar"}, decorative_extension()), element("p:cNvSpPr"), element("p:nvPr"))  # fmt: skip
    at = element("a:xfrm", {}, element("a:off", {"x": int(SIDE), "y": int(Cm(1.1))}), element("a:ext", {"cx": int(Cm(2.2)), "cy": int(Cm(0.28))}))  # fmt: skip
    fill = element("a:solidFill", {}, element("a:schemeClr", {"val": "accent2"}))
    shape = element("a:prstGeom", {"prst": "rect"}, element("a:avLst"))
    form = element("p:spPr", {}, at, shape, fill, element("a:ln", {}, element("a:noFill")))
    body = element("p:txBody", {}, element("a:bodyPr"), element("a:lstStyle"), element("a:p"))
    return element("p:sp", {}, names, form, body)


def _shape(id_: int, place: Place) -> etree._Element:
    kind = {"type": place.kind} if place.kind else {}
    number = {} if place.number == 0 else {"idx": place.number}
    names = element(
        "p:nvSpPr",
        {},
        element("p:cNvPr", {"id": id_, "name": place.name}),
        element("p:cNvSpPr", {}, element("a:spLocks", {"noGrp": "1"})),
        element("p:nvPr", {}, element("p:ph", {**kind, **number})),
    )
    left, top, width, height = (int(each) for each in place.box)
    at = element("a:xfrm", {}, element("a:off", {"x": left, "y": top}), element("a:ext", {"cx": width, "cy": height}))  # fmt: skip
    form = element("p:spPr", {}, at, element("a:prstGeom", {"prst": "rect"}, element("a:avLst")))
    return element("p:sp", {}, names, form, _text(place))


def _text(place: Place) -> etree._Element:
    anchor = "b" if place.kind in ("ctrTitle", "title") else "t"
    body = element("a:bodyPr", {"lIns": 0, "rIns": 0, "tIns": 0, "bIns": 0, "anchor": anchor}, element("a:normAutofit"))  # fmt: skip
    face = "+mj-lt" if place.serif else "+mn-lt"
    bullets = place.kind in ("", "body") and place.name not in ("Quote",)
    level = {"marL": 0, "indent": 0, "algn": "r" if place.kind == "sldNum" else "l"}
    style = element("a:lvl1pPr", level, element("a:buNone"), _run_form(place.size, place.bold, face))
    styles = [style]
    if bullets:
        styles += [
            element(
                f"a:lvl{n}pPr",
                {"marL": 342900 * (n - 1), "indent": -285750, "algn": "l"},
                element("a:buChar", {"char": "•–·"[min(n - 2, 2)]}),
                _run_form(max(12, place.size - 2 * max(0, n - 2)), False, face),
            )
            for n in range(2, 6)
        ]
    if place.kind == "sldNum":
        words = element("a:fld", {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}, element("a:rPr", {"lang": "en"}), element("a:t", {}, "‹#›"))  # fmt: skip
    else:
        words = element("a:r", {}, element("a:rPr", {"lang": "en"}), element("a:t", {}, place.name))
    return element("p:txBody", {}, body, element("a:lstStyle", {}, *styles), element("a:p", {}, words))


def _run_form(size: int, bold: bool, face: str) -> etree._Element:
    ink = element("a:solidFill", {}, element("a:schemeClr", {"val": "tx1"}))
    faces = [element("a:latin", {"typeface": face}), element("a:cs", {"typeface": "+mn-cs"})]
    return element("a:defRPr", {"sz": size * 100, "b": int(bold)}, ink, *faces)


def _text_styles(master: etree._Element) -> None:
    styles = master.find(element("p:txStyles").tag)
    assert styles is not None
    for level in styles.iter(element("a:spcBef").tag):
        level.getparent().replace(level, element("a:spcBef", {}, element("a:spcPts", {"val": 600})))  # type: ignore[union-attr]


def _theme(slides: Slides) -> None:
    """The course's colours and faces, so that whoever adds a slide gets them too."""
    for relation in slides.slide_masters[0].part.rels.values():
        if relation.reltype.endswith("/theme"):
            part = relation.target_part
            root = etree.fromstring(part.blob)
            root.set("name", "Course")
            _scheme(root)
            _faces(root)
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _scheme(root: etree._Element) -> None:
    names = {"dk1": "ink", "lt1": "paper", "dk2": "a1", "lt2": "panel", "accent1": "a1", "accent2": "a2", "accent3": "a3", "accent4": "a4", "accent5": "right", "accent6": "edge", "hlink": "a1", "folHlink": "a4"}  # fmt: skip
    scheme = next(root.iter(element("a:clrScheme").tag))
    scheme.set("name", "Course")
    for old in list(scheme):
        scheme.remove(old)
    for place, colour in names.items():
        scheme.append(element(f"a:{place}", {}, element("a:srgbClr", {"val": colours()[colour]})))


def _faces(root: etree._Element) -> None:
    for kind, face in (("major", SERIF), ("minor", SANS)):
        font = next(root.iter(element(f"a:{kind}Font").tag))
        for old in list(font):
            font.remove(old)
        for tag, typeface in (("latin", face), ("ea", ""), ("cs", "Noto Sans Arabic")):
            font.append(element(f"a:{tag}", {"typeface": typeface}))
