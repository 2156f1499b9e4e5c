"""Any zip → what is wrong with it as a package for an LMS."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from builder.inspect.archive import Archive, Entry, NoArchive, Unreadable, opened
from builder.inspect.cmi5 import cmi5_findings, course_title, launches
from builder.inspect.contents import inspect_contents
from builder.inspect.findings import Collection, Finding, Platform, Problem, Severity, printable
from builder.inspect.kind import Kind, Layout, lay_out
from builder.inspect.limits import Budget, Limits
from builder.inspect.manifest import Manifest, Standard, read_manifest
from builder.inspect.manifest_files import FILE_CHECKS
from builder.inspect.manifest_form import FORM_CHECKS
from builder.inspect.manifest_names import NAMES_CHECKS
from builder.inspect.manifest_values import VALUES_CHECKS
from builder.inspect.names import NAME_CHECKS, Names
from builder.inspect.problems import PROBLEMS
from builder.inspect.problems_of_archives import DAMAGED_ENTRY
from builder.inspect.problems_of_manifests import MANIFEST_TOO_LARGE
from builder.inspect.report import Report, Summary, Unit
from builder.inspect.weights import WEIGHT_CHECKS, is_readable
from builder.inspect.xml import Element, parse_xml

__all__ = [
    "PROBLEMS",
    "Finding",
    "Kind",
    "Limits",
    "Platform",
    "Problem",
    "Report",
    "Severity",
    "Summary",
    "Unit",
    "inspect_package",
]

NO_LIMITS_CHANGED = Limits()
KINDS = {
    Standard.SCORM12: Kind.SCORM12,
    Standard.SCORM2004: Kind.SCORM2004,
    Standard.CARTRIDGE: Kind.CARTRIDGE,
    Standard.QTI: Kind.QTI,
    Standard.OTHER: Kind.CONTENT,
}


def inspect_package(
    path: Path, limits: Limits = NO_LIMITS_CHANGED, clock: Callable[[], float] = monotonic
) -> Report:
    """All that was found in the file at ``path``, whatever it holds. Nothing is written, nothing is unpacked to a disk,
    no other file is read and no address is asked. Raises ``OSError`` alone, if the file cannot be read."""
    collection = Collection()
    summary = Summary(packed=path.stat().st_size)
    try:
        with opened(path, Budget(limits, clock)) as archive:
            summary = _inspect(archive, path.stat().st_size, collection)
    except NoArchive as error:
        collection.take([error.finding])
    return Report(summary, collection.in_order(PROBLEMS), dict(sorted(collection.left_out.items())))


def _inspect(archive: Archive, packed: int, collection: Collection) -> Summary:
    entries = archive.entries
    for check_names in NAME_CHECKS:
        collection.take(check_names(entries))
    for check_weights in WEIGHT_CHECKS:
        collection.take(check_weights(entries, archive.budget.limits))
    layout = lay_out(entries)
    collection.take(layout.findings)
    names = Names.of(entries)
    summary = _described(archive, layout, names, collection)
    inspect_contents(archive, names, summary.kind, collection)
    return Summary(
        summary.kind,
        summary.edition,
        summary.title,
        summary.launch,
        summary.units,
        files=len(names.files),
        packed=packed,
        unpacked=sum(each.size for each in entries),
    )


def _described(archive: Archive, layout: Layout, names: Names, collection: Collection) -> Summary:
    """What the manifest says; without one, no more than the kind."""
    root = _root(archive, layout.manifest, collection)
    if root is None or layout.manifest is None:
        return Summary(layout.kind, launch="index.html" if "index.html" in names.files else "")
    if layout.kind is Kind.CMI5:
        collection.take(cmi5_findings(root, layout.manifest.path, names))
        units = tuple(Unit(each.identifier, each.title, each.url, "au") for each in launches(root))
        return Summary(Kind.CMI5, "", course_title(root), units[0].href if units else "", units)
    manifest = read_manifest(root, layout.manifest.path)
    for check in FORM_CHECKS + NAMES_CHECKS + VALUES_CHECKS:
        collection.take(check(manifest))
    for check_files in FILE_CHECKS:
        collection.take(check_files(manifest, names))
    return _of_manifest(manifest)


def _root(archive: Archive, entry: Entry | None, collection: Collection) -> Element | None:
    limits = archive.budget.limits
    if entry is None or not is_readable(entry, limits):
        return None
    if entry.size > limits.manifest:
        message = f"The manifest has {entry.size:,} bytes (at most {limits.manifest:,} are read)."
        collection.take([Finding(MANIFEST_TOO_LARGE, message, entry.name)])
        return None
    try:
        data = archive.read(entry, limits.manifest)
    except Unreadable as error:
        collection.take([Finding(DAMAGED_ENTRY, f"The manifest cannot be read: {error}.", entry.name)])
        return None
    root, findings = parse_xml(data, entry.path)
    collection.take(findings)
    return root


def _of_manifest(manifest: Manifest) -> Summary:
    units = tuple(
        Unit(
            printable(item.identifier),
            printable(item.title),
            printable(resource.launch.text if resource.launch else ""),
            resource.scorm_type or "asset",
        )
        for item, resource in manifest.launched
    )
    return Summary(
        KINDS[manifest.standard],
        manifest.edition,
        manifest.title,
        units[0].href if units else "",
        units,
    )
