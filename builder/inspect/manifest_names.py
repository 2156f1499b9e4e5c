"""Identifiers, titles and references within a manifest → findings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.inspect.findings import Finding, printable
from builder.inspect.manifest import Manifest, Standard, child, children, title_of
from builder.inspect.problems_of_manifests import (
    DEFAULT_LOST,
    IDENTIFIER_INVALID,
    IDENTIFIER_MISSING,
    IDENTIFIER_TWICE,
    MANY_UNITS,
    MAP_INFO,
    MASTERY_SCORE,
    NO_UNIT,
    REFERENCE_LOST,
    SCORM_TYPE,
    SCORM_TYPE_SPELLING,
    TITLE_MISSING,
    TITLE_TOO_LONG,
)
from builder.inspect.xml import Element, line_of, local_name, namespace

NAMED = ("manifest", "organization", "item", "resource")
PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
LONGEST_TITLE = 255  # Moodle's column


def identifiers_are_there(manifest: Manifest) -> Iterator[Finding]:
    for element in _named(manifest):
        if not element.get("identifier"):
            message = f"A <{local_name(element)}> has no identifier."
            yield Finding(IDENTIFIER_MISSING, message, manifest.file, line_of(element))


def identifiers_are_unique(manifest: Manifest) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for element in _named(manifest):
        name = element.get("identifier")
        if not name:
            continue
        if name in first:
            message = f"“{printable(name)}” stands in line {first[name]} already."
            yield Finding(IDENTIFIER_TWICE, message, manifest.file, line_of(element))
        first.setdefault(name, line_of(element))


def identifiers_are_plain(manifest: Manifest) -> Iterator[Finding]:
    for element in _named(manifest):
        name = element.get("identifier")
        if name and not PLAIN_NAME.fullmatch(name):
            message = f"“{printable(name)}” is no plain identifier."
            yield Finding(IDENTIFIER_INVALID, message, manifest.file, line_of(element))


def titles_are_short(manifest: Manifest) -> Iterator[Finding]:
    for element in _named(manifest):
        title = title_of(element)
        if len(title) > LONGEST_TITLE:
            message = f"“{printable(title, 60)}” has {len(title):,} letters."
            yield Finding(TITLE_TOO_LONG, message, manifest.file, line_of(element))


def titles_are_there(manifest: Manifest) -> Iterator[Finding]:
    for element in _named(manifest):
        if local_name(element) in ("organization", "item") and not title_of(element):
            message = f"An <{local_name(element)}> has no title."
            yield Finding(TITLE_MISSING, message, manifest.file, line_of(element))


def references_lead_somewhere(manifest: Manifest) -> Iterator[Finding]:
    resources = {each.identifier for each in manifest.resources}
    references = [(each.reference, each.line) for each in manifest.items if each.reference]
    references += [each for one in manifest.resources for each in one.dependencies]
    for name, line in references:
        if name not in resources:
            message = f"There is no resource “{printable(name)}”."
            yield Finding(REFERENCE_LOST, message, manifest.file, line)
    organizations = child(manifest.root, "organizations")
    default = organizations.get("default") if organizations is not None else None
    if organizations is None or default is None:
        return
    if default not in {each.get("identifier") for each in children(organizations, "organization")}:
        message = f"The default organization “{printable(default)}” is not there."
        yield Finding(DEFAULT_LOST, message, manifest.file, line_of(organizations))


def something_is_launched(manifest: Manifest) -> Iterator[Finding]:
    if manifest.standard.is_scorm and not manifest.launched:
        yield Finding(NO_UNIT, "No item of the manifest leads to a resource with a page.", manifest.file)


def launched_are_scos(manifest: Manifest) -> Iterator[Finding]:
    """A package may hold assets beside its SCOs; one that has no SCO records nothing."""
    launched = {resource.identifier: resource for _, resource in manifest.launched}
    for each in launched.values():
        if not each.type_is_spelled:
            message = "The attribute is spelled as in the other version."
            yield Finding(SCORM_TYPE_SPELLING, message, manifest.file, each.line)
    if (
        manifest.standard.is_scorm
        and launched
        and all(each.scorm_type != "sco" for each in launched.values())
    ):
        line = next(iter(launched.values())).line
        yield Finding(SCORM_TYPE, "No launched resource is a SCO.", manifest.file, line)


def mastery_score_is_left_out(manifest: Manifest) -> Iterator[Finding]:
    if manifest.standard is not Standard.SCORM12:
        return
    for element in manifest.root.iter():
        if local_name(element) == "masteryscore":
            message = f"The mastery score is {printable((element.text or '').strip())}."
            yield Finding(MASTERY_SCORE, message, manifest.file, line_of(element))


def objectives_are_not_mapped(manifest: Manifest) -> Iterator[Finding]:
    for element in manifest.root.iter():
        if local_name(element) == "mapInfo":
            yield Finding(MAP_INFO, "The manifest has <imsss:mapInfo>.", manifest.file, line_of(element))
            return


def one_unit_is_enough(manifest: Manifest) -> Iterator[Finding]:
    scos = [item for item, resource in manifest.launched if resource.scorm_type == "sco"]
    if manifest.standard is Standard.SCORM2004 and len(scos) > 1:
        yield Finding(MANY_UNITS, f"The package has {len(scos)} SCOs.", manifest.file, scos[1].line)


NAMES_CHECKS = (
    identifiers_are_there,
    identifiers_are_unique,
    identifiers_are_plain,
    titles_are_short,
    titles_are_there,
    references_lead_somewhere,
    something_is_launched,
    launched_are_scos,
    mastery_score_is_left_out,
    objectives_are_not_mapped,
    one_unit_is_enough,
)


def _named(manifest: Manifest) -> Iterator[Element]:
    own = namespace(manifest.root)
    for element in manifest.root.iter():
        if namespace(element) == own and local_name(element) in NAMED:
            yield element
