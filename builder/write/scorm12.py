"""Plan + Files → SCORM 1.2 package."""

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
from builder.write.metadata import IMSMD, Element, imsmd_record
from builder.write.package import Files, Package

IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
LOCATIONS = f"""
    {IMSCP} imscp_rootv1p1p2.xsd
    {IMSMD} imsmd_rootv1p2p1.xsd
    {ADLCP} adlcp_rootv1p2.xsd
"""


def write_scorm12(plan: Plan, files: Files) -> Package:
    """One SCO that an LMS of SCORM 1.2 plays (CAM 1.2, 2.3)."""
    content = {**files, "player.js": render_script(plan, "scorm12"), **schema_files("scorm12")}
    return Package(f"{plan.course.id}-scorm12.zip", with_manifest(_manifest(plan, content), content))


def _manifest(plan: Plan, files: Files) -> Element:
    """No ``masteryscore``: Moodle 4.5 would then overwrite our status even when the learner only pauses."""
    root = manifest_root(plan, {None: IMSCP, "adlcp": ADLCP, "imsmd": IMSMD}, LOCATIONS)
    metadata = add(root, "metadata")
    add(metadata, "schema", "ADL SCORM")
    add(metadata, "schemaversion", "1.2")  # Moodle compares it exactly: no white space
    imsmd_record(metadata, plan)
    add_organization(root, plan)
    add_resource(root, plan, etree.QName(ADLCP, "scormtype"), files)
    return root
