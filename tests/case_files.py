"""Case files: small courses with the diagnostics that they bring about, written where they belong.

    ##### a sentence about the case
    === quizzes/why.yaml
    title: Check
    qestions: []
    ^^^^^^^^ unknown-field: a quiz has no field 'qestions' (did you mean 'questions'?)

A case lies over the course ``BASE``, which has no findings; ``=== path (absent)`` takes a file of it away.
Every finding of reading and checking must be there, and no other. ``pytest --renew`` writes the findings
anew: read them in the diff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.check import check
from builder.diagnostics import Diagnostic, in_order
from builder.read import read_course

CASE, FILE, ABSENT = "##### ", "=== ", " (absent)"
MARK = re.compile(r" *\^+ (?P<code>[a-z0-9-]+): .*")

BASE: Mapping[str, str] = {
    "course/course.yaml": """\
id: base
title: Base
language: en
description: A course without findings.
version: 1.0.0
outline: [why]
""",
    "modules/why/module.yaml": """\
title: Why
lessons: [frames]
""",
    "modules/why/frames.md": """\
# Frames

A frame is a way of seeing.

/// quiz | why
///
""",
    "quizzes/why.yaml": """\
title: Check
questions:
  - id: why-q1
    type: true-false
    stem: A frame is a way of seeing.
    key: true
    rationale: It decides what we look at.
""",
}


@dataclass(slots=True)
class Case:
    """``files`` are source lines by path, None for an absent file; ``marks`` the findings shown in the file."""

    name: str
    files: dict[str, list[str] | None] = field(default_factory=dict)
    marks: dict[str, list[str]] = field(default_factory=dict)


def read_cases(file: Path) -> Iterator[Case]:
    case, path = Case(""), ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith(CASE):
            if case.name:
                yield case
            case = Case(line.removeprefix(CASE))
        elif line.startswith(FILE):
            path = line.removeprefix(FILE).removesuffix(ABSENT)
            case.files[path] = None if line.endswith(ABSENT) else []
        elif MARK.fullmatch(line):
            number = len(case.files[path] or ())
            case.marks.setdefault(f"{path}:{max(1, number)}", []).append(line)
        else:
            lines = case.files[path]
            assert lines is not None, f"{path} is absent, and has lines"
            lines.append(line)
    yield case


def find(case: Case, root: Path) -> tuple[Diagnostic, ...]:
    """All findings of the course that the case describes, built in ``root``."""
    files = {path: text.splitlines() for path, text in BASE.items()} | case.files
    for path, lines in files.items():
        if lines is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text("\n".join(lines) + "\n", encoding="utf-8")
    found: list[Diagnostic] = []
    course = read_course(root, found.append)
    return check(course, found) if course else in_order(found)


def marks_of(findings: tuple[Diagnostic, ...]) -> dict[str, list[str]]:
    """The findings as a case file shows them."""
    marks: dict[str, list[str]] = {}
    for each in findings:
        at = each.at
        text = f"{' ' * (at.column - 1)}{'^' * at.length} {each.code.name}: {each.message}"
        end = f" (waived: {each.waived})" if each.waived else f" ({each.hint})" if each.hint else ""
        marks.setdefault(f"{at.source.path}:{at.line}", []).append(text + end)
    return marks


def write_case(case: Case, marks: dict[str, list[str]]) -> str:
    """The text of a case with these findings; a file of BASE that has some is added."""
    lines = [CASE + case.name]
    paths = dict.fromkeys([*case.files, *(place.rpartition(":")[0] for place in marks)])
    for path in paths:
        is_absent = case.files.get(path, BASE.get(path)) is None
        lines.append(FILE + path + (ABSENT if is_absent else ""))
        content = case.files.get(path, BASE.get(path, "").splitlines()) or []
        if not content:
            lines += marks.get(f"{path}:1", [])
        for number, line in enumerate(content, 1):
            lines += [line, *marks.get(f"{path}:{number}", [])]
    return "\n".join(lines) + "\n"


def codes_in(folder: Path) -> set[str]:
    """The codes that the case files of a folder show."""
    found = set()
    for file in folder.glob("*.txt"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if mark := MARK.fullmatch(line):
                found.add(mark["code"])
    return found
