"""course/course.yaml → Course, but for what other files hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder import codes
from builder.certificates import CertificateRules
from builder.model import (
    AllOf,
    Course,
    ForbiddenPhrase,
    OutlineItem,
    PagesSeen,
    Policy,
    QuizzesPassed,
    Requirement,
    SeverityOf,
    Waiver,
)
from builder.near import did_you_mean
from builder.read import values
from builder.read.certificate import CERTIFICATE, read_certificate
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.learning_path import PATH, read_path
from builder.read.record import Record, read_record
from builder.read.requirement import read_requirement
from builder.read.texts import blocks

FORMATS = ("scorm12", "scorm2004", "web")
DEFAULT_PAGE_IMAGES = 300_000
SIZE = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,3})?) ?(kB|KB|MB)")
BYTES = {"kB": 1_000, "KB": 1_000, "MB": 1_000_000}

OUTLINE_ITEM = Table(
    "an entry of the outline",
    (
        Field("module", Kind.SLUG, "The module, by its folder's name.", required=True),
        Field("opens-after", Kind.OTHER, "What must be done before it opens."),
    ),
    short="module",
)
POLICY = Table(
    "the policy",
    (
        Field("completion", Kind.OTHER, "What makes the course done; else all pages and quizzes."),
        Field("success", Kind.OTHER, "What makes it passed; without it the course knows completion alone."),
    ),
)
BUDGETS = Table(
    "budgets",
    (Field("page-images", Kind.TEXT, "Pictures of one page together.", default="300 kB"),),
)
WAIVER = Table(
    "a waiver",
    (
        Field("code", Kind.TEXT, "The finding's code.", required=True),
        Field("file", Kind.TEXT, "Where it holds; without it everywhere."),
        Field("reason", Kind.TEXT, "Why the finding is right as it is."),
    ),
)
FORBIDDEN_PHRASE = Table(
    "a forbidden phrase",
    (
        Field("phrase", Kind.TEXT, "The words; capitals do not count.", required=True),
        Field("reason", Kind.TEXT, "Why the course avoids them.", required=True),
        Field("instead", Kind.TEXT, "What to write."),
    ),
)
LEVELS = ("error", "warning", "off")
SEVERITY = Table(
    "a severity",
    (
        Field("level", Kind.WORD, "How severe the finding is in this course.", required=True, words=LEVELS),
        Field("reason", Kind.TEXT, "Why the rule is off."),
    ),
    short="level",
)
COURSE = Table(
    "the course",
    (
        Field("id", Kind.SLUG, "Stands in manifests; never changes.", required=True),
        Field("title", Kind.TEXT, "The course's name.", required=True),
        Field("language", Kind.TEXT, "The language of the texts; the interface speaks en, fr and es.", required=True),
        Field("description", Kind.TEXT, "A sentence or two for catalogues.", required=True),
        Field("keywords", Kind.TEXT, "Words to find it by.", shape=Shape.LIST),
        Field("version", Kind.TEXT, "Shown on the page “about”, and in the manifest.", required=True),
        Field("licence", Kind.TEXT, "What others may do with it, best as an SPDX name."),
        Field("publisher", Kind.TEXT, "Who stands behind it."),
        Field("contact", Kind.LINK, "Where learners get help: an address or an e-mail address."),
        Field("outline", Kind.RECORD, "The modules in order.", required=True, shape=Shape.LIST, table=OUTLINE_ITEM),
        Field("policy", Kind.RECORD, "What makes completion and success.", table=POLICY),
        Field("formats", Kind.WORD, "Packages to build.", shape=Shape.LIST, words=FORMATS),
        Field("unit", Kind.TEXT, "What an LMS launches.", default="course"),
        Field("budgets", Kind.RECORD, "Bounds that the build keeps.", table=BUDGETS),
        Field("privacy", Kind.MARKDOWN, "What is kept, where, and who sees it."),
        Field("accessibility", Kind.MARKDOWN, "What was done and tested, and where to report a barrier."),
        Field("certificate", Kind.RECORD, "What a certificate asks for.", table=CERTIFICATE),
        Field("path", Kind.RECORD, "What the page “My path” has beyond the policy.", table=PATH),
        Field("waivers", Kind.RECORD, "Findings that are right as they are.", shape=Shape.LIST, table=WAIVER),
        Field("severity", Kind.RECORD, "Codes of warnings that are errors here, or off (with a reason).", shape=Shape.MAP, table=SEVERITY),
        Field("forbidden-phrases", Kind.RECORD, "Wordings that no text may hold.", shape=Shape.LIST, table=FORBIDDEN_PHRASE),
        Field("known-abbreviations", Kind.TEXT, "Abbreviations that need no explanation for these learners.", shape=Shape.LIST),
        Field("fact-months", Kind.WHOLE, "How old the check of a fact may grow.", default="18", least=1, most=120),
    ),
)  # fmt: skip


def read_frame(record: Record) -> Course:
    """The course without modules, quizzes, facts, terms and cards."""
    return Course(
        id=record.slug("id"),
        title=record.text("title"),
        language=record.value("language", values.language) or "en",
        description=record.text("description"),
        version=record.text("version"),
        modules=(),
        outline=tuple(_outline(record)),
        policy=_policy(record),
        keywords=record.texts("keywords"),
        licence=record.text("licence"),
        publisher=record.text("publisher"),
        contact=record.value("contact", values.contact) or "",
        privacy=blocks(record, "privacy"),
        accessibility=blocks(record, "accessibility"),
        formats=tuple(_formats(record)) or FORMATS,
        unit=_unit(record),
        certificate=_certificate(record),
        path=read_path(record.record("path")),
        page_images=_page_images(record),
        waivers=tuple(_waivers(record)),
        severities=tuple(_severities(record)),
        forbidden_phrases=tuple(_forbidden_phrases(record)),
        known_abbreviations=record.texts("known-abbreviations"),
        fact_months=record.whole("fact-months") or 0,
        at=record.where("title"),
    )


def _outline(record: Record) -> Iterator[OutlineItem]:
    for item in record.records("outline"):
        module = item.slug("module")
        if module:
            yield OutlineItem(module, _requirement(item, "opens-after"), item.where("module"))


def _policy(record: Record) -> Policy:
    found = record.record("policy")
    if found is None:
        at = record.at
        return Policy(AllOf((PagesSeen(at=at), QuizzesPassed(at)), at), QuizzesPassed(at), at)
    completion = _requirement(found, "completion")
    default = AllOf((PagesSeen(at=found.at), QuizzesPassed(found.at)), found.at)
    return Policy(completion or default, _requirement(found, "success"), found.at)


def _requirement(record: Record, name: str) -> Requirement | None:
    node = record.node(name)
    return read_requirement(node, record.place) if node else None


def _certificate(record: Record) -> CertificateRules | None:
    found = record.record("certificate")
    contact = record.value("contact", values.contact) or ""
    return read_certificate(found, record.text("publisher"), contact) if found else None


def _formats(record: Record) -> Iterator[str]:
    for scalar in record.scalars("formats"):
        name = scalar.text.strip()
        if name in FORMATS:
            yield name
            continue
        hint = did_you_mean(name, FORMATS) or f"write one or more of: {', '.join(FORMATS)}"
        record.place.tell(codes.UNKNOWN_FORMAT, f"there is no format '{name}'", scalar.at, hint)


def _unit(record: Record) -> str:
    unit = record.text("unit")
    if unit in ("module", "lesson"):
        record.place.tell(
            codes.UNIT_NOT_BUILT,
            f"'unit: {unit}' cannot be built yet",
            record.where("unit"),
            "write unit: course",
        )
    elif unit != "course":
        record.place.tell(
            codes.UNKNOWN_WORD, f"'unit' cannot be '{unit}'", record.where("unit"), "write unit: course"
        )
    return "course"


def _page_images(record: Record) -> int:
    """The budget in bytes."""
    budgets = record.record("budgets")
    text = budgets.text("page-images") if budgets else BUDGETS.field("page-images").default
    found = SIZE.fullmatch(text)
    if found:
        return round(float(found[1]) * BYTES[found[2]])
    if budgets:
        at = budgets.where("page-images")
        record.place.tell(codes.NOT_A_NUMBER, f"'{text}' is no size", at, "write it as in 300 kB or 1.5 MB")
    return DEFAULT_PAGE_IMAGES


def _waivers(record: Record) -> Iterator[Waiver]:
    for waiver in record.records("waivers"):
        yield Waiver(waiver.text("code"), waiver.text("reason"), waiver.text("file"), at=waiver.where("code"))


def _severities(record: Record) -> Iterator[SeverityOf]:
    for code, node in record.entries("severity"):
        found = read_record(node, SEVERITY, record.place)
        level = found.word("level") if found else ""
        if found and level:
            yield SeverityOf(code.text.strip(), level, found.text("reason"), code.at)


def _forbidden_phrases(record: Record) -> Iterator[ForbiddenPhrase]:
    for each in record.records("forbidden-phrases"):
        if each.text("phrase"):
            yield ForbiddenPhrase(
                each.text("phrase"), each.text("reason"), each.text("instead"), each.where("phrase")
            )
