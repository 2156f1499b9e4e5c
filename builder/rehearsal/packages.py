"""A course or a zip → what is rehearsed: files, standard, launch page, and the plan where it is known."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from builder.compiler import Step, compile_course
from builder.plan import Plan

STANDARDS = ("scorm12", "scorm2004")
LARGEST = 2_000_000_000  # bytes, unpacked


class NotAPackageError(Exception):
    """What was given cannot be launched; the message says why."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """One package. ``plan`` is None for a zip: then nobody knows its questions."""

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
    """A zip's files. NotAPackageError where it is none, or has nothing to launch."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(each.file_size for each in archive.infolist()) > LARGEST:
                raise NotAPackageError(f"'{path}' unpacks to more than {LARGEST // 10**9} GB")
            files = {each: archive.read(each) for each in archive.namelist() if not each.endswith("/")}
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise NotAPackageError(f"'{path}' cannot be unpacked: {error}") from None
    if "imsmanifest.xml" not in files:
        raise NotAPackageError(f"'{path}' has no imsmanifest.xml at its root; try coursewright inspect")
    standard, launch = _read_manifest(files["imsmanifest.xml"], path)
    return Rehearsed(path.stem, standard, launch, files, None)


def _read_manifest(data: bytes, path: Path) -> tuple[str, str]:
    """The standard, and the href of the resource that is launched: the first that has one."""
    try:
        tree = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise NotAPackageError(f"the manifest of '{path}' is no XML: {error}") from None
    versions = (each.text or "" for each in tree.iter("{*}schemaversion"))
    version = next(versions, "").strip()
    hrefs = [href for each in tree.iter("{*}resource") if (href := each.get("href"))]
    if not hrefs:
        raise NotAPackageError(f"the manifest of '{path}' names no page to launch")
    return ("scorm12" if version == "1.2" else "scorm2004"), str(hrefs[0])
