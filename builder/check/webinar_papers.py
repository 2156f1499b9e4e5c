"""Rules: what webinars hand out and send can be made."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from builder import codes
from builder.check.contents import is_unread
from builder.diagnostics import Code, Diagnostic
from builder.model import Course, Text
from builder.near import did_you_mean
from builder.walk import inlines
from builder.webinars import PLACEHOLDERS, HandoutPart, Named

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def handouts_name_what_exists(course: Course) -> Iterator[Diagnostic]:
    facts, terms = {fact.id for fact in course.facts}, {term.id for term in course.terms}
    tools, job_aids = _files_of(course, "course/tools/"), _files_of(course, "course/job-aids/")
    for part in (part for webinar in course.webinars for part in webinar.handout):
        if not is_unread(course, "course/facts"):
            yield from _unknown("fact", part.facts, facts, codes.UNKNOWN_FACT, "add it to course/facts.yaml")
        if not is_unread(course, "course/glossary"):
            yield from _unknown(
                "term", part.terms, terms, codes.UNKNOWN_TERM, "add it to course/glossary.yaml"
            )
        yield from _unknown("tool", _one(part.tool), tools, codes.UNKNOWN_TOOL, "write course/tools/")
        yield from _unknown(
            "job aid", _one(part.job_aid), job_aids, codes.UNKNOWN_JOB_AID, "write course/job-aids/"
        )


def handout_parts_hold_something(course: Course) -> Iterator[Diagnostic]:
    for part in (part for webinar in course.webinars for part in webinar.handout):
        by_reference = part.tool or part.job_aid
        if not (part.body or part.facts or part.terms or part.lines or by_reference):
            hint = "add body:, facts:, terms:, tool:, job-aid: or lines:"
            yield Diagnostic(
                codes.EMPTY_HANDOUT_PART, "this part of the handout holds nothing", part.at, hint
            )
        elif not part.title and (not by_reference or _has_more(part)):
            yield Diagnostic(
                codes.EMPTY_HANDOUT_PART, "this part of the handout has no title", part.at, "add title:"
            )


def placeholders_are_known(course: Course) -> Iterator[Diagnostic]:
    for webinar in course.webinars:
        for message in webinar.messages:
            texts = [each.text for each in inlines(message.text) if isinstance(each, Text)]
            for name in PLACEHOLDER.findall(" ".join((message.subject, *texts))):
                if name not in PLACEHOLDERS:
                    known = ", ".join(f"{{{each}}}" for each in PLACEHOLDERS)
                    hint = did_you_mean(name, PLACEHOLDERS) or f"write one of: {known}"
                    text = f"nothing fills in '{{{name}}}' in the {message.occasion.value}"
                    yield Diagnostic(codes.UNKNOWN_PLACEHOLDER, text, message.at, hint)


def _unknown(
    what: str, named: tuple[Named, ...], known: Collection[str], code: Code, hint: str
) -> Iterator[Diagnostic]:
    for each in named:
        if each.id not in known:
            write = f"{hint}{each.id}.yaml" if hint.endswith("/") else hint
            message = f"there is no {what} '{each.id}'"
            yield Diagnostic(code, message, each.at, did_you_mean(each.id, known) or write)


def _files_of(course: Course, folder: str) -> set[str]:
    """The ids of a folder's files, those that could not be read as well."""
    return {
        path.removeprefix(folder).removesuffix(".yaml") for path in course.files if path.startswith(folder)
    }


def _one(named: Named | None) -> tuple[Named, ...]:
    return (named,) if named else ()


def _has_more(part: HandoutPart) -> bool:
    return bool(part.body or part.facts or part.terms or part.lines)
