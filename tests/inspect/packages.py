"""Packages to break: a sound one of each kind, in a few lines, and the zip of any files."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from builder.inspect import Limits, Report, inspect_package

PAGE = """<!DOCTYPE html>
<html lang="en">
<head><title>Water</title></head>
<body><p>Who drinks?</p>
<script src="course.js"></script>
</body>
</html>
"""
SCRIPT_12 = 'API.LMSInitialize("");\nAPI.LMSSetValue("cmi.core.lesson_status", "incomplete");\n'
SCRIPT_2004 = 'window.API_1484_11.SetValue("cmi.completion_status", "incomplete");\n'

MANIFEST_12 = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="water" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="org">
    <organization identifier="org"><title>Water for all</title>
      <item identifier="item" identifierref="unit"><title>Water for all</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="unit" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="course.js"/>
    </resource>
  </resources>
</manifest>
"""
MANIFEST_2004 = (
    MANIFEST_12.replace("imsproject.org/xsd/imscp_rootv1p1p2", "imsglobal.org/xsd/imscp_v1p1")
    .replace("adlcp_rootv1p2", "adlcp_v1p3")
    .replace("xmlns:adlcp", 'xmlns:imsss="http://www.imsglobal.org/xsd/imsss"\n  xmlns:adlcp')
    .replace(">1.2<", ">2004 4th Edition<")
    .replace("scormtype", "scormType")
)
CMI5 = """<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://example.org/water">
    <title><langstring lang="en">Water for all</langstring></title>
    <description><langstring lang="en">Taps.</langstring></description>
  </course>
  <au id="https://example.org/water/unit">
    <title><langstring lang="en">Taps</langstring></title>
    <description><langstring lang="en">Taps.</langstring></description>
    <url>index.html</url>
  </au>
</courseStructure>
"""

Files = Mapping[str, str | bytes]

SCORM_12: Files = {
    "imsmanifest.xml": MANIFEST_12,
    "index.html": PAGE,
    "course.js": SCRIPT_12,
    "adlcp_rootv1p2.xsd": "<schema/>",
}
SCORM_2004: Files = {
    "imsmanifest.xml": MANIFEST_2004,
    "index.html": PAGE,
    "course.js": SCRIPT_2004,
    "imscp_v1p1.xsd": "<schema/>",
}
CMI5_FILES: Files = {"cmi5.xml": CMI5, "index.html": PAGE, "course.js": "go();"}
WEB: Files = {"index.html": PAGE, "course.js": "go();"}


def zipped(folder: Path, files: Files, method: int = zipfile.ZIP_DEFLATED) -> Path:
    """A zip of these files, in this order."""
    path = folder / "package.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def inspected(folder: Path, files: Files, limits: Limits | None = None) -> Report:
    return inspect_package(zipped(folder, files), limits or Limits())


def codes(report: Report) -> set[str]:
    return {each.problem.code for each in report.findings}


def manifest_12(old: str, new: str) -> Files:
    """The sound package with one thing changed in its manifest."""
    assert old in MANIFEST_12
    return {**SCORM_12, "imsmanifest.xml": MANIFEST_12.replace(old, new)}


def manifest_2004(old: str, new: str) -> Files:
    assert old in MANIFEST_2004
    return {**SCORM_2004, "imsmanifest.xml": MANIFEST_2004.replace(old, new)}


def page(old: str, new: str) -> Files:
    assert old in PAGE
    return {**SCORM_12, "index.html": PAGE.replace(old, new)}


def script(more: str) -> Files:
    return {**SCORM_12, "course.js": SCRIPT_12 + more}


def with_file(name: str, content: str | bytes = b"x") -> Files:
    """One file more, which the manifest lists."""
    listed = MANIFEST_12.replace("    </resource>", f'      <file href="{name}"/>\n    </resource>')
    return {**SCORM_12, "imsmanifest.xml": listed, name: content}
