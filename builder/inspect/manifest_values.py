"""Elements, attributes and values of a manifest that its version of SCORM does not have → findings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from builder.inspect.findings import Finding, printable
from builder.inspect.manifest import (
    ADLCP12,
    ADLCP2004,
    ADLNAV,
    ADLSEQ,
    IMSSS,
    Manifest,
    Standard,
    child,
)
from builder.inspect.paths import Reach, target
from builder.inspect.problems_of_manifests import BASE_ABOVE, OTHER_VERSION, VALUE_INVALID
from builder.inspect.xml import Element, attribute, line_of, local_name, namespace

OF_12 = {"prerequisites", "maxtimeallowed", "timelimitaction", "datafromlms", "masteryscore"}
"""Elements of ADL's namespace that SCORM 2004 does not have, in this spelling."""
SPACES_OF_2004 = {ADLCP2004, ADLSEQ, ADLNAV, IMSSS}
BASE = "{http://www.w3.org/XML/1998/namespace}base"
TIME_LIMITS = {"exit,message", "exit,no message", "continue,message", "continue,no message"}
TIME_SPAN = re.compile(r"\d{2,4}:\d{2}:\d{2}(?:\.\d{1,2})?")
NUMBER = re.compile(r"[+-]?(?:\d{1,10}(?:\.\d{0,20})?|\.\d{1,20})")
LONGEST_DATA = {
    "datafromlms": 255,
    "dataFromLMS": 4_000,
}  # SCORM 1.2 CAM 2.3.2.5; 2004 4th Edition CAM 3.4.1.16


def elements_are_of_the_version(manifest: Manifest) -> Iterator[Finding]:
    """Each kind of element once: a package that was made over by hand has many."""
    told: set[str] = set()
    for element in manifest.root.iter():
        name = local_name(element)
        if _is_of_other_version(manifest.standard, namespace(element), name) and name not in told:
            told.add(name)
            message = f"<{printable(name)}> is not of {manifest.standard.value}."
            yield Finding(OTHER_VERSION, message, manifest.file, line_of(element))


def values_are_allowed(manifest: Manifest) -> Iterator[Finding]:
    """What the standard's schemas and tables say of ADL's own elements (CAM 1.2, 2.3; CAM 2004, 3.4)."""
    if not manifest.standard.is_scorm:
        return
    for element in manifest.root.iter():
        name, space = local_name(element), namespace(element)
        if space in (ADLCP12, ADLCP2004) and name in CONTENTS:
            text = (element.text or "").strip()
            if not CONTENTS[name](text):
                yield _invalid(manifest, element, f"<{name}>", text)
        for (owner, key), is_allowed in ATTRIBUTES.items():
            value = attribute(element, key) if owner == name else None
            if value is not None and not is_allowed(value.strip()):
                yield _invalid(manifest, element, f"{key} of <{name}>", value)


def folders_stand_at_resources(manifest: Manifest) -> Iterator[Finding]:
    for element in (manifest.root, child(manifest.root, "resources")):
        base = (element.get(BASE) or "").strip() if element is not None else ""
        if element is not None and base and target(base).reach is Reach.INSIDE and target(base).name != ".":
            message = f"<{local_name(element)}> has xml:base=”{printable(base)}”."
            yield Finding(BASE_ABOVE, message, manifest.file, line_of(element))


VALUES_CHECKS = (elements_are_of_the_version, values_are_allowed, folders_stand_at_resources)


def _is_of_other_version(standard: Standard, space: str, name: str) -> bool:
    match standard:
        case Standard.SCORM12:
            return space in SPACES_OF_2004
        case Standard.SCORM2004:
            return space == ADLCP12 or (space == ADLCP2004 and name in OF_12)
        case _:
            return False


def _invalid(manifest: Manifest, element: Element, where: str, value: str) -> Finding:
    message = f"{where} is “{printable(value, 60)}”."
    return Finding(VALUE_INVALID, message, manifest.file, line_of(element))


def _between(least: float, most: float) -> Callable[[str], bool]:
    return lambda text: NUMBER.fullmatch(text) is not None and least <= float(text) <= most


def _one_of(*words: str) -> Callable[[str], bool]:
    return lambda text: text in words


def _at_most(letters: int) -> Callable[[str], bool]:
    return lambda text: len(text) <= letters


_is_true_or_false = _one_of("true", "false", "1", "0")
CONTENTS: Mapping[str, Callable[[str], bool]] = {
    "masteryscore": _between(0, 100),
    "maxtimeallowed": lambda text: TIME_SPAN.fullmatch(text) is not None,
    "timelimitaction": _one_of(*TIME_LIMITS),
    "timeLimitAction": _one_of(*TIME_LIMITS),
    **{name: _at_most(letters) for name, letters in LONGEST_DATA.items()},
}
ATTRIBUTES: Mapping[tuple[str, str], Callable[[str], bool]] = {
    ("resource", "scormtype"): _one_of("sco", "asset"),
    ("resource", "scormType"): _one_of("sco", "asset"),
    ("item", "isvisible"): _is_true_or_false,
    ("prerequisites", "type"): _one_of("aicc_script"),
    ("completionThreshold", "minProgressMeasure"): _between(0, 1),
    ("completionThreshold", "completedByMeasure"): _is_true_or_false,
}
