"""Course and findings → results of the rules of accessibility, and rows of a draft conformance report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from builder import codes
from builder.diagnostics import Code, Diagnostic, Group
from builder.model import Course, Media, MediaKind
from builder.report.criteria import CRITERIA, LOOKED_AT, Criterion, Needs
from builder.walk import lesson_blocks


class Result(Enum):
    NO_FAILURE = "No failure found"
    FAILURES = "Failures found"
    PROGRAM = "Tested in the program only"  # on courses of its own: nothing looked at this one
    NOT_APPLICABLE = "Not applicable"
    NOT_EVALUATED = "Not evaluated"


@dataclass(frozen=True, slots=True)
class RuleResult:
    code: Code
    open: int
    waived: int


@dataclass(frozen=True, slots=True)
class Conformance:
    """``evidence``: what was tested, in the order of rules, tests; ``remarks`` in sentences."""

    criterion: Criterion
    result: Result
    evidence: tuple[str, ...]
    remarks: str


def rule_results(findings: Sequence[Diagnostic]) -> tuple[RuleResult, ...]:
    """Every rule on accessibility, in order of its code."""
    rules = [code for _, code in sorted(codes.CODES.items()) if code.group is Group.ACCESSIBILITY]
    return tuple(RuleResult(code, *_counts(code.name, findings)) for code in rules)


def conformance(course: Course, findings: Sequence[Diagnostic]) -> tuple[Conformance, ...]:
    """A row for each criterion; claims only what a rule or an automated test looked at."""
    held = set(_held(course))
    return tuple(_row(criterion, held, findings) for criterion in CRITERIA)


def _row(criterion: Criterion, held: set[Needs], findings: Sequence[Diagnostic]) -> Conformance:
    if criterion.needs not in held:
        return Conformance(
            criterion,
            Result.NOT_APPLICABLE,
            ("the course's sources",),
            f"The course has no {criterion.needs.value}.",
        )
    rules = [name for name in criterion.rules if LOOKED_AT.get(name, Needs.ANYTHING) in held]
    evidence = (*(f"rule {name}" for name in rules), *(f"test {name}" for name in criterion.tests))
    if not evidence:
        return Conformance(criterion, Result.NOT_EVALUATED, (), _why_nothing(criterion))
    counts = [_counts(name, findings) for name in rules]
    failures, waived = sum(count for count, _ in counts), sum(count for _, count in counts)
    passed = Result.NO_FAILURE if rules else Result.PROGRAM
    result = Result.FAILURES if failures or waived else passed
    told = [f"{failures} open and {waived} waived findings."] if failures or waived else []
    return Conformance(criterion, result, evidence, " ".join((*told, criterion.remark)).strip())


def _why_nothing(criterion: Criterion) -> str:
    """What there was nothing of to look at, where that is why; else what the criterion's remark says."""
    missing = dict.fromkeys(LOOKED_AT[name].value for name in criterion.rules if name in LOOKED_AT)
    return f"The course has no {' and no '.join(missing)}." if missing else criterion.remark


def _counts(name: str, findings: Sequence[Diagnostic]) -> tuple[int, int]:
    """How many findings of that code are open, and how many waived."""
    found = [each for each in findings if each.code.name == name]
    waived = sum(bool(each.waived) for each in found)
    return len(found) - waived, waived


def _held(course: Course) -> Iterator[Needs]:
    yield Needs.ANYTHING
    for module in course.modules:
        for lesson in module.lessons:
            for block in lesson_blocks(lesson):
                if isinstance(block, Media):
                    yield Needs.MEDIA
                    if block.kind is MediaKind.VIDEO:
                        yield Needs.FILM
    if any(quiz.time_limit for quiz in course.quizzes):
        yield Needs.TIME
    if course.theme:
        yield Needs.THEME
    if any(webinar.slides for webinar in course.webinars):
        yield Needs.SLIDES
