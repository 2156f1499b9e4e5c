"""A course or a zip → what is rehearsed: files, standard, launch page, and the plan where it is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.compiler import Step, compile_course
from builder.inspect.archive import Archive, NoArchive, Unreadable, opened
from builder.inspect.kind import MANIFEST, Kind, lay_out
from builder.inspect.limits import MB, Budget, Limits
from builder.inspect.manifest import Manifest, Standard, read_manifest
from builder.inspect.xml import parse_xml
from builder.plan import Plan

STANDARDS = ("scorm12", "scorm2004")
FORMATS = {Standard.SCORM12: "scorm12", Standard.SCORM2004: "scorm2004"}
MORE = "coursewright inspect tells more"
QUERY = re.compile(r"\?[^#]*")


class NotAPackageError(Exception):
    """What was given cannot be launched; the message says why."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """One package. ``launch`` is the address of its first unit. ``plan`` is None for a zip: then nobody knows its questions."""

    name: str
    standard: str
    launch: str
    files: Mapping[str, bytes]
    plan: Plan | None


def course_packages(folder: Path, formats: Sequence[str], step: Step) -> Iterator[Rehearsed]:
    """The course's packages, built as ``build`` does. CourseError on any error."""
    compilation = compile_course(folder, tuple(formats) or STANDARDS, step)
    for standard, package in compilation.packages:
        yield Rehearsed(compilation.plan.course.id, standard, "index.html", package.files, compilation.plan)


def read_package(path: Path) -> Rehearsed:
    """A zip's files, within the bounds of an inspection. NotAPackageError where it is none, or has nothing to launch."""
    try:
        with opened(path, Budget(Limits())) as archive:
            return _rehearsed(path, archive)
    except (NoArchive, Unreadable, OSError) as error:
        raise NotAPackageError(f"'{path}' cannot be read. {error}") from None


def _rehearsed(path: Path, archive: Archive) -> Rehearsed:
    layout = lay_out(archive.entries)
    if layout.kind is not Kind.UNKNOWN:
        raise NotAPackageError(
            f"'{path}' holds {layout.kind.value}, no SCORM package: there is no LMS to rehearse with"
        )
    if layout.manifest is None or layout.manifest.path != MANIFEST:
        raise NotAPackageError(f"'{path}' has no {MANIFEST} at its root, so no LMS takes it; {MORE}")
    root, findings = parse_xml(archive.read(layout.manifest, archive.budget.limits.manifest), MANIFEST)
    if root is None:
        raise NotAPackageError(f"'{path}' has a manifest that cannot be read; {MORE}. {findings[-1].message}")
    manifest = read_manifest(root, MANIFEST)
    if manifest.standard not in FORMATS:
        raise NotAPackageError(
            f"'{path}' is an {manifest.standard.value}, and does not say that it is SCORM; {MORE}"
        )
    files = _files(path, archive)
    return Rehearsed(path.stem, FORMATS[manifest.standard], _launch(path, manifest, files), files, None)


def _launch(path: Path, manifest: Manifest, files: Mapping[str, bytes]) -> str:
    """The first unit's page, with its query."""
    for _, resource in manifest.launched:
        page = resource.launch
        if page and page.target.name in files:
            return page.target.name + "".join(QUERY.findall(page.text)[:1])
    raise NotAPackageError(f"'{path}' has a manifest that leads to no page in the zip; {MORE}")


def _files(path: Path, archive: Archive) -> dict[str, bytes]:
    limits = archive.budget.limits
    files = {each.path: archive.read(each, limits.entry) for each in archive.entries if not each.is_folder}
    if archive.budget.is_spent():
        raise NotAPackageError(f"'{path}' is too large: more than {limits.total // MB:,} MB unpacked")
    return files
