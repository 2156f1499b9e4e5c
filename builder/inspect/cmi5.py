"""The tree of cmi5.xml → its units, and findings (cmi5 1.0, 13: course structure)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.inspect.findings import Finding, printable
from builder.inspect.manifest import child, children
from builder.inspect.names import Names
from builder.inspect.paths import Reach, target
from builder.inspect.problems_of_manifests import (
    ABSOLUTE_HREF,
    CMI5_STRUCTURE,
    IDENTIFIER_TWICE,
    LAUNCH_MISSING,
)
from builder.inspect.xml import Element, line_of, local_name, namespace

CMI5 = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"


@dataclass(frozen=True, slots=True)
class Launch:
    """An assignable unit (AU)."""

    identifier: str
    title: str
    url: str


def course_title(root: Element) -> str:
    return _words(child(root, "course"))


def launches(root: Element) -> tuple[Launch, ...]:
    return tuple(
        Launch(
            each.get("id") or "",
            _words(each),
            (_text(child(each, "url"))),
        )
        for each in _units(root)
    )


def cmi5_findings(root: Element, file: str, names: Names) -> Iterator[Finding]:
    if local_name(root) != "courseStructure" or namespace(root) != CMI5:
        message = f"The first element is not <courseStructure xmlns=”{CMI5}”>."
        yield Finding(CMI5_STRUCTURE, message, file, line_of(root))
        return
    course = child(root, "course")
    if course is None:
        yield Finding(CMI5_STRUCTURE, "There is no <course>.", file, line_of(root))
    else:
        yield from _named(course, file)
    if not list(_units(root)):
        yield Finding(CMI5_STRUCTURE, "There is no <au>: nothing to launch.", file, line_of(root))
    seen: set[str] = set()
    for each in _units(root):
        yield from _named(each, file)
        yield from _launch(each, file, names)
        if (name := each.get("id") or "") in seen:
            yield Finding(IDENTIFIER_TWICE, f"“{printable(name)}” stands twice.", file, line_of(each))
        seen.add(name)


def _named(element: Element, file: str) -> Iterator[Finding]:
    """Each course and unit has an IRI, a title and a description."""
    name = local_name(element)
    if ":" not in (element.get("id") or ""):
        message = f"The id of <{name}> is no full address (IRI)."
        yield Finding(CMI5_STRUCTURE, message, file, line_of(element))
    for needed in ("title", "description"):
        if child(child(element, needed), "langstring") is None:
            message = f"<{name}> has no <{needed}> with a <langstring>."
            yield Finding(CMI5_STRUCTURE, message, file, line_of(element))


def _launch(element: Element, file: str, names: Names) -> Iterator[Finding]:
    url = _text(child(element, "url"))
    found = target(url)
    if not url:
        yield Finding(CMI5_STRUCTURE, "An <au> has no <url>.", file, line_of(element))
    elif found.reach is Reach.INSIDE and found.name not in names.files:
        yield Finding(LAUNCH_MISSING, f"“{printable(url)}” is not in the zip.", file, line_of(element))
    elif found.reach is Reach.ABSOLUTE:
        yield Finding(ABSOLUTE_HREF, f"“{printable(url)}” leads outside the package.", file, line_of(element))


def _units(root: Element) -> Iterator[Element]:
    for each in root.iter():
        if local_name(each) == "au" and namespace(each) == CMI5:
            yield each


def _words(element: Element | None) -> str:
    """The first of the title's languages."""
    return printable(_text(next(iter(children(child(element, "title"), "langstring")), None)))


def _text(element: Element | None) -> str:
    return " ".join((element.text or "").split()) if element is not None else ""
