"""The parts of a Word file beside its text: lists, settings, faces, properties."""

from __future__ import annotations

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from lxml import etree

from builder.press.docx.notes import tidy
from builder.press.docx.paragraphs import HANG
from builder.press.docx.writing import Writing
from builder.press.ooxml import element

BULLETS = "•–·"
UNNEEDED = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
)
FACES = {"Noto Sans": "Segoe UI", "Noto Serif": "Georgia", "DejaVu Sans Mono": "Consolas", "Noto Sans Arabic": "Arial", "Noto Sans Devanagari": "Mangal"}  # fmt: skip


def add_numbering(writing: Writing) -> None:
    """Two kinds of lists; each list counts from its own start."""
    root = element("w:numbering", {}, _kind(0, "bullet"), _kind(1, "decimal"))
    for n, (kind, start) in enumerate(writing.lists, 1):
        made = element("w:num", {"w:numId": n}, element("w:abstractNumId", {"w:val": int(kind == "number")}))
        if kind == "number":
            for level in range(9):
                first = element("w:startOverride", {"w:val": start})
                made.append(element("w:lvlOverride", {"w:ilvl": level}, first))
        root.append(made)
    writing.document.part.numbering_part._element = parse_xml(etree.tostring(root))


def finish(writing: Writing) -> None:
    """Settings, faces and properties; what the library's own template brings and nobody needs goes."""
    document, paper = writing.document, writing.paper
    tidy(document.part)
    for source in (document.part.package, document.part):
        for id_ in [id_ for id_, each in source.rels.items() if each.reltype in UNNEEDED]:
            del source.rels[id_]
    document.part._settings_part._element = parse_xml(etree.tostring(_settings(writing)))
    _faces(document.part)
    properties = document.core_properties
    properties.title, properties.author, properties.subject = paper.title, paper.author, paper.subject
    properties.language, properties.comments, properties.keywords = paper.language, "", ""
    properties.last_modified_by = paper.author
    for dated in list(properties._element):
        if dated.tag.endswith(("}created", "}modified", "}description", "}keywords")):
            properties._element.remove(dated)


def _kind(id_: int, form: str) -> etree._Element:
    levels = [_level(level, form) for level in range(9)]
    return element("w:abstractNum", {"w:abstractNumId": id_}, element("w:multiLevelType", {"w:val": "multilevel"}), *levels)  # fmt: skip


def _level(level: int, form: str) -> etree._Element:
    forms = ("decimal", "lowerLetter", "lowerRoman")
    text = BULLETS[min(level, 2)] if form == "bullet" else f"%{level + 1}."
    indent = element("w:ind", {"w:left": HANG * (level + 1), "w:hanging": HANG})
    return element(
        "w:lvl",
        {"w:ilvl": level},
        element("w:start", {"w:val": "1"}),
        element("w:numFmt", {"w:val": "bullet" if form == "bullet" else forms[level % 3]}),
        element("w:lvlText", {"w:val": text}),
        element("w:lvlJc", {"w:val": "left"}),
        element("w:pPr", {}, indent),
    )


def _settings(writing: Writing) -> etree._Element:
    made = element("w:settings", {}, element("w:zoom", {"w:percent": "100"}))
    made.append(element("w:defaultTabStop", {"w:val": "720"}))
    if writing.noted:
        marks = (element("w:footnote", {"w:id": "-1"}), element("w:footnote", {"w:id": "0"}))
        made.append(element("w:footnotePr", {}, *marks))
    word = "http://schemas.microsoft.com/office/word"
    mode = {"w:name": "compatibilityMode", "w:uri": word, "w:val": "15"}
    made.append(element("w:compat", {}, element("w:compatSetting", mode)))
    made.append(element("w:themeFontLang", {"w:val": writing.paper.language}))
    return made


def _faces(part: Part) -> None:
    """Where a machine lacks our faces, these stand in for them: chosen for their likeness, not left to chance."""
    table = element("w:fonts")
    for face, other in sorted(FACES.items()):
        table.append(element("w:font", {"w:name": face}, element("w:altName", {"w:val": other})))
    for each in part.rels.values():
        if each.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            each.target_part._blob = etree.tostring(table, xml_declaration=True, encoding="UTF-8", standalone=True)  # fmt: skip
