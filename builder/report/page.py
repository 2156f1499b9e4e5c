"""Compilation → the report, one page of HTML that needs no other file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.compiler import Compilation
from builder.diagnostics import Diagnostic, Severity
from builder.model import Question
from builder.plan import SCORM12_LIMIT, Changed, changes_since, type_name
from builder.plan.changes import LOSING
from builder.release import Thing
from builder.report.accessibility import Result, conformance, rule_results
from builder.report.alignment import matrices
from builder.report.course_counts import count_modules
from builder.report.html import fill
from builder.report.weights import SPEEDS, page_weights
from builder.write.package import Files

THING_NAMES: Mapping[Thing, str] = {
    Thing.MODULE: "module",
    Thing.LESSON: "lesson",
    Thing.QUIZ: "quiz",
    Thing.QUESTION: "question",
    Thing.CHOICE: "choice",
    Thing.REFLECTION: "reflection",
    Thing.WEBINAR: "webinar",
}


def report_page(compilation: Compilation, findings: Sequence[Diagnostic]) -> str:
    """``findings`` are all of the course's, waived ones too. The same course gives the same text."""
    plan, course = compilation.plan, compilation.plan.course
    counted = count_modules(course)
    rows = conformance(course, findings)
    changes = _changes(compilation)
    lost = [each for each in changes if each.change in LOSING]
    return fill(
        "report.html",
        course=course,
        plan=plan,
        counted=counted,
        matrices=matrices(course, counted, findings),
        quizzes=[(quiz, _types(quiz.questions)) for quiz in course.quizzes],
        all_types=_types([question for quiz in course.quizzes for question in quiz.questions]),
        weights=page_weights(plan, _all_files(compilation)),
        weighed=compilation.packages[0][0] if compilation.packages else "",
        speeds=SPEEDS,
        packages=[(package.name, len(package.files)) for _, package in compilation.packages],
        longest=compilation.longest_state,
        limit=SCORM12_LIMIT,
        open=[each for each in findings if not each.waived],
        waived=[each for each in findings if each.waived],
        errors=sum(each.is_error for each in findings),
        warnings=sum(each.code.severity is Severity.WARNING and not each.waived for each in findings),
        rules=rule_results(findings),
        conformance=rows,
        results={result: sum(row.result is result for row in rows) for result in Result},
        release=course.release,
        changes=changes,
        lost=lost,
        losing=len(lost),
        thing_names=THING_NAMES,
        name_of_type=type_name,
    )


def _all_files(compilation: Compilation) -> Files:
    return compilation.packages[0][1].files if compilation.packages else {}


def _types(questions: Sequence[Question]) -> list[tuple[str, int]]:
    names = [type_name(question.answer) for question in questions]
    return sorted({name: names.count(name) for name in names}.items(), key=lambda each: (-each[1], each[0]))


def _changes(compilation: Compilation) -> tuple[Changed, ...]:
    release = compilation.plan.course.release
    return changes_since(release, compilation.plan) if release else ()
