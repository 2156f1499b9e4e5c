"""``certificate`` of course.yaml → CertificateRules."""

from __future__ import annotations

from fractions import Fraction

from builder.certificates import CertificateRules
from builder.read import values
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.record import Record

CERTIFICATE = Table(
    "the certificate",
    (
        Field("modules", Kind.SLUG, "Modules that all must be complete.", required=True, shape=Shape.LIST),
        Field("choose", Kind.SLUG, "Modules of which some must be complete.", shape=Shape.LIST),
        Field("choose-least", Kind.WHOLE, "How many of them.", default="0", most=100),
        Field("core", Kind.SLUG, "Modules that a record of participation asks for; else those of `modules`.", shape=Shape.LIST),
        Field("final", Kind.WHOLE, "The final's least result, in percent.", default="0", most=100),
        Field("capstone", Kind.WHOLE, "The capstone's least points.", default="0", most=1000),
        Field("capstone-points", Kind.WHOLE, "The capstone's most points.", default="0", most=1000),
        Field("peer-reviews", Kind.WHOLE, "Reviews of others' capstones that must be given.", default="0", most=100),
        Field("webinars", Kind.WHOLE, "Webinars that must be attended.", default="0", most=100),
        Field("hours", Kind.WHOLE, "Hours of learning that the certificate names.", default="0", most=10_000),
        Field("full-hours", Kind.WHOLE, "Hours with all modules of `choose`.", default="0", most=10_000),
        Field("core-hours", Kind.WHOLE, "Hours that a record of participation names.", default="0", most=10_000),
        Field("appeal-days", Kind.WHOLE, "Days in which learners can ask to look at a decision again.", default="0", most=1000),
        Field("issuer", Kind.TEXT, "Who issues it; else the course's publisher."),
    ),
)  # fmt: skip


def read_certificate(record: Record, publisher: str, contact: str) -> CertificateRules:
    modules = _slugs(record, "modules")
    return CertificateRules(
        issuer=record.text("issuer") or publisher,
        modules=modules,
        choose=_slugs(record, "choose"),
        least=_count(record, "choose-least"),
        core=_slugs(record, "core") or modules,
        final=Fraction(_count(record, "final"), 100),
        capstone=_count(record, "capstone"),
        capstone_of=_count(record, "capstone-points"),
        reviews=_count(record, "peer-reviews"),
        webinars=_count(record, "webinars"),
        hours=_count(record, "hours"),
        full_hours=_count(record, "full-hours"),
        core_hours=_count(record, "core-hours"),
        appeal_days=_count(record, "appeal-days"),
        contact=contact,
        at=record.where("modules"),
    )


def _slugs(record: Record, name: str) -> tuple[str, ...]:
    field = record.table.field(name)
    found = (values.slug(scalar, field, record.place.report) for scalar in record.scalars(name))
    return tuple(dict.fromkeys(each for each in found if each))


def _count(record: Record, name: str) -> int:
    return record.whole(name) or 0
