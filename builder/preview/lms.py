"""The course as an LMS serves it: the pages of a view, with the script and the manifest of one standard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from builder.plan import Plan
from builder.render import Maker
from builder.write import WRITERS

STANDARDS = ("scorm12", "scorm2004")
OWN = ("player.js", "imsmanifest.xml")
"""What differs from standard to standard; all else of a package is the same for all."""


def place_at_lms(standard: str, name: str = "index.html") -> str:
    """The path below the preview's address: ``lms/scorm12/index.html``."""
    return f"lms/{standard}/{name}"


def lms_makers(plan: Plan, pages: Iterable[str]) -> Iterator[tuple[str, Maker]]:
    """Path → what makes it, for what differs between standards. The manifests list no pictures: those are known only once
    all pages are rendered."""
    names = dict.fromkeys(pages, b"")
    for standard in STANDARDS:
        yield from _makers(standard, plan, names)


def _makers(standard: str, plan: Plan, names: Mapping[str, bytes]) -> Iterator[tuple[str, Maker]]:
    @cache
    def package() -> Mapping[str, bytes]:
        return WRITERS[standard](plan, names).files

    for own in OWN:
        yield place_at_lms(standard, own), lambda name=own: package()[name]  # type: ignore[misc]
