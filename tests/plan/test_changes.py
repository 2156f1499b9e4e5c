"""A release's lock file against the course as it is now: what changed, and what learners would lose."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.cli import commands
from builder.compiler import build_id, check_course, sound_course
from builder.diagnostics import Diagnostic
from builder.plan import Change, changes_since, lock_text, plan_course, release_of
from builder.read import read_course
from builder.source import LOCK_FILE
from tests.case_files import BASE

QUIZ = """\
title: Check
questions:
  - id: why-q1
    type: single-choice
    stem: What is a frame?
    key: A way of seeing
    choices: [A way of seeing, A window to a yard, A door to a street]
    rationale: It decides what we look at.
"""
LESSON = """\
# Frames

A frame is a way of seeing.

/// reflection | my-frame
Which frame is yours?
///

/// quiz | why
///
"""
FILES = {**BASE, "quizzes/why.yaml": QUIZ, "modules/why/frames.md": LESSON}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A course that was released."""
    write(tmp_path, FILES)
    result = CliRunner().invoke(commands, ["lock", str(tmp_path)])
    assert result.output == f"{tmp_path / LOCK_FILE}: version 1.0.0\n"
    return tmp_path


def write(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def released(root: Path) -> list[Diagnostic]:
    return [each for each in check_course(root) if each.code.name.startswith("released-")]


def told(root: Path) -> list[tuple[str, str]]:
    return [(each.code.name, each.place) for each in released(root)]


def test_what_was_just_released_has_no_changes(root: Path) -> None:
    course, findings = sound_course(root)
    assert course.release is not None
    assert course.release == release_of(plan_course(course, ""))
    assert changes_since(course.release, plan_course(course, "")) == ()
    assert findings == ()


def test_a_lock_file_is_the_same_each_time_and_no_part_of_packages(root: Path) -> None:
    course, _ = sound_course(root)
    assert lock_text(release_of(plan_course(course, ""))) == (root / LOCK_FILE).read_text("utf-8")
    before = build_id(root)
    edit(root, LOCK_FILE, "Frames", "Frame")
    assert build_id(root) == before


def test_a_renamed_lesson_loses_its_marks_unless_it_says_what_it_was(root: Path) -> None:
    (root / "modules/why/frames.md").rename(root / "modules/why/windows.md")
    edit(root, "modules/why/module.yaml", "frames", "windows")
    (finding,) = released(root)
    assert finding.code.name == "released-lesson-gone"
    assert finding.place == f"{LOCK_FILE}:9:5"
    assert "write was: [why/frames] in modules/why/windows.md" in finding.hint
    edit(root, "modules/why/windows.md", "# Frames", "---\nwas: frames\n---\n# Frames")
    assert released(root) == []
    course, _ = sound_course(root)
    assert course.release
    (renamed,) = changes_since(course.release, plan_course(course, ""))
    assert (renamed.change, renamed.id, renamed.new_id) == (Change.RENAMED, "why/frames", "why/windows")


def test_a_question_is_known_by_its_id(root: Path) -> None:
    edit(root, "quizzes/why.yaml", "What is a frame?", "What are frames?")
    assert released(root) == []
    edit(root, "quizzes/why.yaml", "why-q1", "why-q2")
    assert told(root) == [("released-question-gone", f"{LOCK_FILE}:15:5")]


def test_a_choice_without_an_id_is_known_by_its_words(root: Path) -> None:
    edit(root, "quizzes/why.yaml", "A window", "A pane")
    assert told(root) == [("released-choice-gone", "quizzes/why.yaml:3:9")]


def test_a_question_of_another_type_is_another_question(root: Path) -> None:
    edit(root, "quizzes/why.yaml", "single-choice", "multiple-response")
    assert told(root) == [("released-question-retyped", "quizzes/why.yaml:3:9")]


def test_quizzes_and_reflections_are_missed(root: Path) -> None:
    (root / "quizzes/why.yaml").rename(root / "quizzes/frames.yaml")
    edit(root, "modules/why/frames.md", "quiz | why", "quiz | frames")
    edit(root, "modules/why/frames.md", "my-frame", "your-frame")
    assert [name for name, _ in told(root)] == ["released-quiz-gone", "released-reflection-gone"]


def test_a_module_that_is_gone_is_told_with_its_lessons(root: Path) -> None:
    (root / "modules/why").rename(root / "modules/how")
    edit(root, "course/course.yaml", "[why]", "[how]")
    assert [name for name, _ in told(root)] == ["released-module-gone", "released-lesson-gone"]
    edit(root, "modules/how/frames.md", "# Frames", "---\nwas: why/frames\n---\n# Frames")
    assert [name for name, _ in told(root)] == ["released-module-gone"]


def test_another_course_id_is_another_course(root: Path) -> None:
    edit(root, "course/course.yaml", "id: base", "id: other")
    assert told(root) == [("released-course-renamed", "course/course.yaml:1:1")]


def test_a_key_that_moved_is_told(root: Path) -> None:
    lock = (root / LOCK_FILE).read_text("utf-8")
    key = json.loads(lock)["lessons"]["why/frames"]["key"]
    edit(root, LOCK_FILE, f'"key": "{key}"', '"key": "000"')
    assert told(root) == [("released-key-moved", f"{LOCK_FILE}:9:5")]


def test_a_webinar_whose_code_counted_is_missed(root: Path) -> None:
    lock = json.loads((root / LOCK_FILE).read_text("utf-8"))
    lock["webinars"] = {"live": {"key": "abc", "title": "Live"}}
    (root / LOCK_FILE).write_text(json.dumps(lock), encoding="utf-8")
    assert [name for name, _ in told(root)] == ["released-webinar-gone"]


def test_a_loss_that_is_meant_is_waived_or_locked(root: Path) -> None:
    edit(root, "quizzes/why.yaml", "A window", "A pane")
    edit(
        root,
        "course/course.yaml",
        "outline:",
        "waivers:\n  - code: released-choice-gone\n    reason: Nobody chose it.\noutline:",
    )
    assert [each.waived for each in check_course(root)] == ["Nobody chose it."]
    result = CliRunner().invoke(commands, ["lock", str(root)])
    assert result.output == f"{root / LOCK_FILE}: 1 added, 1 removed since version 1.0.0\n"
    assert [each.message for each in check_course(root)] == [
        "the waiver of 'released-choice-gone' waives nothing"
    ]


def test_a_thing_under_a_new_id_is_recognised(root: Path) -> None:
    edit(root, "quizzes/why.yaml", "why-q1", "why-q9")
    (gone,) = released(root)
    assert gone.hint.startswith("'why-q9' reads the same: give it the id 'why-q1' back; ")
    edit(root, "quizzes/why.yaml", "What is a frame?", "Which of these is a frame?")
    (gone,) = released(root)
    assert gone.hint.startswith("keep its id; ")


def test_a_damaged_lock_file_is_written_anew_by_lock_and_nothing_else_is_forgiven(root: Path) -> None:
    (root / LOCK_FILE).write_text("<<<<<<< HEAD", encoding="utf-8")
    edit(root, "quizzes/why.yaml", "key: A way", "key: A wey")
    assert CliRunner().invoke(commands, ["lock", str(root)]).exit_code == 1
    assert (root / LOCK_FILE).read_text("utf-8") == "<<<<<<< HEAD"
    edit(root, "quizzes/why.yaml", "key: A wey", "key: A way")
    result = CliRunner().invoke(commands, ["lock", str(root)])
    assert (result.exit_code, result.output) == (0, f"{root / LOCK_FILE}: version 1.0.0\n")
    assert check_course(root) == ()


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ('{\n  "course": "base",\n<<<<<<< HEAD\n', ":3:1", "expecting property name"),
        ("course: base\n", ":1:1", "expecting value"),
        ('{"course": "base"}', ":1:1", "names no course and version"),
        ('{"course": "base", "version": "1", "lessons": []}', ":1:1", "its lessons are no list by id"),
        ('{"course": "base", "version": "1", "lessons": {"a": {}}}', ":1:1", "the entry 'a' has other parts"),
        ('{"course": "base", "version": "1", "lessons": {"a": {"title": null}}}', ":1:1", "something else than text"),
        ('{"course": "base", "version": "1", "lessons": {}, "lessons": {}}', ":1:1", "'lessons' stands in it twice"),
        ('{"course": "base", "version": "1", "lessens": {}}', ":1:1", "it has no section 'lessens'"),
        ('{"course": "base", "version": ' + "1" * 5000 + "}", ":1:1", "names no course"),
        ("[" * 100_000, ":1:1", "recursion"),
    ],
)  # fmt: skip
def test_a_damaged_lock_file_is_told_at_its_line(root: Path, text: str, place: str, told: str) -> None:
    (root / LOCK_FILE).write_text(text, encoding="utf-8")
    found: list[Diagnostic] = []
    course = read_course(root, found.append)
    assert course
    assert course.release is None
    (finding,) = found
    assert (finding.code.name, finding.place) == ("lock-damaged", LOCK_FILE + place)
    assert told in finding.message
