"""Packages that others' programs made: known for what they are, with what is wrong with them and nothing else."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from builder.compiler import compile_course
from builder.inspect import Kind, Report, Severity, inspect_package
from builder.write.publish import publish
from tests.inspect.others import by_pyslet, by_scocli, by_simple_scorm_packager
from tests.inspect.packages import SCRIPT_12, SCRIPT_2004

TESTS = Path(__file__).parents[1]
ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


def found(report: Report) -> dict[str, tuple[Severity, list[int]]]:
    """Code → severity and lines."""
    return {
        code: (problem.severity, [each.line for each in report.findings if each.problem is problem])
        for code, problem in {each.problem.code: each.problem for each in report.findings}.items()
    }


@pytest.mark.parametrize("version", ["1.2", "2004 3rd Edition", "2004 4th Edition"])
def test_simple_scorm_packager_breaks_the_schema_and_sets_a_mastery_score(
    version: str, tmp_path: Path
) -> None:
    """Its ``<resources>`` has ``<metadata>``, which no version allows there; the mastery score is in 1.2 alone."""
    is_12 = version == "1.2"
    report = inspect_package(
        by_simple_scorm_packager(tmp_path, version, SCRIPT_12 if is_12 else SCRIPT_2004, {})
    )
    assert report.summary.kind is (Kind.SCORM12 if is_12 else Kind.SCORM2004)
    assert (report.summary.launch, report.summary.edition) == (
        "index.html",
        version.removeprefix("2004 ") * (not is_12),
    )
    wanted = {"structure": WARNING} | ({"mastery-score": WARNING} if is_12 else {})
    assert {code: severity for code, (severity, _) in found(report).items()} == wanted, report.findings


def test_simple_scorm_packager_with_the_wrong_scripts_records_nothing(tmp_path: Path) -> None:
    report = inspect_package(by_simple_scorm_packager(tmp_path, "1.2", SCRIPT_2004, {}))
    assert found(report)["wrong-version"] == (ERROR, [1])


def test_simple_scorm_packager_told_of_a_page_that_is_not_there(tmp_path: Path) -> None:
    options = {"startingPage": "Start.html"}
    report = inspect_package(by_simple_scorm_packager(tmp_path, "1.2", SCRIPT_12, options))
    assert found(report)["launch-missing"][0] is ERROR


def test_scocli_names_an_organization_that_is_not_there_and_another_prefix(tmp_path: Path) -> None:
    """Two faults for which Moodle does not play it, and it packs neither its script into the manifest nor any schema."""
    made = by_scocli(tmp_path, SCRIPT_2004)
    report = inspect_package(made)
    assert (report.summary.kind, report.summary.edition) == (Kind.SCORM2004, "3rd Edition")
    assert report.summary.launch == "html/index.html"
    manifest = zipfile.ZipFile(made).read("imsmanifest.xml").decode().splitlines()
    lines = [
        at for at, text in enumerate(manifest, 1) for sign in ("default=", "ns0:scormType") if sign in text
    ]
    assert found(report) == {
        "default-lost": (ERROR, [lines[0]]),
        "prefix-unknown": (ERROR, [lines[1]]),
        "file-unlisted": (NOTE, [0]),
        "no-control-files": (NOTE, [0]),
    }


def test_a_content_package_of_pyslet_is_not_taken_for_scorm(tmp_path: Path) -> None:
    """Though it is version 1.2 (of content packaging), and binds the namespace of QTI without a question in it."""
    report = inspect_package(by_pyslet(tmp_path, "go();"))
    assert (report.summary.kind, report.worst) == (Kind.CONTENT, ERROR)
    assert found(report) == {"not-scorm": (ERROR, [1])}


@pytest.mark.parametrize("course", ["minimal", "everything", "arabic"])
def test_our_own_packages_have_no_error_and_no_warning(course: str, tmp_path: Path) -> None:
    done = compile_course(TESTS / "courses" / course, ("scorm12", "scorm2004", "web"))
    publish(done.plan, done.packages, tmp_path)
    for path in sorted(tmp_path.glob("*.zip")):
        report = inspect_package(path)
        assert report.worst in (None, Severity.NOTE), (path.name, report.findings)
