"""Archives made to do harm: each ends in a clear finding, within bounds of memory and time; never in a traceback."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.inspect import Limits, Report, inspect_package
from tests.inspect.packages import MANIFEST_12, PAGE, SCORM_12, Files, codes, inspected, with_file, zipped

MB = 1024 * 1024
REPOSITORY = Path(__file__).parents[2]


def of_bytes(folder: Path, data: bytes) -> Report:
    path = folder / "package.zip"
    path.write_bytes(data)
    return inspect_package(path)


def sound_bytes(method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in SCORM_12.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"PK", "cannot be opened"),
        (b"Rar!\x1a\x07", "a RAR archive"),
        (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
        (b"\x1f\x8b\x08", "a Moodle backup"),
        (b"<html>log in</html>", "a web page"),
    ],
)
def test_what_is_no_zip_is_told_for_what_it_looks_like(data: bytes, words: str, tmp_path: Path) -> None:
    (finding,) = of_bytes(tmp_path, data).findings
    assert finding.problem.code == "not-a-zip"
    assert words in finding.message


def test_a_zip_that_broke_off_is_told(tmp_path: Path) -> None:
    assert codes(of_bytes(tmp_path, sound_bytes()[:-40])) == {"cut-off"}


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    data = sound_bytes(zipfile.ZIP_STORED).replace(b"Who drinks?", b"Who drunks?")
    assert "damaged-entry" in codes(of_bytes(tmp_path, data))


def test_an_encrypted_file_is_told_and_not_read(tmp_path: Path) -> None:
    data = bytearray(sound_bytes())
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.rfind(sign) + at] |= 1
    assert "encrypted-entry" in codes(of_bytes(tmp_path, bytes(data)))


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_method_that_could_expand_at_will_is_not_unpacked(method: int, tmp_path: Path) -> None:
    report = inspect_package(zipped(tmp_path, SCORM_12, method))
    assert codes(report) == {"compression-method"}


def test_a_symbolic_link_is_told(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.html")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = zipped(tmp_path, SCORM_12)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "symbolic-link" in codes(inspect_package(path))


def test_a_name_twice_is_told(tmp_path: Path) -> None:
    path = zipped(tmp_path, SCORM_12)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr("course.js", "x")
    assert "duplicate-name" in codes(inspect_package(path))


def test_a_name_that_hides_its_encoding_is_told(tmp_path: Path) -> None:
    path = zipped(tmp_path, {**SCORM_12, "XXX.txt": "x"})
    path.write_bytes(path.read_bytes().replace(b"XXX.txt", b"\x82XX.txt"))
    assert "name-encoding" in codes(inspect_package(path))


def test_a_name_in_utf8_that_does_not_say_so_is_read_as_it_is_meant(tmp_path: Path) -> None:
    """So macOS packs. The manifest's name for the file is found."""
    path = zipped(tmp_path, with_file("é.txt"))
    data = bytearray(path.read_bytes())
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.rfind(sign)
        data[place + at + 1] &= 0xF7  # the flag of UTF-8
    (finding,) = of_bytes(tmp_path, bytes(data)).findings
    assert (finding.problem.code, finding.file) == ("name-encoding", "é.txt")


def test_a_name_in_the_extra_field_says_its_encoding(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("XX.txt")
    name = "é.txt".encode()
    info.extra = b"\x75\x70" + (5 + len(name)).to_bytes(2, "little") + b"\1" + bytes(4) + name
    path = zipped(tmp_path, SCORM_12)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(info, "x")
    path.write_bytes(path.read_bytes().replace(b"XX.txt", b"\x82X.txt"))
    assert codes(inspect_package(path)) == {"name-not-ascii", "file-unlisted"}


def test_a_name_of_broken_utf8_is_told(tmp_path: Path) -> None:
    path = zipped(tmp_path, {**SCORM_12, "é.txt": "x"})
    path.write_bytes(path.read_bytes().replace("é".encode(), b"\xff\xff"))
    assert codes(inspect_package(path)) == {"name-encoding"}


def test_entries_that_share_bytes_are_told(tmp_path: Path) -> None:
    """The second entry's place in the list is set to the first's."""
    data = bytearray(sound_bytes())
    second = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 4)
    data[second + 42 : second + 46] = bytes(4)
    assert "entries-overlap" in codes(of_bytes(tmp_path, bytes(data)))


def test_a_bomb_costs_nothing(tmp_path: Path) -> None:
    """100 MB of zeros in 100 kB: told by what the list says, and never unpacked."""
    path = zipped(tmp_path, {**SCORM_12, "zeros.js": bytes(100 * MB)})
    report, peak = measured(path)
    assert "expands-too-much" in codes(report)
    assert peak < 20 * MB


def test_a_bomb_that_lies_about_its_size_is_not_unpacked_whole(tmp_path: Path) -> None:
    """The list says one kilobyte; what comes out beyond it is not read."""
    path = zipped(tmp_path, {**SCORM_12, "zeros.js": bytes(100 * MB)})
    size = (100 * MB).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (1_000).to_bytes(4, "little")))
    report, peak = measured(path)
    assert "damaged-entry" in codes(report)
    assert peak < 20 * MB


def test_a_million_entries_cost_little(tmp_path: Path) -> None:
    """A list of a million entries, written by hand: each points to the same empty file."""
    path = tmp_path / "package.zip"
    local = b"PK\x03\x04" + b"\x14\0" + bytes(20) + b"\1\0\0\0" + b"a"
    entry = b"PK\x01\x02" + b"\x14\0\x14\0" + bytes(20) + b"\1\0" + bytes(16) + b"a"
    count = 1_000_000
    end64 = b"PK\x06\x06" + (44).to_bytes(8, "little") + b"\x2d\0\x2d\0" + bytes(8)
    end64 += (
        count.to_bytes(8, "little") * 2
        + (count * len(entry)).to_bytes(8, "little")
        + len(local).to_bytes(8, "little")
    )
    where = (len(local) + count * len(entry)).to_bytes(8, "little")
    locator = b"PK\x06\x07" + bytes(4) + where + b"\1\0\0\0"
    end = b"PK\x05\x06" + bytes(4) + b"\xff" * 12 + bytes(2)
    path.write_bytes(local + entry * count + end64 + locator + end)
    report, peak = measured(path)
    assert codes(report) == {"too-many-entries"}
    assert peak < 20 * MB


def test_more_entries_than_the_limit_are_told(tmp_path: Path) -> None:
    assert codes(inspected(tmp_path, SCORM_12, Limits(entries=3))) == {"too-many-entries"}


def test_an_inspection_ends_in_time_and_says_so(tmp_path: Path) -> None:
    ticks = iter(range(1_000))
    report = inspect_package(zipped(tmp_path, SCORM_12), Limits(seconds=3), lambda: float(next(ticks)))
    assert "not-all-read" in codes(report)


def test_a_large_package_is_noted(tmp_path: Path) -> None:
    """Stored, so that nothing is as small as a bomb's ratio."""
    path = zipped(tmp_path, {**SCORM_12, "a.bin": bytes(101 * MB)}, zipfile.ZIP_STORED)
    assert {"big-package", "huge-file"} <= codes(inspect_package(path))


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 30))


@pytest.mark.parametrize(
    "text",
    [
        f'<!DOCTYPE m [<!ENTITY l0 "ha">{LAUGHS}]><m a="&l29;">&l29;</m>',
        '<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]><m>&a;</m>',
    ],
)
def test_entities_are_neither_expanded_nor_fetched(text: str, tmp_path: Path) -> None:
    assert "manifest-doctype" in codes(inspected(tmp_path, {**SCORM_12, "imsmanifest.xml": text}))


MUCH, MOST = MB, 4 * MB - 1_000  # MOST is what is read of a page or a script
FILE, ITEM = '<file href="a"/>', '<item identifier="i" identifierref="unit"><title>t</title></item>'
SLOW: Mapping[str, Files] = {
    **{
        name: {"index.html": text}
        for name, text in {
            "attributes": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">",
            "comments": "<!--" * (MUCH // 4),
            "quotes": "<a href='" * (MUCH // 9),
            "scripts": "<script>" * 40_000,
            "signs": "<" * 300_000,
            "urls": '<p style="' + "url(" * (MUCH // 5) + '">',
            "line ends": "\n" * MOST,
            "four bytes a letter": "\U0001f600" * (MOST // 4),
        }.items()
    },
    "css": {"a.css": "/*" * (MUCH // 2)},
    "js": {"course.js": ".open(" * (MUCH // 12) + "onunload " * (MUCH // 18)},
    "blanks": {"course.js": ("import" + " " * 3_000 + "API_1484_11" + " " * 3_000) * (MUCH // 6_017)},
    "items and files": {
        "imsmanifest.xml": MANIFEST_12.replace('<file href="index.html"/>', FILE * 50_000).replace(
            "</item>", "</item>" + ITEM * 15_000
        )
    },
    "attributes of a resource": {
        "imsmanifest.xml": MANIFEST_12.replace(
            " href=", " ".join(f' adlcp:a{n}="1"' for n in range(150_000)) + " href=", 1
        )
    },
}
"""Files in which whatever looks twice at each part looks for hours."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="limits of a process are a thing of Unix")
@pytest.mark.parametrize("name", SLOW)
def test_what_is_made_to_be_slow_or_large_is_read_within_bounds(name: str, tmp_path: Path) -> None:
    """In a process that the system ends where it needs more than 600 MB, or hangs: quadratic is an hour here."""
    path = zipped(tmp_path, {**SCORM_12, **SLOW[name]})
    done = subprocess.run(
        [sys.executable, "-c", WITHIN, str(path)], capture_output=True, text=True, check=False, cwd=REPOSITORY
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "a report\n"


WITHIN = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (600 * 1024 * 1024,) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
from builder.inspect import Limits, inspect_package
inspect_package(Path(sys.argv[1]), Limits(ratio=2_000, seconds=10**6))
print("a report")
"""


def test_a_page_is_found_by_the_path_that_is_meant(tmp_path: Path) -> None:
    """Found by fuzzing: its findings name it with forward slashes, though the zip does not."""
    report = inspected(tmp_path, {**SCORM_12, "pages\\one.html": PAGE.replace(' lang="en"', "")})
    assert [each.file for each in report.findings if each.problem.code == "no-language"] == ["pages/one.html"]


def test_control_signs_never_reach_a_terminal(tmp_path: Path) -> None:
    report = inspected(tmp_path, {**SCORM_12, "a\x1b[2J.html": "x"})
    assert all("\x1b" not in each.message for each in report.findings)


@settings(max_examples=300)
@given(data=st.binary(max_size=200), at=st.integers(0, 2_000), cut=st.integers(0, 200))
def test_any_bytes_end_in_a_report(
    data: bytes, at: int, cut: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A sound package with bytes written over, put in or taken out anywhere."""
    sound = sound_bytes(zipfile.ZIP_STORED)
    at %= len(sound)
    report = of_bytes(tmp_path_factory.getbasetemp(), sound[:at] + data + sound[at + cut :])
    assert isinstance(report, Report)


@settings(max_examples=300)
@given(text=st.text(max_size=60), at=st.integers(0, len(MANIFEST_12)), cut=st.integers(0, 60))
def test_any_manifest_ends_in_a_report(
    text: str, at: int, cut: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    changed = (MANIFEST_12[:at] + text + MANIFEST_12[at + cut :]).encode("utf-8", "surrogatepass")
    report = inspected(tmp_path_factory.getbasetemp(), {**SCORM_12, "imsmanifest.xml": changed})
    assert isinstance(report, Report)


def measured(path: Path) -> tuple[Report, int]:
    """The report, and the most bytes of memory that Python held for it."""
    tracemalloc.start()
    try:
        report = inspect_package(path)
        return report, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
