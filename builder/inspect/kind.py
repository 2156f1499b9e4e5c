"""A zip's names → what kind of package it is, and which entry says what is in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from builder.inspect.archive import Entry
from builder.inspect.findings import Finding, printable
from builder.inspect.names import is_junk
from builder.inspect.paths import folder_of
from builder.inspect.problems_of_manifests import (
    AICC_PACKAGE,
    CMI5_SUPPORT,
    MANIFEST_IN_FOLDER,
    MANIFEST_NAME,
    NO_MANIFEST,
    SECOND_MANIFEST,
    TIN_CAN,
    WEB_PAGES_ONLY,
)

MANIFEST = "imsmanifest.xml"


class Kind(Enum):
    """Its value is what it is called."""

    SCORM12 = "SCORM 1.2"
    SCORM2004 = "SCORM 2004"
    CMI5 = "cmi5"
    AICC = "AICC"
    TIN_CAN = "xAPI (Tin Can)"
    CONTENT = "IMS content package"
    WEB = "web pages"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Layout:
    """``manifest`` is the entry that describes the package; ``kind`` is ``UNKNOWN`` until a manifest was read."""

    kind: Kind
    manifest: Entry | None
    findings: tuple[Finding, ...]


def lay_out(entries: Sequence[Entry]) -> Layout:
    """By the file that makes a package of its kind: imsmanifest.xml, cmi5.xml, tincan.xml, .crs and .au, index.html."""
    files = {each.path: each for each in entries if not each.is_folder and not is_junk(each.path)}
    manifests = sorted(
        (path for path in files if _base(path) == MANIFEST), key=lambda path: (path.count("/"), path)
    )
    if manifests:
        return _with_manifest(files, manifests)
    if cmi5 := files.get("cmi5.xml"):
        return Layout(Kind.CMI5, cmi5, (Finding(CMI5_SUPPORT, "cmi5.xml is at the root.", cmi5.name),))
    if tin_can := files.get("tincan.xml"):
        return Layout(Kind.TIN_CAN, None, (Finding(TIN_CAN, "tincan.xml is at the root.", tin_can.name),))
    if aicc := _aicc_file(files):
        return Layout(
            Kind.AICC, None, (Finding(AICC_PACKAGE, f"It is described by {printable(aicc)}.", aicc),)
        )
    for name in ("index.html", "index.htm"):
        if name in files:
            return Layout(Kind.WEB, None, (Finding(WEB_PAGES_ONLY, f"It begins with {name}.", name),))
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
