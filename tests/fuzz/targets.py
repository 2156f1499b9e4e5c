"""Bytes → a file of a small course, read, checked, planned and rendered: never an exception, never a wait."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from builder.check import check
from builder.diagnostics import Diagnostic, show
from builder.plan import longest_state, plan_course
from builder.read import CODES_FILE, read_course
from builder.read.directive_tables import DIRECTIVES
from builder.read.question_fields import OWN_FIELDS, QUESTIONS
from builder.render import render_pages
from builder.source import CONTROL, LOCK_FILE
from tests.case_files import BASE
from tests.fuzz.target import MOST_BYTES, Target, in_time
from tests.fuzz.zips import ZIP

REPOSITORY = Path(__file__).parents[2]
COURSES = tuple(REPOSITORY / "tests" / "courses" / name for name in ("everything", "trainers"))
LESSON = "modules/why/frames.md"
YAML_FILES = (
    "course/course.yaml",
    "modules/why/module.yaml",
    "quizzes/why.yaml",
    "course/facts.yaml",
    "course/glossary.yaml",
    "course/cards/a.yaml",
    "course/tools/a.yaml",
    "course/toolkits/a.yaml",
    LOCK_FILE,
    "course/job-aids/a.yaml",
    "webinars/a.yaml",
    "webinars/schedule.yaml",
    CODES_FILE,
)
LOCK = (
    '{"course": "base", "version": "1", "lessons": {\n    "why/frames": {"key": "abc", "title": "Frames"}}}'
)
ATTENDANCE_CODES = "a:\n  spring:\n    salt: 0123456789abcdef\n    digest: 0123456789abcdef\n"
SIGNS = ("///", "//// ", "| ", "|---|", "](", "{fact:x}", "[^1]", "```", "# ", "- ", "1. ", ": ", "\n\n", "\n    ", "**", "<b>", "---\n", "&amp;", "\\")  # fmt: skip


def try_markdown(data: bytes, root: Path) -> None:
    """The bytes are a lesson."""
    _try_file(LESSON, _as_text(data), root)


def try_yaml(data: bytes, root: Path) -> None:
    """The first byte says which file the others are."""
    path = YAML_FILES[data[0] % len(YAML_FILES)] if data else YAML_FILES[0]
    _try_file(path, _as_text(data[1:]), root)


def _as_text(data: bytes) -> bytes:
    """UTF-8 without control characters: all else is refused at once, and teaches a fuzzer nothing."""
    return CONTROL.sub("", data.decode(errors="ignore")).encode()


def _try_file(path: str, data: bytes, root: Path) -> None:
    _write(root, {name: text.encode() for name, text in BASE.items()} | {path: data})
    try:
        with in_time(data):
            _compile(root)
    finally:
        if path not in BASE:
            (root / path).unlink()


def _compile(root: Path) -> None:
    found: list[Diagnostic] = []
    course = read_course(root, found.append)
    findings = check(course, found) if course else tuple(found)
    for each in findings:
        _is_shown_where_it_is(each)
    assert course or findings
    if course and not any(each.is_error for each in findings):
        plan = plan_course(course, "000000000000")
        assert longest_state(plan) > 0
        if len(findings) % 4 == 0:  # rendering takes most of the time
            assert plan.contents.href in render_pages(plan, found.append)


def _is_shown_where_it_is(finding: Diagnostic) -> None:
    at = finding.at
    if not at.source.lines:  # a file that is no text
        return
    assert 1 <= at.line <= len(at.source.lines), f"{finding.code.name}: line {at.line}"
    assert 1 <= at.column <= len(at.source.line(at.line)) + 1, f"{finding.code.name}: column {at.column}"
    assert at.length >= 1
    assert show(finding)


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        file = root / name
        if not file.is_file() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)


def _lessons() -> tuple[bytes, ...]:
    files = [file for course in COURSES for file in sorted((course / "modules").rglob("*.md"))]
    return tuple(file.read_bytes()[:MOST_BYTES] for file in files)


def _yaml_seeds() -> tuple[bytes, ...]:
    """Each file of two courses that hold everything, led by the byte that names its kind."""
    seeds = []
    for number, path in enumerate(YAML_FILES):
        pattern = path.replace("/a.", "/*.").replace("/why", "/*")
        files = [file for course in COURSES for file in sorted(course.glob(pattern))]
        seeds += [bytes([number]) + file.read_bytes()[:MOST_BYTES] for file in files]
    made = {CODES_FILE: ATTENDANCE_CODES, LOCK_FILE: LOCK}
    return (*seeds, *(bytes([YAML_FILES.index(path)]) + text.encode() for path, text in made.items()))


MARKDOWN = Target("markdown", _lessons(), (*SIGNS, *DIRECTIVES), try_markdown)
YAML = Target(
    "yaml", _yaml_seeds(), (*SIGNS, *QUESTIONS, *OWN_FIELDS, "true", "at-least", "opens-after"), try_yaml
)
TARGETS = {each.name: each for each in (MARKDOWN, YAML, ZIP)}
