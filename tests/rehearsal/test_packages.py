"""Zips, ours and others': what is launched, and why something cannot be."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from builder.compiler import compile_course
from builder.rehearsal import NotAPackageError, read_package, rehearse
from builder.simulator import all_profiles
from builder.write.publish import publish
from tests.inspect.packages import CMI5_FILES, MANIFEST_12, SCORM_12, SCORM_2004, WEB, Files, zipped

TESTS = Path(__file__).parents[1]
PACKAGER = TESTS / "node_modules/simple-scorm-packager"
PACK = f"require({json.dumps(str(PACKAGER))})(JSON.parse(process.argv[1]), () => {{}})"
PAGE = '<!doctype html><html lang="en"><title>Water</title><p>Who drinks?</p><script src="course.js"></script></html>'
SCRIPT = """const lms = parent.API_1484_11;
lms.Initialize("");
lms.SetValue("cmi.suspend_data", "drank");
lms.SetValue("cmi.completion_status", "completed");
lms.SetValue("cmi.exit", "suspend");
lms.Commit("");
addEventListener("pagehide", () => lms.Terminate(""));
"""
LOSING = """const lms = parent.API_1484_11;
lms.Initialize("");
lms.SetValue("cmi.suspend_data", "");
lms.SetValue("cmi.completion_status", lms.GetValue("cmi.entry") === "resume" ? "incomplete" : "completed");
lms.SetValue("cmi.exit", "suspend");
lms.SetValue("cmi.score.raw", "all");
lms.Commit("");
"""


def packed(folder: Path, script: str) -> Path:
    """By simple-scorm-packager, from a page and a script."""
    (folder / "course").mkdir()
    (folder / "course/index.html").write_text(PAGE)
    (folder / "course/course.js").write_text(script)
    options = {
        "version": "2004 4th Edition",
        "organization": "Example",
        "title": "Water for all",
        "identifier": "water",
        "source": str(folder / "course"),
        "package": {"zip": True, "outputFolder": str(folder / "out"), "version": "1.0.0"},
    }
    subprocess.run(["node", "-e", PACK, json.dumps(options)], check=True, capture_output=True, cwd=folder)
    (made,) = (folder / "out").glob("*.zip")
    return made


@pytest.mark.parametrize(
    ("script", "losses"),
    [
        (SCRIPT, ()),
        (
            LOSING,
            (
                "refused: SetValue cmi.score.raw (406",
                "coming back turned cmi.completion_status from 'completed' to 'incomplete'",
            ),
        ),
        (
            'parent.API_1484_11.Initialize(""); parent.API_1484_11.SetValue("cmi.location", "1");',
            ("nothing that it told the LMS was committed",),
        ),
    ],
    ids=["sound", "losing", "never committed"],
)
def test_a_package_that_others_made_is_launched_twice(
    script: str, losses: tuple[str, ...], browser: Browser, tmp_path: Path
) -> None:
    outcome = rehearse(browser, read_package(packed(tmp_path, script)), all_profiles()["standard"])
    assert len(outcome.losses) == len(losses), outcome.losses
    assert all(found.startswith(loss) for found, loss in zip(outcome.losses, losses, strict=True))


def test_our_own_zip_is_launched_as_any_other(browser: Browser, tmp_path: Path) -> None:
    done = compile_course(TESTS / "courses/minimal", ("scorm12",))
    (published,) = publish(done.plan, done.packages, tmp_path)
    package = read_package(published.path)
    assert (package.standard, package.launch, package.plan) == ("scorm12", "index.html", None)
    outcome = rehearse(browser, package, all_profiles()["open-edx"])
    assert (outcome.losses, outcome.status) == ((), "incomplete")
    assert outcome.state


@pytest.mark.parametrize(("files", "standard"), [(SCORM_12, "scorm12"), (SCORM_2004, "scorm2004")])
def test_a_zip_is_read_with_what_its_first_item_launches(files: Files, standard: str, tmp_path: Path) -> None:
    manifest = str(files["imsmanifest.xml"]).replace('href="index.html"', 'href="index.html?unit=1"', 1)
    package = read_package(zipped(tmp_path, {**files, "imsmanifest.xml": manifest}))
    assert (package.standard, package.launch) == (standard, "index.html?unit=1")
    assert set(package.files) == set(files)


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        (WEB, "holds web pages, no SCORM package"),
        (CMI5_FILES, "holds cmi5, no SCORM package"),
        ({"notes.txt": "?"}, "has no imsmanifest.xml at its root"),
        ({f"outer/{name}": text for name, text in SCORM_12.items()}, "has no imsmanifest.xml at its root"),
        ({**SCORM_12, "imsmanifest.xml": "<manifest>"}, "has a manifest that cannot be read"),
        ({**SCORM_12, "imsmanifest.xml": "<manifest/>"}, "does not say that it is SCORM"),
        ({"imsmanifest.xml": MANIFEST_12}, "leads to no page in the zip"),
    ],
    ids=["web", "cmi5", "no manifest", "in a folder", "no XML", "no SCORM", "no page"],
)
def test_what_cannot_be_launched_is_told(files: Files, reason: str, tmp_path: Path) -> None:
    with pytest.raises(NotAPackageError, match=reason):
        read_package(zipped(tmp_path, files))


@pytest.mark.parametrize("cut", [0, 200, -30])
def test_a_broken_zip_is_told(cut: int, tmp_path: Path) -> None:
    whole = zipped(tmp_path, SCORM_12).read_bytes()
    (tmp_path / "broken.zip").write_bytes(whole[:cut])
    with pytest.raises(NotAPackageError, match=r"broken\.zip' cannot be read"):
        read_package(tmp_path / "broken.zip")


def test_a_damaged_entry_is_told(tmp_path: Path) -> None:
    whole = bytearray(zipped(tmp_path, SCORM_12).read_bytes())
    whole[60:80] = b"\0" * 20
    (tmp_path / "damaged.zip").write_bytes(whole)
    with pytest.raises(NotAPackageError, match=r"damaged\.zip' cannot be read"):
        read_package(tmp_path / "damaged.zip")
