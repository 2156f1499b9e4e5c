"""Packages and upload sheets in a folder."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from builder import codes
from builder.diagnostics import CourseError
from builder.write import WRITERS
from builder.write.package import Package
from builder.write.publish import publish
from tests.write.plans import FILES, small_plan


def packages() -> list[tuple[str, Package]]:
    return [(name, writer(small_plan(), FILES)) for name, writer in WRITERS.items()]


def test_each_package_has_its_sheet_with_its_digest(tmp_path: Path) -> None:
    for published in publish(small_plan(), packages(), tmp_path):
        data = published.path.read_bytes()
        sheet = published.path.with_suffix(".txt").read_text(encoding="utf-8")
        assert hashlib.sha256(data).hexdigest() in sheet
        assert published.size == len(data)


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("note")
    publish(small_plan(), packages(), tmp_path)
    publish(small_plan(), packages(), tmp_path)
    assert (tmp_path / "README.md").read_text() == "note"
    assert len([each for each in tmp_path.iterdir() if not each.name.startswith(".")]) == 7


def test_a_folder_that_is_a_file_is_a_finding(tmp_path: Path) -> None:
    file = tmp_path / "dist"
    file.write_text("")
    with pytest.raises(CourseError) as refused:
        publish(small_plan(), packages(), file)
    (finding,) = refused.value.diagnostics
    assert finding.code == codes.CANNOT_WRITE
    assert str(file) in finding.message
