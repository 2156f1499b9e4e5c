"""Packages that others' programs made: known for what they are, with what field notes say is wrong with them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from builder.compiler import compile_course
from builder.inspect import Kind, Severity, inspect_package
from builder.write.publish import publish
from tests.inspect.packages import PAGE, SCRIPT_12, SCRIPT_2004, codes

TESTS = Path(__file__).parents[1]
PACKAGER = TESTS / "node_modules/simple-scorm-packager"
PACK = f"require({json.dumps(str(PACKAGER))})(JSON.parse(process.argv[1]), () => {{}})"


@pytest.mark.parametrize(
    ("version", "kind", "script"),
    [
        ("1.2", Kind.SCORM12, SCRIPT_12),
        ("2004 3rd Edition", Kind.SCORM2004, SCRIPT_2004),
        ("2004 4th Edition", Kind.SCORM2004, SCRIPT_2004),
    ],
)
def test_a_package_of_simple_scorm_packager_is_known(
    version: str, kind: Kind, script: str, tmp_path: Path
) -> None:
    """It sets a mastery score in 1.2, which Moodle minds; nothing in it stops an import."""
    (tmp_path / "course").mkdir()
    (tmp_path / "course/index.html").write_text(PAGE)
    (tmp_path / "course/course.js").write_text(script)
    options = {
        "version": version,
        "organization": "Example",
        "title": "Water for all",
        "identifier": "water",
        "source": str(tmp_path / "course"),
        "package": {"zip": True, "outputFolder": str(tmp_path / "out"), "version": "1.0.0"},
    }
    subprocess.run(["node", "-e", PACK, json.dumps(options)], check=True, capture_output=True, cwd=tmp_path)
    (made,) = (tmp_path / "out").glob("*.zip")
    report = inspect_package(made)
    assert (report.summary.kind, report.summary.launch) == (kind, "index.html")
    assert report.summary.title.startswith("Water for all")
    assert not report.count(Severity.ERROR), report.findings
    assert ("mastery-score" in codes(report)) == (kind is Kind.SCORM12)


@pytest.mark.parametrize("course", ["minimal", "everything", "arabic"])
def test_our_own_packages_have_no_error_and_no_warning(course: str, tmp_path: Path) -> None:
    done = compile_course(TESTS / "courses" / course, ("scorm12", "scorm2004", "web"))
    publish(done.plan, done.packages, tmp_path)
    for path in sorted(tmp_path.glob("*.zip")):
        report = inspect_package(path)
        assert report.worst in (None, Severity.NOTE), (path.name, report.findings)
