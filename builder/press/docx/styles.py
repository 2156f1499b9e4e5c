"""The named styles of our Word papers: type, colours and spaces in one place, built for a look, a size and a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from builder.papers.paper import BoxKind, Paper
from builder.press.colours import colours
from builder.press.docx.page import measures
from builder.press.ooxml import element
from builder.render.messages import text_direction

SANS, SERIF, MONO = "Noto Sans", "Noto Serif", "DejaVu Sans Mono"
COMPLEX = {"ar": "Noto Sans Arabic", "hi": "Noto Sans Devanagari", "ne": "Noto Sans Devanagari"}
BOXES = {
    BoxKind.NOTE: ("a1", "a1-soft"),
    BoxKind.TIP: ("a3", "a3-soft"),
    BoxKind.WARNING: ("a2", "a2-soft"),
    BoxKind.EXAMPLE: ("edge", "panel"),
    BoxKind.FICTION: ("a4", "a4-soft"),
    BoxKind.SAY: ("a1", ""),
    BoxKind.QUESTION: ("a2", ""),
    BoxKind.KEY: ("right", "right-soft"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. ``size`` is a share of normal type in percent; spaces in twentieths of a point for normal type."""

    name: str
    based: str = "Normal"
    size: int = 100
    bold: bool = False
    italic: bool = False
    serif: bool = False
    colour: str = ""
    before: int = 0
    after: int = 120
    keep_next: bool = False
    keep_lines: bool = False
    outline: int = -1
    indent: int = 0
    next: str = ""
    line: int = 0  # 240 is single


STYLES = (
    Style("Title", size=245, bold=True, serif=True, before=0, after=120, keep_next=True, keep_lines=True, line=240, next="Subtitle"),
    Style("Subtitle", size=122, serif=True, colour="ink-soft", after=240, keep_lines=True, next="Normal"),
    Style("heading 1", size=162, bold=True, serif=True, before=400, after=140, keep_next=True, keep_lines=True, outline=0, next="Normal", line=252),
    Style("heading 2", size=128, bold=True, serif=True, before=320, after=110, keep_next=True, keep_lines=True, outline=1, next="Normal", line=252),
    Style("heading 3", size=110, bold=True, before=260, after=80, keep_next=True, keep_lines=True, outline=2, next="Normal"),
    Style("heading 4", size=100, bold=True, colour="ink-soft", before=220, after=60, keep_next=True, keep_lines=True, outline=3, next="Normal"),
    Style("TOC Heading", size=128, bold=True, serif=True, before=240, after=120, keep_next=True, next="Normal"),
    Style("toc 1", bold=True, before=100, after=40),
    Style("toc 2", after=30, indent=280),
    Style("List Paragraph", after=70),
    Style("Term", bold=True, before=60, after=20, keep_next=True, next="Meaning"),
    Style("Meaning", indent=360, after=100),
    Style("Box Text", indent=170, after=90),
    Style("Box Label", based="Box Text", size=90, bold=True, before=240, after=50, keep_next=True, next="Box Text"),
    Style("Box Title", based="Box Text", size=112, bold=True, serif=True, after=70, keep_next=True, next="Box Text"),
    Style("Quote", italic=True, serif=True, indent=480, before=80, after=160),
    Style("Fixed Text", size=90, before=80, after=160, line=252),
    Style("Table Text", size=93, after=40, line=252),
    Style("Table Head", based="Table Text", bold=True, keep_next=True),
    Style("caption", size=90, colour="ink-soft", before=60, after=120),
    Style("Picture", before=160, after=60),
    Style("Writing Label", bold=True, before=180, after=40, keep_next=True, next="Writing"),
    Style("Writing", before=0, after=0, line=400),
    Style("Option", after=80),
    Style("footnote text", size=82, after=30, line=240),
    Style("header", size=76, colour="ink-soft", after=0),
    Style("footer", size=76, colour="ink-soft", after=0),
)  # fmt: skip


def style_id(style: str) -> str:
    """``Box Label`` → ``BoxLabel``; the built-in ``heading 1`` → ``Heading1``."""
    return "".join(word[:1].upper() + word[1:] for word in style.split())


def box_style(kind: BoxKind, part: str) -> str:
    """The name of a box's style: ``part`` is ``Text``, ``Label`` or ``Title``."""
    return f"{kind.value.capitalize()} {part}"


def styles_xml(paper: Paper) -> etree._Element:
    """``w:styles``, whole."""
    made = element("w:styles", {}, _defaults(paper), element("w:style", {"w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"}, _named("Normal"), element("w:qFormat"), *_direction(paper)))  # fmt: skip
    for each in STYLES:
        made.append(_paragraph_style(each, paper))
    for kind in BoxKind:
        for part in ("Text", "Label", "Title"):
            made.append(_box(kind, part))
    for each_style in _character_styles():
        made.append(each_style)
    made.append(_table_style())
    return made


def _direction(paper: Paper) -> Iterator[etree._Element]:
    if text_direction(paper.language) == "rtl":
        yield element("w:pPr", {}, element("w:bidi"))


def _defaults(paper: Paper) -> etree._Element:
    half_points = _half_points(paper, 100)
    primary = paper.language.split("-")[0].lower()
    complex_face = COMPLEX.get(primary, "Noto Sans Arabic")
    bidi = paper.language if primary in COMPLEX or text_direction(paper.language) == "rtl" else "ar"
    run = element(
        "w:rPr",
        {},
        element("w:rFonts", {"w:ascii": SANS, "w:hAnsi": SANS, "w:eastAsia": SANS, "w:cs": complex_face}),
        element("w:color", {"w:val": colours()["ink"]}),
        element("w:sz", {"w:val": half_points}),
        element("w:szCs", {"w:val": half_points}),
        element("w:lang", {"w:val": paper.language, "w:eastAsia": "zh-CN", "w:bidi": bidi}),
    )
    paragraph = element(
        "w:pPr",
        {},
        element("w:spacing", {"w:after": "120", "w:line": "276", "w:lineRule": "auto"}),
    )
    return element("w:docDefaults", {}, element("w:rPrDefault", {}, run), element("w:pPrDefault", {}, paragraph))  # fmt: skip


def _half_points(paper: Paper, share: int) -> int:
    """Titles of large print grow less than its text, so that words still fit a line."""
    scale = paper.scale if share <= 130 else min(paper.scale, 140)
    return max(2, round(measures(paper).size * 2 * scale / 100 * share / 100))


def _named(name: str) -> etree._Element:
    return element("w:name", {"w:val": name})


def _paragraph_style(style: Style, paper: Paper) -> etree._Element:
    made = element("w:style", {"w:type": "paragraph", "w:styleId": style_id(style.name)}, _named(style.name))
    made.append(element("w:basedOn", {"w:val": style_id(style.based)}))
    if style.next:
        made.append(element("w:next", {"w:val": style_id(style.next)}))
    made.append(element("w:uiPriority", {"w:val": "1"}))
    made.append(element("w:qFormat"))
    made.append(_paragraph_form(style))
    made.append(_run_form(style, paper))
    return made


def _paragraph_form(style: Style) -> etree._Element:
    made = element("w:pPr")
    if style.keep_next:
        made.append(element("w:keepNext"))
    if style.keep_lines:
        made.append(element("w:keepLines"))
    if style.name == "Writing":
        rule = {"w:val": "single", "w:sz": "6", "w:space": "1", "w:color": colours()["edge"]}
        made.append(element("w:pBdr", {}, element("w:bottom", rule), element("w:between", rule)))
    if style.name == "Title":
        rule = {"w:val": "single", "w:sz": "18", "w:space": "10", "w:color": colours()["a2"]}
        made.append(element("w:pBdr", {}, element("w:top", rule)))
    spacing: dict[str, object] = {"w:before": style.before, "w:after": style.after}
    if style.line:
        spacing |= {"w:line": style.line, "w:lineRule": "auto"}
    made.append(element("w:spacing", spacing))
    if style.indent:
        made.append(element("w:ind", {"w:left": style.indent}))
    if style.name == "Title":
        made.append(element("w:contextualSpacing"))
    if style.outline >= 0:
        made.append(element("w:outlineLvl", {"w:val": style.outline}))
    return made


def _run_form(style: Style, paper: Paper) -> etree._Element:
    made = element("w:rPr")
    face = SERIF if style.serif else MONO if style.name == "Fixed Text" else ""
    if face:
        made.append(element("w:rFonts", {"w:ascii": face, "w:hAnsi": face}))
    for wanted, tag in ((style.bold, "w:b"), (style.bold, "w:bCs"), (style.italic, "w:i"), (style.italic, "w:iCs")):  # fmt: skip
        if wanted:
            made.append(element(tag))
    if style.colour:
        made.append(element("w:color", {"w:val": colours()[style.colour]}))
    if style.size != 100:
        size = _half_points(paper, _share(style, paper))
        made.append(element("w:sz", {"w:val": size}))
        made.append(element("w:szCs", {"w:val": size}))
    return made


def _share(style: Style, paper: Paper) -> int:
    return round(measures(paper).title / measures(paper).size * 100) if style.name == "Title" else style.size


def _box(kind: BoxKind, part: str) -> etree._Element:
    """A box is a run of paragraphs with a bar at their side and a ground: no table, which a screen reader would announce."""
    tone, _ = BOXES[kind]
    name = box_style(kind, part)
    made = element("w:style", {"w:type": "paragraph", "w:customStyle": "1", "w:styleId": style_id(name)}, _named(name))  # fmt: skip
    made.append(element("w:basedOn", {"w:val": style_id(f"Box {part}")}))
    if part != "Text":
        made.append(element("w:next", {"w:val": style_id(box_style(kind, "Text"))}))
    made.append(element("w:pPr", {}, *box_marks(kind)))
    if part == "Label":
        made.append(element("w:rPr", {}, element("w:color", {"w:val": colours()[tone]})))
    return made


def box_marks(kind: BoxKind) -> tuple[etree._Element, ...]:
    """Bar and ground, for a paragraph's form."""
    tone, soft = BOXES[kind]
    bar = element("w:left", {"w:val": "single", "w:sz": "24", "w:space": "7", "w:color": colours()[tone]})
    marks = [element("w:pBdr", {}, bar)]
    if soft:
        marks.append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colours()[soft]}))
    return tuple(marks)


def _character_styles() -> Iterator[etree._Element]:
    yield element("w:style", {"w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"}, _named("Default Paragraph Font"))  # fmt: skip
    link = [element("w:color", {"w:val": colours()["a1"]}), element("w:u", {"w:val": "single"})]
    yield _character("Hyperlink", link)
    yield _character("Strong", [element("w:b"), element("w:bCs")])
    yield _character("Emphasis", [element("w:i"), element("w:iCs")])
    yield _character("Code", [element("w:rFonts", {"w:ascii": MONO, "w:hAnsi": MONO})])
    yield _character("Placeholder Text", [element("w:color", {"w:val": colours()["ink-soft"]})])
    written = [
        element("w:rFonts", {"w:ascii": SERIF, "w:hAnsi": SERIF}),
        element("w:color", {"w:val": colours()["a1"]}),
    ]
    yield _character("Written", written)
    yield _character("footnote reference", [element("w:vertAlign", {"w:val": "superscript"})])


def _character(name: str, form: list[etree._Element]) -> etree._Element:
    made = element("w:style", {"w:type": "character", "w:styleId": style_id(name)}, _named(name))
    made.append(element("w:basedOn", {"w:val": "DefaultParagraphFont"}))
    made.append(element("w:rPr", {}, *form))
    return made


def _table_style() -> etree._Element:
    def edge(side: str, size: int, colour: str) -> etree._Element:
        return element(
            f"w:{side}",
            {"w:val": "single", "w:sz": size, "w:space": "0", "w:color": colours()[colour]},
        )

    borders = [edge(side, 4, "edge") for side in ("top", "left", "bottom", "right", "insideH", "insideV")]
    padding = element("w:tblCellMar", {}, *(element(f"w:{side}", {"w:w": "90", "w:type": "dxa"}) for side in ("top", "left", "bottom", "right")))  # fmt: skip
    whole = element("w:tblPr", {}, element("w:tblBorders", {}, *borders), padding)
    ground = element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colours()["panel"]})
    bold = element("w:rPr", {}, element("w:b"), element("w:bCs"))
    head = element("w:tblStylePr", {"w:type": "firstRow"}, bold, element("w:tcPr", {}, element("w:tcBorders", {}, edge("bottom", 12, "ink")), ground))  # fmt: skip
    bold_too = element("w:rPr", {}, element("w:b"), element("w:bCs"))
    ground_too = element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colours()["panel"]})
    first = element("w:tblStylePr", {"w:type": "firstCol"}, bold_too, element("w:tcPr", {}, ground_too))
    made = element("w:style", {"w:type": "table", "w:customStyle": "1", "w:styleId": "PaperTable"}, _named("Paper Table"))  # fmt: skip
    for part in (whole, head, first):
        made.append(part)
    return made
