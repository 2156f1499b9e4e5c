"""The whole way: read → check → plan → render → write."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from builder import __version__, codes
from builder.aside import forked
from builder.check import check
from builder.check.certificate import certificate_modules_exist, certificates_can_be_reached
from builder.check.severities import weigh
from builder.check.waivers import unused_waivers_of_the_plan, waive
from builder.diagnostics import CourseError, Diagnostic, in_order
from builder.model import Course
from builder.module_course import module_course
from builder.near import did_you_mean
from builder.plan import SCORM12_LIMIT, Plan, longest_state, losses, plan_course
from builder.read import read_course, read_frame_alone
from builder.render import NO_CARDS, render_pages
from builder.render.file_findings import file_findings
from builder.source import Span, content_files
from builder.walk import shown_cards
from builder.write import WRITERS
from builder.write.package import Package
from builder.write.weights import PageWeight, heaviest_page

if TYPE_CHECKING:
    from builder.handouts.package_cards import PackageCards

Step = Callable[[str], None]
"""Told what begins: ``read``, ``render``…"""

Checked = Callable[[], tuple[Diagnostic, ...]]
"""Waits for what the rules find in a course."""

Look = Callable[[Course], Iterable[Diagnostic]]
"""Finds more in a course than the rules do."""


@dataclass(frozen=True, slots=True)
class Compilation:
    """What a course became. ``findings`` are warnings and waived errors; ``longest_state`` in characters."""

    plan: Plan
    packages: tuple[tuple[str, Package], ...]
    heaviest: PageWeight
    longest_state: int
    findings: tuple[Diagnostic, ...]


def check_course(root: Path, today: str = "", more: Look = lambda _: ()) -> tuple[Diagnostic, ...]:
    """All that can be said about a course without building it: errors, warnings and waived findings.

    ``today`` (ISO) is the date by which facts grow old; ``more`` looks at the course in ways that a build must not.
    """
    found: list[Diagnostic] = []
    course = read_course(root, found.append)
    if course is None:
        return in_order(found)
    findings = check(course, (*found, *more(course)), today)
    if _has_error(findings):
        return findings
    plan = plan_course(course, "")
    later = (*_plan_findings(plan), *file_findings(plan))
    return in_order((*findings, *_judged(course, later)))


def read_certificate_rules(root: Path) -> Course:
    """The course without lessons, whose certificate can be reached. CourseError on any error; mistakes in lessons stop
    nobody from giving out certificates."""
    found: list[Diagnostic] = []
    course = read_frame_alone(root, found.append)
    if course:
        found += (*certificate_modules_exist(course), *certificates_can_be_reached(course))
    if course is None or _has_error(found):
        raise CourseError(found)
    return course


def compile_course(
    root: Path, formats: Sequence[str] = (), step: Step = lambda _: None, cache: Path | None = None
) -> Compilation:
    """The packages of the course in ``root``, in its own formats or ``formats``. CourseError on any error. Printed cards
    are kept in ``cache``, where one is given."""
    course, found = _whole_course(root, step)
    checked = _checking(course, found)
    with _unless_unsound(checked):
        return _compile(course, checked, build_id(root), formats, step, cache)


def compile_modules(
    root: Path,
    modules: Sequence[str],
    formats: Sequence[str] = (),
    step: Step = lambda _: None,
    cache: Path | None = None,
) -> tuple[Compilation, ...]:
    """A compilation for each of these modules, as a course of its own. CourseError on any error, or where there is none."""
    course, found = _whole_course(root, step)
    known = [each.id for each in course.modules]
    for name in modules:
        if name not in known:
            hint = did_you_mean(name, known) or f"modules here: {', '.join(known)}"
            message = f"there is no module '{name}'"
            raise CourseError([Diagnostic(codes.UNKNOWN_MODULE, message, Span(course.at.source), hint)])
    build, checked = build_id(root), _checking(course, found)
    with _unless_unsound(checked):
        return tuple(
            _compile(module_course(course, name), checked, build, formats, step, cache)
            for name in dict.fromkeys(modules)
        )


def _compile(
    course: Course, checked: Checked, build: str, formats: Sequence[str], step: Step, cache: Path | None
) -> Compilation:
    step("Rendering")
    cards = _cards(course, cache)
    plan = plan_course(course, build)
    later = [*_plan_findings(plan)]
    files = render_pages(plan, later.append, NO_CARDS if cards is None else cards)
    step("Packing")
    packages = tuple((name, WRITERS[name](plan, files)) for name in formats or course.formats)
    step("Checking")
    later += () if cards is None else cards.findings()
    findings = in_order((*checked(), *_judged(course, later)))
    if _has_error(findings):
        raise CourseError(findings)
    return Compilation(plan, packages, heaviest_page(plan, files), longest_state(plan), findings)


def _cards(course: Course, cache: Path | None) -> PackageCards | None:
    if not shown_cards(course):
        return None
    from builder.handouts.package_cards import PackageCards  # the press takes its time to import

    return PackageCards(course, cache)


def _whole_course(root: Path, step: Step) -> tuple[Course, list[Diagnostic]]:
    """The course and what was told in reading it. CourseError where there is an error: a course with holes is for nobody to
    render."""
    found: list[Diagnostic] = []
    step("Reading")
    course = read_course(root, found.append)
    if course is None:
        raise CourseError(in_order(found))
    if _has_error(found):
        raise CourseError(check(course, found))
    return course, found


def _checking(course: Course, found: Iterable[Diagnostic]) -> Checked:
    """The rules look at the course while it is rendered, where the machine can do both."""
    return forked(partial(check, course, found))


@contextmanager
def _unless_unsound(checked: Checked) -> Iterator[None]:
    """A course that breaks a rule may be more than a plan or a page can take: then what the rules say is raised."""
    try:
        yield
    except CourseError:
        raise
    except Exception:
        if _has_error(findings := checked()):
            raise CourseError(findings) from None
        raise


def sound_course(root: Path, step: Step = lambda _: None) -> tuple[Course, tuple[Diagnostic, ...]]:
    """The course in ``root`` and its warnings, for other results than packages. CourseError on any error."""
    course, found = _whole_course(root, step)
    step("Checking")
    findings = check(course, found)
    if _has_error(findings):
        raise CourseError(findings)
    return course, findings


def build_id(root: Path) -> str:
    """Twelve hexadecimal digits that name the sources and this program: the same on any path and system."""
    digest = hashlib.sha256(__version__.encode())
    for path, data in content_files(root):
        digest.update(f"\n{path} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()[:12]


def _plan_findings(plan: Plan) -> Iterator[Diagnostic]:
    """An error where learners' state could outgrow what an LMS of SCORM 1.2 keeps; and what a new release would lose."""
    yield from losses(plan)
    longest = longest_state(plan)
    if longest > SCORM12_LIMIT:
        yield Diagnostic(
            codes.STATE_TOO_LARGE,
            f"a learner's saved state could grow to {longest:,} characters; SCORM 1.2 keeps {SCORM12_LIMIT:,}",
            Span(plan.course.at.source),
            "use fewer questions, fewer choices in one question, or two courses",
        )


def _judged(course: Course, later: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """What was found after the rules, waived and weighed. A module alone has no release, and so nothing to waive of it."""
    unused = unused_waivers_of_the_plan(course, later) if course.release else ()
    yield from weigh(course, (*waive(course, later), *unused))


def _has_error(findings: Iterable[Diagnostic]) -> bool:
    return any(each.is_error for each in findings)
