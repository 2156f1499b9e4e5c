"""Course → its LOM record, in the two spellings that SCORM knows (IMS MD 1.2.1, IEEE LOM 1.0)."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

from builder.plan import Plan

Element: TypeAlias = etree._Element

IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
LOM = "http://ltsc.ieee.org/xsd/LOM"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
CATALOG = "coursewright"
TITLE_LENGTH = 200  # the schema of SCORM 1.2; Moodle 4.5 fails beyond 255
KEYWORD_LENGTH = 1000


def cut_title(title: str) -> str:
    """A title as long as any LMS takes it."""
    return title if len(title) <= TITLE_LENGTH else title[: TITLE_LENGTH - 1].rstrip() + "…"


def duration(minutes: int) -> str:
    """Minutes as an ISO 8601 duration: ``PT1H30M``."""
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest or not hours else "")


def imsmd_record(parent: Element, plan: Plan) -> None:
    """Adds ``imsmd:lom`` (IMS MD 1.2.1; the fields that SCORM 1.2 CAM 2.2 asks of a content aggregation)."""
    course = plan.course
    lom = _add(parent, IMSMD, "lom")
    general = _add(lom, IMSMD, "general")
    _langstring(_add(general, IMSMD, "title"), course.title, course.language)
    entry = _add(general, IMSMD, "catalogentry")
    _add(entry, IMSMD, "catalog", CATALOG)
    _langstring(_add(entry, IMSMD, "entry"), course.id)
    _add(general, IMSMD, "language", course.language)
    _langstring(_add(general, IMSMD, "description"), course.description or course.title, course.language)
    for keyword in course.keywords:
        _langstring(_add(general, IMSMD, "keyword"), keyword[:KEYWORD_LENGTH], course.language)
    lifecycle = _add(lom, IMSMD, "lifecycle")
    _langstring(_add(lifecycle, IMSMD, "version"), course.version)
    _vocabulary(_add(lifecycle, IMSMD, "status"), "Final")
    _add(_add(lom, IMSMD, "metametadata"), IMSMD, "metadatascheme", "ADL SCORM 1.2")
    technical = _add(lom, IMSMD, "technical")
    _add(technical, IMSMD, "format", "text/html")
    _add(technical, IMSMD, "location", plan.contents.href).set("type", "URI")
    if plan.minutes:
        typical = _add(_add(lom, IMSMD, "educational"), IMSMD, "typicallearningtime")
        _add(typical, IMSMD, "datetime", duration(plan.minutes))
    rights = _add(lom, IMSMD, "rights")
    _vocabulary(_add(rights, IMSMD, "cost"), "no")
    _vocabulary(_add(rights, IMSMD, "copyrightandotherrestrictions"), "yes" if course.licence else "no")
    if course.licence:
        _langstring(_add(rights, IMSMD, "description"), course.licence)


def lom_record(parent: Element, plan: Plan) -> None:
    """Adds ``lom:lom`` (IEEE 1484.12.3; the fields that SCORM 2004 CAM 4.2 asks of a content aggregation)."""
    course = plan.course
    lom = _add(parent, LOM, "lom")
    general = _add(lom, LOM, "general")
    identifier = _add(general, LOM, "identifier")
    _add(identifier, LOM, "catalog", CATALOG)
    _add(identifier, LOM, "entry", course.id)
    _string(_add(general, LOM, "title"), course.title, course.language)
    _add(general, LOM, "language", course.language)
    _string(_add(general, LOM, "description"), course.description or course.title, course.language)
    for keyword in course.keywords:
        _string(_add(general, LOM, "keyword"), keyword[:KEYWORD_LENGTH], course.language)
    lifecycle = _add(lom, LOM, "lifeCycle")
    _string(_add(lifecycle, LOM, "version"), course.version)
    _term(_add(lifecycle, LOM, "status"), "final")
    about = _add(lom, LOM, "metaMetadata")
    _add(about, LOM, "metadataSchema", "LOMv1.0")
    _add(about, LOM, "metadataSchema", "ADLv1.0")
    technical = _add(lom, LOM, "technical")
    _add(technical, LOM, "format", "text/html")
    _add(technical, LOM, "location", plan.contents.href)
    if plan.minutes:
        typical = _add(_add(lom, LOM, "educational"), LOM, "typicalLearningTime")
        _add(typical, LOM, "duration", duration(plan.minutes))
    rights = _add(lom, LOM, "rights")
    _term(_add(rights, LOM, "cost"), "no")
    _term(_add(rights, LOM, "copyrightAndOtherRestrictions"), "yes" if course.licence else "no")
    if course.licence:
        _string(_add(rights, LOM, "description"), course.licence)


def _add(parent: Element, namespace: str, name: str, text: str = "") -> Element:
    child = etree.SubElement(parent, f"{{{namespace}}}{name}")
    child.text = text or None
    return child


def _langstring(parent: Element, text: str, language: str = "x-none") -> None:
    _add(parent, IMSMD, "langstring", text).set(XML_LANG, language)


def _vocabulary(parent: Element, value: str) -> None:
    _langstring(_add(parent, IMSMD, "source"), "LOMv1.0")
    _langstring(_add(parent, IMSMD, "value"), value)


def _string(parent: Element, text: str, language: str = "") -> None:
    string = _add(parent, LOM, "string", text)
    if language:
        string.set("language", language)


def _term(parent: Element, value: str) -> None:
    _add(parent, LOM, "source", "LOMv1.0")
    _add(parent, LOM, "value", value)
