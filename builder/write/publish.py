"""Packages → zips and upload sheets in a folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from builder import codes
from builder.aside import in_threads
from builder.diagnostics import CourseError, Diagnostic
from builder.plan import Plan
from builder.source import Source, Span
from builder.write.package import Package, deflated, locked, pack, put
from builder.write.upload_sheet import upload_sheet


@dataclass(frozen=True, slots=True)
class Published:
    """A package as it lies in a folder; ``size`` in bytes."""

    package: Package
    path: Path
    size: int


def publish(
    plan: Plan,
    packages: Iterable[tuple[str, Package]],
    folder: Path,
    on_wait: Callable[[], None] = lambda: None,
) -> tuple[Published, ...]:
    """Writes each package and its upload sheet, all or none. CourseError where the folder takes no files."""
    files: dict[str, bytes] = {}
    published = []
    packages, deflate = tuple(packages), deflated()
    in_threads(deflate, {content for _, package in packages for content in package.files.values()})
    for format_name, package in packages:
        data = pack(package.files, deflate)
        files[package.name] = data
        files[package.name.removesuffix(".zip") + ".txt"] = upload_sheet(
            plan, format_name, package, data
        ).encode()
        published.append(Published(package, folder / package.name, len(data)))
    try:
        with locked(folder, on_wait):
            put(folder, files)
    except OSError as error:
        raise CourseError([_cannot_write(folder, error)]) from None
    return tuple(published)


def _cannot_write(folder: Path, error: OSError) -> Diagnostic:
    why = (error.strerror or str(error)).lower()
    return Diagnostic(
        codes.CANNOT_WRITE,
        f"the folder '{folder}' cannot be written: {why}",
        Span(Source(os.fspath(folder), ())),
        "choose another with --out",
    )
