"""What the manifests of both SCORM versions share."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources

from lxml import etree

from builder.plan import Plan
from builder.write.metadata import Element, cut_title
from builder.write.package import Files

MANIFEST = "imsmanifest.xml"
XSI = "http://www.w3.org/2001/XMLSchema-instance"


def schema_files(edition: str) -> dict[str, bytes]:
    """The schemas that travel in a package of ``edition`` (``scorm12``, ``scorm2004``): name → content.

    They are our own, under the standard's names and namespaces: the standard's carry no open licence.
    """
    folder = resources.files("builder.write") / "schemas" / edition
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.name.endswith(".xsd")}


def manifest_root(plan: Plan, namespaces: dict[str | None, str], locations: str) -> Element:
    """An empty ``manifest`` in the default namespace, with a course-specific identifier that never changes."""
    root = etree.Element(
        etree.QName(namespaces[None], "manifest"),
        {"identifier": plan.identifier, "version": plan.course.version[:20]},
        nsmap=namespaces | {"xsi": XSI},  # type: ignore[arg-type]  # the stubs know no default namespace
    )
    root.set(f"{{{XSI}}}schemaLocation", " ".join(locations.split()))
    return root


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A child in the parent's namespace."""
    child = etree.SubElement(parent, etree.QName(etree.QName(parent).namespace, name), attributes)
    child.text = text or None
    return child


def add_organization(root: Element, plan: Plan) -> tuple[Element, Element]:
    """One organization with one item, the unit: returns both (CAM 2.3 in 1.2, 3.4 in 2004)."""
    identifier = f"{plan.identifier}_organization"
    organizations = add(root, "organizations", default=identifier)
    organization = add(organizations, "organization", identifier=identifier)
    title = cut_title(plan.course.title)
    add(organization, "title", title)
    item = add(
        organization,
        "item",
        identifier=f"{plan.identifier}_item",
        identifierref=f"{plan.identifier}_unit",
        isvisible="true",
    )
    add(item, "title", title)
    return organization, item


def add_resource(root: Element, plan: Plan, scorm_type: etree.QName, files: Iterable[str]) -> None:
    """The launch resource, alone and so first (openedx-scorm-xblock launches the first), with every file."""
    resource = add(
        add(root, "resources"),
        "resource",
        identifier=f"{plan.identifier}_unit",
        type="webcontent",
        href=plan.contents.href,
    )
    resource.set(scorm_type, "sco")
    for name in sorted(files):
        add(resource, "file", href=name)


def with_manifest(root: Element, files: Files) -> dict[str, bytes]:
    """The files and the manifest that lists them."""
    xml = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return {MANIFEST: xml, **files}
