"""Each problem is found where it is, and a sound package has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.inspect import PROBLEMS, Kind, Report, Severity
from tests.inspect.broken import BROKEN, Broken
from tests.inspect.packages import (
    CMI5_FILES,
    MANIFEST_12,
    PAGE,
    SCORM_12,
    SCORM_2004,
    Files,
    codes,
    inspected,
    manifest_12,
    manifest_2004,
    script,
)

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


RICH_12 = """<item identifier="part" isvisible="true"><title>Part</title>
      <item identifier="item" identifierref="unit" isvisible="0" parameters="?a=1"><title>Water for all</title>
        <adlcp:prerequisites type="aicc_script">part</adlcp:prerequisites>
        <adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
        <adlcp:timelimitaction>continue,no message</adlcp:timelimitaction>
        <adlcp:datafromlms>page=1</adlcp:datafromlms>
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      </item></item>"""
RICH_2004 = """<item identifier="part"><title>Part</title>
      <item identifier="item" identifierref="unit" isvisible="true" parameters="?a=1"><title>Water for all</title>
        <adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>
        <adlcp:dataFromLMS>page=1</adlcp:dataFromLMS>
        <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.95"/>
        <adlcp:data><adlcp:map targetID="urn:a"/></adlcp:data>
        <imsss:sequencing IDRef="rules"><imsss:controlMode choice="true"/></imsss:sequencing>
        <adlnav:presentation xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"><adlnav:navigationInterface>
          <adlnav:hideLMSUI>exit</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
      </item>
      <imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing></item>"""
ASSET = """</resource>
    <resource identifier="shared" type="webcontent" adlcp:scormtype="asset"><file href="more.css"/></resource>"""


@pytest.mark.parametrize(
    ("files", "rich"), [(SCORM_12, RICH_12), (SCORM_2004, RICH_2004)], ids=["1.2", "2004"]
)
def test_a_manifest_of_all_that_its_version_has_is_sound(files: Files, rich: str, tmp_path: Path) -> None:
    """With values that the standard allows (CAM 1.2, 2.3.2; CAM 2004 4th Edition, 3.4)."""
    item = '<item identifier="item" identifierref="unit"><title>Water for all</title></item>'
    asset = ASSET if files is SCORM_12 else ASSET.replace("scormtype", "scormType")
    manifest = str(files["imsmanifest.xml"]).replace(item, rich).replace("</resource>", asset, 1)
    manifest = manifest.replace(
        '<file href="course.js"/>', '<file href="course.js"/><dependency identifierref="shared"/>'
    )
    assert rich in manifest
    assert inspected(tmp_path, {**files, "imsmanifest.xml": manifest, "more.css": "a {}"}).findings == ()


JQUERY = (
    'C!==m&&(n=C.defaultView)&&n.top!==n&&(n.addEventListener?n.addEventListener("unload",f,!1):0);',
    'k._evalUrl=function(u){return k.ajax({url:u,type:"GET",dataType:"script",cache:!0,async:!1,global:!1})};',
)


def test_what_jquery_has_in_it_is_no_fault_of_the_course(tmp_path: Path) -> None:
    """What is the course's own beside it is told."""
    assert inspected(tmp_path, script("".join(JQUERY))).findings == ()
    own = 'n.addEventListener("unload",save);k.ajax({url:u,async:!1});'
    report = inspected(tmp_path, script(own + " " * 400 + "".join(JQUERY)))
    assert codes(report) == {"unload-handler", "synchronous-request"}
    assert len(report.findings) == 2


def test_every_problem_has_a_broken_package() -> None:
    assert {each.code for each in PROBLEMS} == BROKEN.keys() | BY_BYTES
    assert len(PROBLEMS) == len({each.code for each in PROBLEMS})


@pytest.mark.parametrize("problem", PROBLEMS, ids=[each.code for each in PROBLEMS])
def test_every_problem_is_told_in_sentences(problem: object) -> None:
    text = f"{getattr(problem, 'what', '')} {getattr(problem, 'mend', '')}"
    assert text.rstrip().endswith((".", ")"))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Water for all", "Water & all", "an & stands there that begins no &amp; (column "),
        (
            "</organizations>",
            "",
            "Opening and ending tag mismatch: organizations line 6 and manifest (column ",
        ),
    ],
)
def test_xml_that_is_not_well_formed_is_told_in_words(old: str, new: str, words: str, tmp_path: Path) -> None:
    (message,) = [
        each.message
        for each in inspected(tmp_path, manifest_12(old, new)).findings
        if each.problem.code == "manifest-not-xml"
    ]
    assert words in message


@pytest.mark.parametrize(
    ("path", "kind"),
    [("course/cmi5.xml", Kind.UNKNOWN), ("course/index.html", Kind.WEB), ("a/b/index.html", Kind.UNKNOWN)],
)
def test_what_lies_in_a_folder_is_told(path: str, kind: Kind, tmp_path: Path) -> None:
    report = inspected(tmp_path, {path: PAGE})
    assert report.summary.kind is kind
    (finding,) = [each for each in report.findings if each.problem.severity is not Severity.WARNING]
    wanted = {"course/cmi5.xml": "manifest-in-folder", "course/index.html": "web-pages-only"}
    assert finding.problem.code == wanted.get(path, "no-manifest")


def test_a_prefix_is_minded_at_the_manifest_s_own_elements_and_at_attributes(tmp_path: Path) -> None:
    """As Python's ElementTree writes them. Moodle compares the names as they stand."""
    own = MANIFEST_12.replace("<", "<ns0:").replace("<ns0:/", "</ns0:").replace("<ns0:?", "<?")
    own = own.replace("xmlns=", "xmlns:ns0=")
    report = inspected(tmp_path, {**SCORM_12, "imsmanifest.xml": own})
    assert [(each.problem.code, each.line) for each in report.findings] == [("prefix-unknown", 4)]
    both = MANIFEST_12.replace(
        "xmlns:adlcp=", 'xmlns:ns1="http://www.adlnet.org/xsd/adlcp_rootv1p2"\n  xmlns:adlcp='
    )
    report = inspected(tmp_path, {**SCORM_12, "imsmanifest.xml": both.replace("adlcp:s", "ns1:s")})
    assert [(each.problem.code, each.line) for each in report.findings] == [("prefix-unknown", 13)]


def test_a_description_that_is_not_there_is_missed_and_one_that_is_there_is_listed(tmp_path: Path) -> None:
    described = manifest_12("</metadata>", "<adlcp:location>about.xml</adlcp:location></metadata>")
    assert codes(inspected(tmp_path, described)) == {"file-missing"}
    assert not inspected(tmp_path, {**described, "about.xml": "<lom/>"}).findings


@pytest.mark.parametrize(
    ("version", "edition"),
    [
        ("CAM 1.3", "2nd Edition"),
        ("1.3", "2nd Edition"),
        ("2004 3rd Edition", "3rd Edition"),
        ("2004 4th Edition", "4th Edition"),
    ],
)
def test_editions_of_scorm_2004_are_told_apart(version: str, edition: str, tmp_path: Path) -> None:
    report = inspected(tmp_path, manifest_2004("2004 4th Edition", version))
    assert (report.summary.kind, report.summary.edition, report.findings) == (Kind.SCORM2004, edition, ())


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("cmi5-support", Kind.CMI5),
        ("tin-can", Kind.TIN_CAN),
        ("aicc", Kind.AICC),
        ("common-cartridge", Kind.CARTRIDGE),
        ("qti", Kind.QTI),
        ("not-scorm", Kind.CONTENT),
        ("h5p", Kind.H5P),
        ("moodle-backup", Kind.MOODLE_BACKUP),
        ("document", Kind.DOCUMENT),
        ("zip-of-zips", Kind.ZIPS),
        ("web-pages-only", Kind.WEB),
        ("no-manifest", Kind.UNKNOWN),
    ],
)
def test_what_is_not_scorm_is_told_for_what_it_is(code: str, kind: Kind, tmp_path: Path) -> None:
    assert inspected(tmp_path, BROKEN[code].files).summary.kind is kind


def test_the_kind_the_title_and_the_units_are_told(tmp_path: Path) -> None:
    summary = inspected(tmp_path, SCORM_2004).summary
    assert (summary.kind, summary.edition) == (Kind.SCORM2004, "4th Edition")
    assert (summary.title, summary.launch, summary.files) == ("Water for all", "index.html", 4)
    assert [(each.identifier, each.type) for each in summary.units] == [("item", "sco")]


def test_a_cmi5_package_is_known(tmp_path: Path) -> None:
    summary = inspected(tmp_path, CMI5_FILES).summary
    assert (summary.kind, summary.title, summary.launch) == (Kind.CMI5, "Water for all", "index.html")
    assert [each.type for each in summary.units] == ["au"]
