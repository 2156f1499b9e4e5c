"""Version, namespaces, prefixes and structure of a manifest → findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice, pairwise

from lxml import etree

from builder.inspect.findings import Finding, printable
from builder.inspect.manifest import (
    ADLCP12,
    ADLCP2004,
    ADLNAV,
    ADLSEQ,
    EDITIONS,
    IMSCP12,
    IMSCP2004,
    IMSSS,
    Manifest,
    Standard,
    child,
)
from builder.inspect.problems_of_manifests import (
    COMMON_CARTRIDGE,
    NAMESPACE_UNKNOWN,
    NOT_SCORM,
    PREFIX_UNKNOWN,
    QTI,
    STRUCTURE,
    VERSION_MISREAD,
    VERSION_UNUSUAL,
)
from builder.inspect.xml import Element, line_of, local_name, namespace

PREFIXES = {
    IMSCP12: "",
    IMSCP2004: "",
    ADLCP12: "adlcp",
    ADLCP2004: "adlcp",
    ADLSEQ: "adlseq",
    ADLNAV: "adlnav",
    IMSSS: "imsss",
}
MOST_ATTRIBUTES = 40  # of one element: to ask for the name of each in turn is quadratic
QUALIFIED = etree.XPath("name(@*[$at])")
ORDER: Mapping[str, tuple[str, ...]] = {
    "manifest": ("metadata", "organizations", "resources", "manifest", "sequencingCollection"),
    "organizations": ("organization",),
    "organization": ("title", "item", "metadata", "sequencing"),
    "resources": ("resource",),
    "resource": ("metadata", "file", "dependency"),
    "file": ("metadata",),
    "dependency": (),
}
"""Content packaging's own elements: children in their order (CAM 1.2, 2.3.2; IMS CP 1.1). An item's are free in 2004."""
NEEDED: Mapping[str, tuple[str, ...]] = {
    "manifest": ("organizations", "resources"),
    "organization": ("item",),
}
ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "resource": ("type",),
    "file": ("href",),
    "dependency": ("identifierref",),
}


OF_OTHERS = {Standard.CARTRIDGE: COMMON_CARTRIDGE, Standard.QTI: QTI, Standard.OTHER: NOT_SCORM}


def version_is_known(manifest: Manifest) -> Iterator[Finding]:
    version, file = manifest.version, manifest.file
    said = "has no <schemaversion>" if version is None else f"says “{printable(version)}” in <schemaversion>"
    element = child(child(manifest.root, "metadata"), "schemaversion")
    line = line_of(element) if element is not None else 0
    if manifest.standard is Standard.SCORM2004 and version not in EDITIONS:
        yield Finding(VERSION_MISREAD, f"The manifest {said}.", file, line)
    elif manifest.standard is Standard.SCORM12 and version != "1.2":
        yield Finding(VERSION_UNUSUAL, f"The manifest {said}.", file, line)


def manifest_is_scorm(manifest: Manifest) -> Iterator[Finding]:
    problem = OF_OTHERS.get(manifest.standard)
    if problem:
        space = printable(namespace(manifest.root)) or "none"
        yield Finding(problem, f"The manifest's namespace is {space}.", manifest.file, 1)


def namespace_is_known(manifest: Manifest) -> Iterator[Finding]:
    wanted = {Standard.SCORM12: IMSCP12, Standard.SCORM2004: IMSCP2004}.get(manifest.standard)
    found = namespace(manifest.root)
    if wanted and found != wanted:
        message = f"The manifest's namespace is “{printable(found)}”, not “{wanted}”."
        yield Finding(NAMESPACE_UNKNOWN, message, manifest.file, line_of(manifest.root))


def prefixes_are_usual(manifest: Manifest) -> Iterator[Finding]:
    """Only where such an element or attribute is used: a binding alone harms nobody."""
    if not manifest.standard.is_scorm:
        return
    told: set[tuple[str, str]] = set()
    for element in manifest.root.iter():
        for space, prefix in _used_prefixes(element):
            if prefix != PREFIXES[space] and (space, prefix) not in told:
                told.add((space, prefix))
                is_, not_ = (_shown(each) for each in (prefix, PREFIXES[space]))
                message = f"The prefix of {space} is {is_}, not {not_}."
                yield Finding(PREFIX_UNKNOWN, message, manifest.file, line_of(element))


def structure_is_sound(manifest: Manifest) -> Iterator[Finding]:
    """What the standard's schemas say of packaging's own elements, in words."""
    if local_name(manifest.root) != "manifest":
        name = printable(local_name(manifest.root))
        yield Finding(STRUCTURE, f"The first element is <{name}>, not <manifest>.", manifest.file, 1)
        return
    own = namespace(manifest.root)
    for element in manifest.root.iter():
        if namespace(element) == own and local_name(element) in ORDER:
            for message in _misbuilt(element, own):
                yield Finding(STRUCTURE, message, manifest.file, line_of(element))


FORM_CHECKS = (
    version_is_known,
    manifest_is_scorm,
    namespace_is_known,
    prefixes_are_usual,
    structure_is_sound,
)


def _used_prefixes(element: Element) -> Iterator[tuple[str, str]]:
    """Pairs of a namespace of SCORM and its prefix here, in the element's name and its attributes'."""
    if (space := namespace(element)) in PREFIXES:
        yield space, element.prefix or ""
    for at, name in enumerate(islice(element.attrib, MOST_ATTRIBUTES), start=1):
        space = str(name)[1:].partition("}")[0]
        if space in PREFIXES:
            yield space, str(QUALIFIED(element, at=at)).partition(":")[0]


def _shown(prefix: str) -> str:
    return f"“{printable(prefix)}”" if prefix else "none"


def _misbuilt(element: Element, own: str) -> Iterator[str]:
    name = local_name(element)
    for attribute in ATTRIBUTES.get(name, ()):
        if element.get(attribute) is None:
            yield f"A <{name}> has no {attribute}=”…”."
    names = [local_name(each) for each in element if namespace(each) == own]
    order = ORDER[name]
    for each in dict.fromkeys(names):
        if each not in order:
            yield f"<{printable(each)}> has no place in <{name}>."
    for each in NEEDED.get(name, ()):
        if each not in names:
            yield f"<{name}> has no <{each}>."
    places = [order.index(each) for each in names if each in order]
    for one, two in pairwise(places):
        if one > two:
            yield f"In <{name}>, <{order[two]}> stands after <{order[one]}>."
            return
