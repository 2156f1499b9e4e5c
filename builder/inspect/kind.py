"""A zip's names → what kind of package it is, and which entry says what is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from builder.inspect.archive import Entry
from builder.inspect.findings import Finding, Problem, printable
from builder.inspect.names import is_junk
from builder.inspect.paths import folder_of
from builder.inspect.problems_of_manifests import (
    AICC_PACKAGE,
    CMI5_SUPPORT,
    DOCUMENT,
    H5P,
    MANIFEST_IN_FOLDER,
    MANIFEST_NAME,
    MOODLE_BACKUP,
    NO_MANIFEST,
    SECOND_MANIFEST,
    TIN_CAN,
    WEB_PAGES_ONLY,
    ZIP_OF_ZIPS,
)

MANIFEST = "imsmanifest.xml"


class Kind(Enum):
    """Its value is what it is called."""

    SCORM12 = "SCORM 1.2"
    SCORM2004 = "SCORM 2004"
    CMI5 = "cmi5"
    AICC = "AICC"
    TIN_CAN = "xAPI (Tin Can)"
    CARTRIDGE = "IMS Common Cartridge"
    QTI = "QTI questions"
    CONTENT = "IMS content package"
    H5P = "H5P"
    MOODLE_BACKUP = "Moodle backup"
    DOCUMENT = "document"
    WEB = "web pages"
    ZIPS = "zip of zips"
    UNKNOWN = "unknown"


SIGNS: tuple[tuple[str, Kind, Problem], ...] = (
    ("cmi5.xml", Kind.CMI5, CMI5_SUPPORT),
    ("tincan.xml", Kind.TIN_CAN, TIN_CAN),
    ("h5p.json", Kind.H5P, H5P),
    ("moodle_backup.xml", Kind.MOODLE_BACKUP, MOODLE_BACKUP),
    ("[Content_Types].xml", Kind.DOCUMENT, DOCUMENT),
    ("META-INF/container.xml", Kind.DOCUMENT, DOCUMENT),
    ("META-INF/manifest.xml", Kind.DOCUMENT, DOCUMENT),
)
"""Files at the root that make a package what it is: Office Open XML, EPUB and OpenDocument are zips too."""


@dataclass(frozen=True, slots=True)
class Layout:
    """``manifest`` is the entry that describes the package; ``kind`` is ``UNKNOWN`` until a manifest was read."""

    kind: Kind
    manifest: Entry | None
    findings: tuple[Finding, ...]


def lay_out(entries: Sequence[Entry]) -> Layout:
    """By the file that makes a package of its kind: imsmanifest.xml, one of ``SIGNS``, .crs and .au, index.html."""
    files = {each.path: each for each in entries if not each.is_folder and not is_junk(each.path)}
    manifests = sorted(
        (path for path in files if _base(path) == MANIFEST), key=lambda path: (path.count("/"), path)
    )
    if manifests:
        return _with_manifest(files, manifests)
    for name, kind, problem in SIGNS:
        if name in files:
            manifest = files[name] if kind is Kind.CMI5 else None
            return Layout(kind, manifest, (Finding(problem, f"{name} is at the root.", files[name].name),))
    if aicc := _aicc_file(files):
        name = files[aicc].name
        return Layout(
            Kind.AICC, None, (Finding(AICC_PACKAGE, f"It is described by {printable(aicc)}.", name),)
        )
    return _without_manifest(files)


def _without_manifest(files: Mapping[str, Entry]) -> Layout:
    """Web pages, from the root or a folder; packages in a folder; zips; or nothing that is known."""
    for path, entry in sorted(files.items(), key=lambda each: (each[0].count("/"), each[0])):
        if _base(path) in ("cmi5.xml", "tincan.xml"):
            message = f"The description of the package is {printable(path)}."
            return Layout(Kind.UNKNOWN, None, (Finding(MANIFEST_IN_FOLDER, message, entry.name),))
        if _base(path) in ("index.html", "index.htm") and path.count("/") <= 1:
            message = f"It begins with {printable(path)}."
            return Layout(Kind.WEB, None, (Finding(WEB_PAGES_ONLY, message, entry.name),))
    zips = [entry.name for path, entry in sorted(files.items()) if path.lower().endswith(".zip")]
    if zips and len(zips) == len(files):
        message = f"It holds {printable(zips[0])}" + (
            f" and {len(zips) - 1} more." if zips[1:] else " alone."
        )
        return Layout(Kind.ZIPS, None, (Finding(ZIP_OF_ZIPS, message, zips[0]),))
    message = "No imsmanifest.xml is in the zip, in no folder."
    return Layout(Kind.UNKNOWN, None, (Finding(NO_MANIFEST, message),))


def _with_manifest(files: dict[str, Entry], manifests: list[str]) -> Layout:
    first, *others = manifests
    name = files[first].name
    findings = []
    if folder_of(first):
        findings.append(Finding(MANIFEST_IN_FOLDER, f"The manifest is {printable(first)}.", name))
    if first.rpartition("/")[2] != MANIFEST:
        findings.append(Finding(MANIFEST_NAME, f"The manifest is called {printable(first)}.", name))
    for other in others:
        findings.append(Finding(SECOND_MANIFEST, f"{printable(other)} is another.", files[other].name))
    return Layout(Kind.UNKNOWN, files[first], tuple(findings))


def _aicc_file(files: dict[str, Entry]) -> str:
    """A course needs at least these two descriptions (AICC CMI001, 6)."""
    endings = {each.rpartition(".")[2].lower(): each for each in sorted(files)}
    return endings["crs"] if {"crs", "au"} <= set(endings) else ""


def _base(path: str) -> str:
    return path.rpartition("/")[2].lower()
