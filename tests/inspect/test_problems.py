"""Each problem is found where it is, and a sound package has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.inspect import PROBLEMS, Kind, Report
from tests.inspect.broken import BROKEN, Broken
from tests.inspect.packages import CMI5_FILES, SCORM_12, SCORM_2004, codes, inspected

BY_BYTES = {  # made in test_hostile.py, byte by byte
    "not-a-zip",
    "cut-off",
    "too-many-entries",
    "entries-overlap",
    "encrypted-entry",
    "compression-method",
    "damaged-entry",
    "symbolic-link",
    "name-encoding",
    "duplicate-name",
    "big-package",
    "not-all-read",
}


def places(report: Report, code: str) -> list[str]:
    found = [each for each in report.findings if each.problem.code == code]
    return [each.file + (f":{each.line}" if each.line else "") for each in found]


@pytest.mark.parametrize(("code", "case"), BROKEN.items(), ids=list(BROKEN))
def test_a_broken_package_is_told_at_its_place(code: str, case: Broken, tmp_path: Path) -> None:
    report = inspected(tmp_path, case.files)
    assert case.place in places(report, code), report.findings


@pytest.mark.parametrize(("code", "case"), BROKEN.items(), ids=list(BROKEN))
def test_a_break_is_told_once_and_not_as_something_else(code: str, case: Broken, tmp_path: Path) -> None:
    """What else it may bring stands beside the case; a manifest that cannot be read leaves the kind open."""
    assert codes(inspected(tmp_path, case.files)) - {code} <= case.also


@pytest.mark.parametrize("files", [SCORM_12, SCORM_2004], ids=["1.2", "2004"])
def test_a_sound_package_has_no_finding(files: dict[str, str | bytes], tmp_path: Path) -> None:
    assert inspected(tmp_path, files).findings == ()


def test_every_problem_has_a_broken_package() -> None:
    assert {each.code for each in PROBLEMS} == BROKEN.keys() | BY_BYTES
    assert len(PROBLEMS) == len({each.code for each in PROBLEMS})


@pytest.mark.parametrize("problem", PROBLEMS, ids=[each.code for each in PROBLEMS])
def test_every_problem_is_told_in_sentences(problem: object) -> None:
    text = f"{getattr(problem, 'what', '')} {getattr(problem, 'mend', '')}"
    assert text.rstrip().endswith((".", ")"))


def test_the_kind_the_title_and_the_units_are_told(tmp_path: Path) -> None:
    summary = inspected(tmp_path, SCORM_2004).summary
    assert (summary.kind, summary.edition) == (Kind.SCORM2004, "4th Edition")
    assert (summary.title, summary.launch, summary.files) == ("Water for all", "index.html", 4)
    assert [(each.identifier, each.type) for each in summary.units] == [("item", "sco")]


def test_a_cmi5_package_is_known(tmp_path: Path) -> None:
    summary = inspected(tmp_path, CMI5_FILES).summary
    assert (summary.kind, summary.title, summary.launch) == (Kind.CMI5, "Water for all", "index.html")
    assert [each.type for each in summary.units] == ["au"]
