"""Certificates: what they ask for can be done."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.diagnostics import Diagnostic
from builder.model import Course
from builder.near import did_you_mean


def certificate_modules_exist(course: Course) -> Iterator[Diagnostic]:
    """Modules of the outline, and drafts: a module's folder is enough."""
    rules = course.certificate
    if rules is None:
        return
    known = module_ids(course)
    for module in dict.fromkeys((*rules.modules, *rules.choose, *rules.core)):
        if module not in known:
            hint = did_you_mean(module, known) or f"modules are: {', '.join(known)}"
            message = f"the certificate asks for a module '{module}', and there is none"
            yield Diagnostic(codes.UNKNOWN_CERTIFICATE_MODULE, message, rules.at, hint)


def certificates_can_be_reached(course: Course) -> Iterator[Diagnostic]:
    rules = course.certificate
    if rules is None:
        return
    if rules.least > len(rules.choose):
        message = f"the certificate asks for {rules.least} modules of {len(rules.choose)}"
        hint = f"write choose-least: {len(rules.choose)} or less, or name more"
        yield Diagnostic(codes.CERTIFICATE_NEVER_REACHED, message, rules.at, hint)
    if course.webinars and rules.webinars > len(course.webinars):
        message = f"the certificate asks for {rules.webinars} webinars of {len(course.webinars)}"
        yield Diagnostic(codes.CERTIFICATE_NEVER_REACHED, message, rules.at, "write fewer webinars")
    if rules.capstone_of and rules.capstone > rules.capstone_of:
        message = f"the certificate asks for {rules.capstone} points of {rules.capstone_of}"
        yield Diagnostic(
            codes.CERTIFICATE_NEVER_REACHED, message, rules.at, "write fewer, or more capstone-points"
        )


def module_ids(course: Course) -> tuple[str, ...]:
    """Every module that the course's folder holds, in alphabetical order."""
    paths = (path.split("/") for path in course.files)
    return tuple(sorted({parts[1] for parts in paths if parts[0] == "modules" and len(parts) > 2}))
