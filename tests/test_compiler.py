"""The whole way: what stops it, what names it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder import codes
from builder.compiler import build_id, check_course, compile_course
from builder.diagnostics import CourseError
from tests.case_files import find, read_cases

HERE = Path(__file__).parent
COURSES = HERE / "courses"
CASES = sorted(file for folder in ("read", "check") for file in (HERE / folder / "cases").glob("*.txt"))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(COURSES / "minimal", tmp_path / "course-folder")
    return tmp_path / "course-folder"


def ask_many(course: Path, count: int) -> None:
    """Gives the course as many questions, each with ten choices of which any may be picked."""
    choices = ", ".join(f"choice {letter}" for letter in "abcdefghij")
    questions = "".join(
        f"  - id: q-{number}\n    type: multiple-response\n    stem: Pick some.\n    rationale: Why.\n"
        f"    choices: [{choices}]\n    key: [choice a, choice b]\n"
        for number in range(count)
    )
    (course / "quizzes" / "start.yaml").write_text(f"title: Many\nquestions:\n{questions}")


def test_a_course_whose_state_could_outgrow_scorm_12_is_not_built(course: Path) -> None:
    ask_many(course, 160)
    with pytest.raises(CourseError) as refused:
        compile_course(course)
    (finding,) = [each for each in refused.value.diagnostics if each.is_error]
    assert finding.code == codes.STATE_TOO_LARGE
    assert finding.place == "course/course.yaml:1:1"
    assert codes.STATE_TOO_LARGE in {each.code for each in check_course(course)}


def test_a_course_just_below_the_limit_is_built(course: Path) -> None:
    ask_many(course, 150)
    assert 3500 < compile_course(course, ["web"]).longest_state <= 4096


def test_errors_of_reading_and_of_checking_come_together(course: Path) -> None:
    (course / "quizzes" / "start.yaml").write_text("title: Two mistakes\nqestions: []\n")
    found = {each.code.name for each in check_course(course)}
    assert "unknown-field" in found
    assert len(found) > 1


def test_steps_are_told_in_order(course: Path) -> None:
    steps: list[str] = []
    compile_course(course, ["web"], steps.append)
    assert steps == ["Reading", "Rendering", "Packing", "Checking"]


def test_the_build_is_named_after_the_sources(course: Path) -> None:
    before = build_id(course)
    assert len(before) == 12
    assert build_id(COURSES / "minimal") == before
    lesson = course / "modules" / "start" / "hello.md"
    lesson.write_text(lesson.read_text() + "\nMore.\n")
    assert build_id(course) != before


@pytest.mark.parametrize("file", CASES, ids=lambda file: f"{file.parent.parent.name}/{file.stem}")
def test_what_check_refuses_no_build_takes(file: Path, tmp_path: Path) -> None:
    """A build renders while the rules look: a course that breaks one may break the renderer, and must still be told what is wrong."""
    for number, case in enumerate(read_cases(file)):
        root = tmp_path / str(number)
        errors = {each for each in find(case, root) if each.is_error}
        if errors:
            with pytest.raises(CourseError) as refused:
                compile_course(root, ["web"])
            assert errors <= set(refused.value.diagnostics), case.name
