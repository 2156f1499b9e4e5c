"""A reading that takes what it can from earlier ones gives what a fresh one gives."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.diagnostics import Diagnostic
from builder.model import Course
from builder.read import read_course
from builder.read.kept import Earlier

COURSES = Path(__file__).parents[1] / "courses"
FILES = sorted(
    (course, file.relative_to(COURSES / course).as_posix())
    for course in ("everything", "trainers")
    for file in (COURSES / course).rglob("*")
    if file.is_file()
)
EDITS = st.sampled_from(("a line more", "a line less", "unclosed", "no text", "gone", "back"))
CHANGES = st.lists(st.tuples(st.sampled_from(FILES), EDITS), min_size=1, max_size=6)


def edit(file: Path, original: Path, how: str) -> None:
    text = original.read_bytes()
    match how:
        case "a line more":
            file.write_bytes(text + b"\nmore: of it {fact:none}\n")
        case "a line less":
            file.write_bytes(b"\n".join(text.split(b"\n")[:-3]))
        case "unclosed":
            file.write_bytes(text + b"\n/// note\n---\n")
        case "no text":
            file.write_bytes(b"\xff\xfe\x00")
        case "gone":
            file.unlink(missing_ok=True)
        case _:
            file.write_bytes(text)


def reading(root: Path, earlier: Earlier | None) -> tuple[Course | None, list[Diagnostic], list[str]]:
    found: list[Diagnostic] = []
    course = read_course(root, found.append, earlier)
    return course, found, [each.place for each in found]


@settings(max_examples=12)
@given(CHANGES)
def test_after_any_edits_both_readings_are_the_same(changes: list[tuple[tuple[str, str], str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        earlier = {course: Earlier() for course in ("everything", "trainers")}
        for course in earlier:
            shutil.copytree(COURSES / course, Path(name, course))
            read_course(Path(name, course), lambda _: None, earlier[course])
        for (course, path), how in changes:
            edit(Path(name, course, path), COURSES / course / path, how)
            assert reading(Path(name, course), earlier[course]) == reading(Path(name, course), None)


def test_a_lesson_that_did_not_change_is_the_same_value(tmp_path: Path) -> None:
    shutil.copytree(COURSES / "everything", tmp_path, dirs_exist_ok=True)
    earlier = Earlier()
    before = read_course(tmp_path, lambda _: None, earlier)
    lesson = tmp_path / "modules" / "blocks" / "text.md"
    lesson.write_text(lesson.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    after = read_course(tmp_path, lambda _: None, earlier)
    assert before
    assert after
    same = {
        new.at.source.path
        for old, new in zip(before.modules[0].lessons, after.modules[0].lessons, strict=True)
        if old is new
    }
    assert same == {"modules/blocks/parts.md", "modules/blocks/pictures.md"}
