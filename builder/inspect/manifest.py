"""The tree of imsmanifest.xml → Manifest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from builder.inspect.findings import printable
from builder.inspect.paths import Reach, Target, folder_of, target
from builder.inspect.xml import Element, attribute, line_of, local_name, namespace

IMSCP12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
IMSCP2004 = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
ADLCP2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
IMSSS = "http://www.imsglobal.org/xsd/imsss"
EDITIONS = {
    "CAM 1.3": "2nd Edition",
    "1.3": "2nd Edition",
    "2004 3rd Edition": "3rd Edition",
    "2004 4th Edition": "4th Edition",
}
"""Moodle's list, and what each stands for."""


class Standard(Enum):
    SCORM12 = "SCORM 1.2"
    SCORM2004 = "SCORM 2004"
    CARTRIDGE = "IMS Common Cartridge"
    QTI = "QTI questions"
    OTHER = "IMS content package"

    @property
    def is_scorm(self) -> bool:
        return self in (Standard.SCORM12, Standard.SCORM2004)


@dataclass(frozen=True, slots=True)
class Item:
    identifier: str
    reference: str
    title: str
    line: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A file as the manifest names it, and where that leads."""

    text: str
    target: Target
    line: int


@dataclass(frozen=True, slots=True)
class Resource:
    """``scorm_type`` is ``sco``, ``asset`` or empty; ``type_is_spelled`` tells whether its attribute is spelled as the
    version wants it."""

    identifier: str
    launch: Reference | None
    scorm_type: str
    type_is_spelled: bool
    files: tuple[Reference, ...]
    dependencies: tuple[tuple[str, int], ...]
    line: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """``file`` is the entry's name. ``items`` are all, in order, folded out of their tree."""

    file: str
    root: Element
    standard: Standard
    version: str | None
    title: str
    organizations: int
    items: tuple[Item, ...]
    resources: tuple[Resource, ...]
    metadata_files: tuple[Reference, ...]

    @property
    def edition(self) -> str:
        return EDITIONS.get((self.version or "").strip(), "") if self.standard is Standard.SCORM2004 else ""

    @property
    def launched(self) -> tuple[tuple[Item, Resource], ...]:
        """Each item that leads to a resource with a page. Resources are long: compare them by their identifier."""
        by_id = {each.identifier: each for each in self.resources}
        return tuple(
            (item, by_id[item.reference])
            for item in self.items
            if item.reference in by_id and by_id[item.reference].launch
        )


def read_manifest(root: Element, file: str) -> Manifest:
    """What the tree says, however oddly: prefixes and namespaces are not minded here."""
    organizations = children(child(root, "organizations"), "organization")
    default = _default_organization(root, organizations)
    standard = standard_of(root)
    version = child(child(root, "metadata"), "schemaversion")
    return Manifest(
        file=file,
        root=root,
        standard=standard,
        version=None if version is None else version.text or "",
        title=printable(title_of(default)),
        organizations=len(organizations),
        items=tuple(
            _item(each) for one in organizations for each in one.iter() if local_name(each) == "item"
        ),
        resources=tuple(_resources(root, file, standard)),
        metadata_files=tuple(_metadata_files(root, folder_of(file))),
    )


def standard_of(root: Element) -> Standard:
    """By the schema's name where it is another's, the version string, ADL's namespaces, then the manifest's own."""
    version = child(child(root, "metadata"), "schemaversion")
    said = (version.text or "").strip() if version is not None else ""
    used = {str(each) for each in root.nsmap.values()} | {namespace(root)}
    if other := _other_standard(root, used):
        return other
    if said in EDITIONS or said.startswith("2004") or ADLCP2004 in used:
        return Standard.SCORM2004
    if said == "1.2" or ADLCP12 in used:
        return Standard.SCORM12
    if namespace(root) == IMSCP12 and not said:
        return Standard.SCORM12
    return _standard_of_attributes(root)


def child(parent: Element | None, name: str) -> Element | None:
    found = children(parent, name)
    return found[0] if found else None


def children(parent: Element | None, name: str) -> tuple[Element, ...]:
    if parent is None:
        return ()
    return tuple(each for each in parent if isinstance(each.tag, str) and local_name(each) == name)


def title_of(element: Element | None) -> str:
    title = child(element, "title")
    return " ".join("".join(str(each) for each in title.itertext()).split()) if title is not None else ""


def _other_standard(root: Element, used: set[str]) -> Standard | None:
    """Where the manifest says of itself that it is not SCORM. All these standards share the file's name."""
    schema = child(child(root, "metadata"), "schema")
    name = " ".join((schema.text or "").lower().split()) if schema is not None else ""
    if "common cartridge" in name or any("imscc" in each for each in used):
        return Standard.CARTRIDGE
    if "adl" in name or {ADLCP12, ADLCP2004} & used:
        return None
    if "qti" in name or any(
        (each.get("type") or "").startswith("imsqti_") for each in _resource_elements(root)
    ):
        return Standard.QTI
    return Standard.OTHER if name.startswith("ims") else None


def _standard_of_attributes(root: Element) -> Standard:
    """A manifest that binds ADL's namespace below its first element is SCORM all the same."""
    for each in root.iter():
        for name in each.attrib:
            if str(name).startswith((f"{{{ADLCP12}}}", f"{{{ADLCP2004}}}")):
                return Standard.SCORM12 if ADLCP12 in str(name) else Standard.SCORM2004
    return Standard.OTHER


def _default_organization(root: Element, organizations: tuple[Element, ...]) -> Element | None:
    parent = child(root, "organizations")
    wanted = parent.get("default") if parent is not None else None
    named = [each for each in organizations if each.get("identifier") == wanted]
    return next(iter((*named, *organizations)), None)


def _item(element: Element) -> Item:
    return Item(
        identifier=element.get("identifier") or "",
        reference=element.get("identifierref") or "",
        title=title_of(element),
        line=line_of(element),
    )


def _resources(root: Element, file: str, standard: Standard) -> Iterator[Resource]:
    spelling = "scormType" if standard is Standard.SCORM2004 else "scormtype"
    parent = child(root, "resources")
    folder = folder_of(file) + _base(root) + (_base(parent) if parent is not None else "")
    for each in _resource_elements(root):
        scorm_type = attribute(each, spelling)
        other = next((each.get(key) for key in each.attrib if str(key).lower().endswith("scormtype")), "")
        here = folder + _base(each)
        yield Resource(
            identifier=each.get("identifier") or "",
            launch=_reference(each, here) if each.get("href") else None,
            scorm_type=(scorm_type or other or "").strip().lower(),
            type_is_spelled=scorm_type is not None or not other,
            files=tuple(_reference(one, here) for one in children(each, "file")),
            dependencies=tuple(
                (one.get("identifierref") or "", line_of(one)) for one in children(each, "dependency")
            ),
            line=line_of(each),
        )


def _resource_elements(root: Element) -> tuple[Element, ...]:
    return children(child(root, "resources"), "resource")


def _reference(element: Element, folder: str) -> Reference:
    text = element.get("href") or ""
    return Reference(text, target(text, folder), line_of(element))


def _metadata_files(root: Element, folder: str) -> Iterator[Reference]:
    """Descriptions outside the manifest: ``<adlcp:location>`` (CAM 1.2, 2.2.4; 2004, 3.4)."""
    for each in root.iter():
        if local_name(each) == "location" and namespace(each) in (ADLCP12, ADLCP2004):
            text = (each.text or "").strip()
            yield Reference(text, target(text, folder), line_of(each))


def _base(element: Element) -> str:
    """``xml:base``, where it is a folder of the package (CAM 2.3.2.3)."""
    base = (element.get("{http://www.w3.org/XML/1998/namespace}base") or "").strip()
    return base if target(base).reach is Reach.INSIDE else ""
