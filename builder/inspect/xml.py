"""Bytes of XML from anywhere → a tree, or findings. No entity is ever expanded."""

from __future__ import annotations

import re

from lxml import etree

from builder.inspect.findings import Finding, printable
from builder.inspect.problems_of_manifests import (
    MANIFEST_BOM,
    MANIFEST_DOCTYPE,
    MANIFEST_ENCODING,
    MANIFEST_NOT_XML,
)

Element = etree._Element

UTF8_BOM = b"\xef\xbb\xbf"
DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{0,100}\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
UTF8 = {"utf-8", "utf8", "us-ascii", "ascii"}
OTHERS = re.compile(r"utf-?16(?:le|be)?|iso-?8859-\d{1,2}|latin-?1|windows-125\d|cp125\d")
"""Encodings that somebody may really have used. Python knows stranger ones, some of them slow."""
PLACE = re.compile(r", line \d+(?:, column (\d+))?.*", re.DOTALL)
DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)")


def parse_xml(data: bytes, file: str) -> tuple[Element | None, tuple[Finding, ...]]:
    """The root, if it is XML without a document type; and what is wrong with its encoding or form."""
    text, findings = _decoded(data, file)
    if text is None:
        return None, findings
    if found := DOCTYPE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message = "The manifest has a <!DOCTYPE> or <!ENTITY>."
        return None, (*findings, Finding(MANIFEST_DOCTYPE, message, file, line))
    try:
        root = etree.fromstring(_without_declaration(text).encode("utf-8", "replace"), _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        line = error.lineno or 0 if isinstance(error, etree.XMLSyntaxError) else 0
        message = f"The manifest cannot be read: {_reason(str(error))}."
        return None, (*findings, Finding(MANIFEST_NOT_XML, message, file, line))
    return root, findings


def local_name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def namespace(element: Element) -> str:
    return str(element.tag)[1:].rpartition("}")[0] if str(element.tag).startswith("{") else ""


def line_of(element: Element) -> int:
    line: int | None = element.sourceline  # type: ignore[assignment]  # the stubs know no type of it
    return line or 0


# lxml's attrib.items() is quadratic in attributes with a namespace; to go over the keys is not.
def attribute(element: Element, name: str) -> str | None:
    """The attribute of this local name, in whatever namespace."""
    return next((element.get(key) for key in element.attrib if str(key).rpartition("}")[2] == name), None)


def _reason(error: str) -> str:
    """libxml2's words without its place, and in plain words for what is by far the most frequent."""
    place = PLACE.search(error)
    column = f" (column {place[1]})" if place and place[1] else ""
    if error.startswith(("xmlParseEntityRef", "EntityRef")):
        return f"an & stands there that begins no &amp;{column}"
    return printable(PLACE.sub("", error)) + column


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _decoded(data: bytes, file: str) -> tuple[str | None, tuple[Finding, ...]]:
    if data.startswith(UTF8_BOM):
        text, findings = _decoded(data[len(UTF8_BOM) :], file)
        return text, (
            Finding(MANIFEST_BOM, "The manifest begins with a byte order mark.", file, 1),
            *findings,
        )
    encoding = _encoding(data)
    said = Finding(MANIFEST_ENCODING, f"The manifest is in {printable(encoding)}.", file, 1)
    if encoding not in UTF8 and not OTHERS.fullmatch(encoding):
        return None, (said,)
    try:
        return data.decode(encoding), () if encoding in UTF8 else (said,)
    except (UnicodeDecodeError, LookupError):
        message = f"The manifest says that it is in {encoding.upper()}, and is not."
        return data.decode("latin-1"), (Finding(MANIFEST_ENCODING, message, file, 1),)


def _encoding(data: bytes) -> str:
    """By its first bytes, else as it says, else UTF-8 (XML 1.0, F)."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if data[:2] in (b"<\0", b"\0<"):
        return "utf-16le" if data[:1] == b"<" else "utf-16be"
    declared = DECLARED.match(data)
    return declared[1].decode("ascii").lower() if declared else "utf-8"


def _without_declaration(text: str) -> str:
    """Its encoding holds no more; its line breaks stay, so that lines keep their numbers."""
    found = DECLARATION.match(text)
    return "\n" * found[0].count("\n") + text[found.end() :] if found else text
