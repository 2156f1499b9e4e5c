"""Archives made to do harm: each ends in a clear finding, within bounds of memory and time; never in a traceback."""

from __future__ import annotations

import io
import stat
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.inspect import Limits, Report, inspect_package
from tests.inspect.packages import MANIFEST_12, SCORM_12, codes, inspected, zipped

MB = 1024 * 1024


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


@pytest.mark.parametrize("data", [b"", b"PK", b"Rar!\x1a\x07", b"<html>log in</html>"])
def test_what_is_no_zip_is_told(data: bytes, tmp_path: Path) -> None:
    assert codes(of_bytes(tmp_path, data)) == {"not-a-zip"}


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
    report, seconds, peak = measured(path)
    assert "expands-too-much" in codes(report)
    assert seconds < 2
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
    report, seconds, peak = measured(path)
    assert codes(report) == {"too-many-entries"}
    assert seconds < 2
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


@pytest.mark.parametrize(
    "text",
    [
        "<p " + " ".join(f"a{n}=1" for n in range(60_000)) + ">",
        "<!--" * 200_000,
        "<script>" * 100_000,
        "<a href='" * 80_000,
        '<p style="' + "url(" * 200_000 + '">',
        "<style>" + "/*" * 300_000 + "</style>",
        "<script>" + ".open(" * 100_000 + "onunload " * 20_000 + "</script>",
        "<" * 500_000,
    ],
    ids=["attributes", "comments", "scripts", "quotes", "urls", "css", "js", "signs"],
)
def test_a_page_made_to_be_slow_is_read_in_time(text: str, tmp_path: Path) -> None:
    began = time.monotonic()
    inspected(tmp_path, {**SCORM_12, "index.html": text}, Limits(ratio=2_000))
    assert time.monotonic() - began < 10


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


def measured(path: Path) -> tuple[Report, float, int]:
    """The report, the seconds it took, and the most bytes of memory that it held."""
    began = time.monotonic()
    tracemalloc.start()
    try:
        report = inspect_package(path)
        return report, time.monotonic() - began, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
