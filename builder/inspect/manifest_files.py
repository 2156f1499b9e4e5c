"""What a manifest names, held against what the zip holds → findings."""

from __future__ import annotations

from collections.abc import Iterator

from builder.inspect.findings import Finding, printable
from builder.inspect.manifest import Manifest, Reference
from builder.inspect.names import Names, is_junk
from builder.inspect.paths import Reach, folder_of
from builder.inspect.problems_of_manifests import (
    ABSOLUTE_HREF,
    FILE_MISSING,
    FILE_UNLISTED,
    LAUNCH_ELSEWHERE,
    LAUNCH_MISSING,
    LAUNCH_NOT_FIRST,
    NO_CONTROL_FILES,
)

CONTROL_FILES = (".xsd", ".dtd")


def launch_pages_are_there(manifest: Manifest, names: Names) -> Iterator[Finding]:
    launched = {resource.identifier: (item, resource) for item, resource in reversed(manifest.launched)}
    for item, resource in launched.values():
        launch = resource.launch
        if launch is None:
            continue
        if launch.target.reach in (Reach.ELSEWHERE, Reach.INSECURE):
            message = f"“{printable(item.title)}” is launched from {printable(launch.text)}."
            yield Finding(LAUNCH_ELSEWHERE, message, manifest.file, launch.line)
        elif launch.target.reach is not Reach.ABSOLUTE and launch.target.name not in names.files:
            message = f"“{printable(launch.text)}” is not in the zip{_other_case(launch, names)}."
            yield Finding(LAUNCH_MISSING, message, manifest.file, launch.line)


def launch_comes_first(manifest: Manifest, _: Names) -> Iterator[Finding]:
    first = next((each for each in manifest.resources if each.launch), None)
    launched = manifest.launched
    if first and launched and launched[0][1].identifier != first.identifier:
        wanted = launched[0][1].identifier
        message = f"“{printable(first.identifier)}” stands before the launched “{printable(wanted)}”."
        yield Finding(LAUNCH_NOT_FIRST, message, manifest.file, first.line)


def listed_files_are_there(manifest: Manifest, names: Names) -> Iterator[Finding]:
    launches = {resource.launch.text for _, resource in manifest.launched if resource.launch}
    for reference in _references(manifest):
        missing = reference.target.reach is Reach.INSIDE and reference.target.name not in names.files
        if missing and reference.text not in launches:
            message = f"“{printable(reference.text)}” is not in the zip{_other_case(reference, names)}."
            yield Finding(FILE_MISSING, message, manifest.file, reference.line)


def paths_are_relative(manifest: Manifest, _: Names) -> Iterator[Finding]:
    for reference in _references(manifest):
        climbs = reference.target.name.startswith("../")
        if reference.target.reach is Reach.ABSOLUTE or climbs:
            message = f"“{printable(reference.text)}” leads outside the package."
            yield Finding(ABSOLUTE_HREF, message, manifest.file, reference.line)


def files_are_listed(manifest: Manifest, names: Names) -> Iterator[Finding]:
    """One finding for all: most packages of others list few of their files, and most platforms do not mind."""
    if not manifest.standard.is_scorm:
        return
    listed = {reference.target.name for reference in _references(manifest)}
    unlisted = sorted(
        each
        for each in names.files - listed - {manifest.file}
        if not is_junk(each) and not each.endswith(CONTROL_FILES)
    )
    if unlisted:
        example = printable(unlisted[0])
        if len(unlisted) == 1:
            message = f"“{example}” is not listed."
        else:
            message = f"{len(unlisted):,} of {len(names.files):,} files are not listed, such as “{example}”."
        yield Finding(FILE_UNLISTED, message, manifest.file)


def control_files_are_there(manifest: Manifest, names: Names) -> Iterator[Finding]:
    if not manifest.standard.is_scorm:
        return
    folder = folder_of(manifest.file)
    if not any(each.endswith(".xsd") and each.startswith(folder) for each in names.files):
        yield Finding(NO_CONTROL_FILES, "There is no schema (.xsd) in the zip.", manifest.file)


FILE_CHECKS = (
    launch_pages_are_there,
    launch_comes_first,
    listed_files_are_there,
    paths_are_relative,
    files_are_listed,
    control_files_are_there,
)


def _references(manifest: Manifest) -> Iterator[Reference]:
    for resource in manifest.resources:
        if resource.launch:
            yield resource.launch
        yield from resource.files
    yield from manifest.metadata_files


def _other_case(reference: Reference, names: Names) -> str:
    other = names.in_other_case(reference.target.name)
    return f", but “{printable(other)}” is" if other else ""
