"""A scalar of YAML → one value, or None with a report of what is wrong."""

from __future__ import annotations

import datetime
import re

from builder import codes
from builder.diagnostics import Code, Diagnostic, Report
from builder.near import did_you_mean
from builder.read.addresses import is_email, is_on_the_web
from builder.read.fields import Field
from builder.read.yaml_tree import Scalar

SLUG = re.compile(r"[a-z][a-z0-9-]{0,63}")
WHOLE = re.compile(r"-?[0-9]{1,9}")
NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
FLAGS = {"true": True, "false": False}
SAID_OTHERWISE = {"yes": "true", "on": "true", "no": "false", "off": "false"}


def text(scalar: Scalar, field: Field, report: Report) -> str:
    """The text on one line, without blanks at its ends."""
    del field, report
    return " ".join(scalar.text.split())


def slug(scalar: Scalar, field: Field, report: Report) -> str | None:
    del field
    found = scalar.text.strip()
    if SLUG.fullmatch(found):
        return found
    hint = "an id begins with a small letter and holds small letters, digits and hyphens, at most 64"
    _tell(codes.NOT_A_SLUG, f"'{found}' is no id", scalar, hint, report)
    return None


def word(scalar: Scalar, field: Field, report: Report) -> str | None:
    found = scalar.text.strip()
    if found in field.words:
        return found
    hint = did_you_mean(found, field.words) or f"write one of: {', '.join(field.words)}"
    _tell(codes.UNKNOWN_WORD, f"'{field.name}' cannot be '{found}'", scalar, hint, report)
    return None


def whole(scalar: Scalar, field: Field, report: Report) -> int | None:
    """A number within the field's bounds; None for one of its words."""
    found = scalar.text.strip()
    if found in field.words:
        return None
    if not WHOLE.fullmatch(found):
        words = f", or {' or '.join(field.words)}" if field.words else ""
        _tell(
            codes.NOT_A_NUMBER,
            f"'{field.name}' is no whole number",
            scalar,
            f"write digits alone{words}",
            report,
        )
        return None
    number = int(found)
    if not field.least <= number <= field.most:
        _tell(
            codes.OUT_OF_RANGE,
            f"'{field.name}' cannot be {number}",
            scalar,
            f"write a number from {field.least} to {field.most}",
            report,
        )
        return None
    return number


def number(scalar: Scalar, field: Field, report: Report) -> str | None:
    """A decimal number as written, so that nothing is rounded."""
    del field
    found = scalar.text.strip()
    if NUMBER.fullmatch(found):
        return found
    hint = (
        "write it with a decimal point: " + found.replace(",", ".")
        if re.fullmatch(r"-?\d+,\d+", found)
        else ""
    )
    hint = hint or "write digits, with a decimal point if need be, without unit or thousands separators"
    _tell(codes.NOT_A_NUMBER, f"'{found}' is no number", scalar, hint, report)
    return None


def flag(scalar: Scalar, field: Field, report: Report) -> bool | None:
    found = scalar.text.strip().lower()
    if found in FLAGS:
        return FLAGS[found]
    meant = SAID_OTHERWISE.get(found)
    hint = f"write {meant}" if meant else "write true or false"
    _tell(codes.WRONG_KIND, f"'{field.name}' is true or false", scalar, hint, report)
    return None


def link(scalar: Scalar, field: Field, report: Report) -> str | None:
    found = scalar.text.strip()
    if is_on_the_web(found):
        return found
    hint = "write it with https:// and the name of a server: https://example.org/page"
    _tell(codes.LINK_SCHEME, f"'{field.name}' is no address", scalar, hint, report)
    return None


def contact(scalar: Scalar, field: Field, report: Report) -> str | None:
    """An address of a page or an e-mail address."""
    found = scalar.text.strip()
    if is_email(found):
        return found
    return link(scalar, field, report)


def date(scalar: Scalar, field: Field, report: Report) -> str | None:
    found = scalar.text.strip()
    try:
        return datetime.date.fromisoformat(found).isoformat()
    except ValueError:
        _tell(codes.NOT_A_DATE, f"'{field.name}' is no date", scalar, "write it as in 2026-11-24", report)
        return None


def language(scalar: Scalar, field: Field, report: Report) -> str | None:
    del field
    found = scalar.text.strip()
    if LANGUAGE.fullmatch(found):
        return found
    _tell(
        codes.NOT_A_LANGUAGE, f"'{found}' is no language tag", scalar, "write en, fr, es, ar, pt-BR…", report
    )
    return None


def _tell(code: Code, message: str, scalar: Scalar, hint: str, report: Report) -> None:
    report(Diagnostic(code, message, scalar.at, hint))
