"""Plan + Files → SCORM 2004 4th Edition package."""

from __future__ import annotations

from lxml import etree

from builder.plan import Plan
from builder.render import render_script
from builder.write.manifest import (
    add,
    add_organization,
    add_resource,
    manifest_root,
    schema_files,
    with_manifest,
)
from builder.write.metadata import LOM, Element, lom_record
from builder.write.package import Files, Package

IMSCP = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
IMSSS = "http://www.imsglobal.org/xsd/imsss"
NAMESPACES: dict[str | None, str] = {  # Moodle 4.5 knows these prefixes literally
    None: IMSCP,
    "adlcp": ADLCP,
    "adlseq": ADLSEQ,
    "adlnav": ADLNAV,
    "imsss": IMSSS,
    "lom": LOM,
}
LOCATIONS = f"""
    {IMSCP} imscp_v1p1.xsd
    {ADLCP} adlcp_v1p3.xsd
    {ADLSEQ} adlseq_v1p3.xsd
    {ADLNAV} adlnav_v1p3.xsd
    {IMSSS} imsss_v1p0.xsd
    {LOM} lom.xsd
"""


def write_scorm2004(plan: Plan, files: Files) -> Package:
    """One SCO that an LMS of SCORM 2004 plays (CAM 4th Edition, 3.4)."""
    content = {**files, "player.js": render_script(plan, "scorm2004"), **schema_files("scorm2004")}
    return Package(f"{plan.course.id}-scorm2004.zip", with_manifest(_manifest(plan, content), content))


def _manifest(plan: Plan, files: Files) -> Element:
    """No objectives and so no ``imsss:mapInfo``: it crashes Moodle's upload on PHP 8."""
    root = manifest_root(plan, NAMESPACES, LOCATIONS)
    metadata = add(root, "metadata")
    add(metadata, "schema", "ADL SCORM")
    add(metadata, "schemaversion", "2004 4th Edition")  # white space makes Moodle read 1.2
    lom_record(metadata, plan)
    organization, item = add_organization(root, plan)
    organization.set(etree.QName(ADLSEQ, "objectivesGlobalToSystem"), "false")
    _add_item_rules(item)
    _add_sequencing(organization)
    add_resource(root, plan, etree.QName(ADLCP, "scormType"), files)
    return root


def _add_item_rules(item: Element) -> None:
    """What the content reports stands (SN 3.13), and an LMS shows no next and previous of its own."""
    sequencing = etree.SubElement(item, etree.QName(IMSSS, "sequencing"))
    delivery = add(sequencing, "deliveryControls")
    delivery.set("completionSetByContent", "true")
    delivery.set("objectiveSetByContent", "true")
    presentation = etree.SubElement(item, etree.QName(ADLNAV, "presentation"))
    navigation = add(presentation, "navigationInterface")
    for control in ("continue", "previous"):
        add(navigation, "hideLMSUI", control)


def _add_sequencing(organization: Element) -> None:
    """The learner may choose the unit, and an LMS may start it by itself (SN 3.2)."""
    sequencing = etree.SubElement(organization, etree.QName(IMSSS, "sequencing"))
    add(sequencing, "controlMode", choice="true", flow="true")
