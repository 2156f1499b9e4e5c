"""Courses with mistakes → the diagnostics, in place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.case_files import find, marks_of, read_cases, write_case

FOLDERS = (Path(__file__).parent / "cases", Path(__file__).parent.parent / "read" / "cases")
FILES = sorted(file for folder in FOLDERS for file in folder.glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}/{file.stem}")
def test_every_finding_stands_where_the_case_shows_it(file: Path, tmp_path: Path, renew: bool) -> None:
    renewed = []
    for number, case in enumerate(read_cases(file)):
        marks = marks_of(find(case, tmp_path / str(number)))
        renewed.append(write_case(case, marks))
        if not renew:
            assert marks == case.marks, case.name
    if renew:
        file.write_text("".join(renewed), encoding="utf-8")
