"""Files that are no text of ours, and texts of every kind: a clear result each time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder import codes
from builder.diagnostics import Code, Diagnostic
from builder.read import read_course
from builder.read.files import open_source
from tests.case_files import Case, find

QUIZ = "quizzes/why.yaml"


def course_in(root: Path) -> Path:
    assert find(Case("base"), root) == ()
    return root


def only_code(root: Path) -> Code:
    found: list[Diagnostic] = []
    read_course(root, found.append)
    assert len(found) == 1, found
    return found[0].code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"title: \xe9t\xe9\n", codes.NOT_UTF_8),
        (b"title: Wh\x00y\n", codes.CONTROL_CHARACTER),
        (b"# " + b"x" * 1_000_001, codes.FILE_TOO_LARGE),
    ],
)
def test_bytes_that_are_no_text_are_told(tmp_path: Path, data: bytes, code: Code) -> None:
    root = course_in(tmp_path)
    (root / QUIZ).write_bytes(data)
    assert only_code(root) == code


def test_a_file_that_is_not_there_is_told() -> None:
    found: list[Diagnostic] = []
    assert open_source(Path("/nowhere"), QUIZ, found.append) is None
    assert [each.code for each in found] == [codes.UNREADABLE]


def test_a_link_out_of_the_course_is_told(tmp_path: Path) -> None:
    root = course_in(tmp_path / "course")
    (tmp_path / "secret.yaml").write_text("title: Secret\n", encoding="utf-8")
    (root / QUIZ).unlink()
    (root / QUIZ).symlink_to(tmp_path / "secret.yaml")
    assert only_code(root) == codes.OUTSIDE_COURSE


def test_a_pipe_or_a_folder_is_no_file(tmp_path: Path) -> None:
    root = course_in(tmp_path)
    os.mkfifo(root / "quizzes" / "pipe.yaml")
    (root / "quizzes" / "folder.yaml").mkdir()
    found: list[Diagnostic] = []
    assert read_course(root, found.append)
    assert not found


def test_byte_order_marks_and_all_line_ends_read_alike(tmp_path: Path) -> None:
    root = course_in(tmp_path)
    expected = read_course(root, print)
    for file in root.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert read_course(root, print) == expected


def test_places_are_right_behind_separators_that_yaml_takes_for_line_ends(tmp_path: Path) -> None:
    root = course_in(tmp_path)
    (root / QUIZ).write_text("title: A\u2028B\u0085C\nqestions: []\n", encoding="utf-8")
    found: list[Diagnostic] = []
    read_course(root, found.append)
    assert [(each.code, each.at.line) for each in found] == [(codes.UNKNOWN_FIELD, 2)]
