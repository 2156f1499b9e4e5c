"""Names, zips, and writing them so that nothing is ever half there."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from builder.write.package import (
    EPOCH,
    PERMISSIONS,
    UNIX,
    BadNames,
    Package,
    clear_leftovers,
    deflated,
    locked,
    name_problems,
    pack,
    put,
)

GOOD = {"index.html": b"<p>1</p>", "style.css": b"p{}", "folder/player.js": b"1"}


def test_plain_names_are_accepted() -> None:
    assert not tuple(name_problems(GOOD))


@pytest.mark.parametrize(
    "names",
    [
        ("é.html",),  # chamilo#4650
        ("a b.html",),
        ("a\\b.html",),
        ("../a.html",),
        ("/a.html",),
        ("a//b.html",),
        ("a\n.html",),
        ("a.css", "b/a.css"),  # openedx-scorm-xblock#3, #112: served by base name
        ("a.css", "A.css"),  # one file on Windows
    ],
)
def test_names_that_an_lms_trips_over_are_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(BadNames):
        Package("x.zip", dict.fromkeys(names, b""))


def test_a_zip_is_sorted_dated_and_readable_by_all() -> None:
    archive = zipfile.ZipFile(io.BytesIO(pack(GOOD)))
    assert archive.namelist() == sorted(GOOD)
    for entry in archive.infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert entry.external_attr >> 16 == 0o100644
        assert entry.create_system == 3
        assert not entry.extra
        assert archive.read(entry) == GOOD[entry.filename]


def test_the_order_of_files_does_not_change_the_zip() -> None:
    assert pack(GOOD) == pack(dict(reversed(GOOD.items())))


def test_files_are_put_into_a_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    with locked(folder):
        put(folder, {"x.zip": b"1", "x.txt": b"2"})
    assert (folder / "x.zip").read_bytes() == b"1"
    assert sorted(visible(folder)) == ["x.txt", "x.zip"]


def test_where_one_file_cannot_be_written_none_is_replaced(tmp_path: Path) -> None:
    put(tmp_path, {"x.zip": b"old"})
    with pytest.raises(OSError, match="No such file"):
        put(tmp_path, {"x.zip": b"new", "nowhere/y.zip": b"new"})
    assert (tmp_path / "x.zip").read_bytes() == b"old"
    assert visible(tmp_path) == ["x.zip"]
    assert not leftovers(tmp_path)


KILLED = """
import os, sys, time
from pathlib import Path
from builder.write import package
folder = Path(sys.argv[1])
def killed(temporary, target):
    print("staged", flush=True)
    time.sleep(60)
package.os.replace = killed
with package.locked(folder):
    package.put(folder, {"x.zip": b"new"})
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_killed_build_leaves_the_former_package_and_the_next_one_clears_up(tmp_path: Path) -> None:
    put(tmp_path, {"x.zip": b"old"})
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as build:
        assert build.stdout is not None
        assert build.stdout.readline() == "staged\n"
        build.send_signal(signal.SIGKILL)
    assert (tmp_path / "x.zip").read_bytes() == b"old"
    assert leftovers(tmp_path)
    with locked(tmp_path):
        assert not leftovers(tmp_path)
        put(tmp_path, {"x.zip": b"newer"})
    assert (tmp_path / "x.zip").read_bytes() == b"newer"


WAITING = """
import sys
from pathlib import Path
from builder.write.package import locked, put
folder = Path(sys.argv[1])
with locked(folder, lambda: print("waits", flush=True)):
    put(folder, {"x.zip": b"second", "y.zip": b"second"})
"""


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WAITING, str(tmp_path)]
    with locked(tmp_path):
        second = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert second.stdout is not None
        assert second.stdout.readline() == "waits\n"
        put(tmp_path, {"x.zip": b"first", "y.zip": b"first"})
        assert (tmp_path / "y.zip").read_bytes() == b"first"
    second.communicate(timeout=30)
    assert second.returncode == 0
    assert {(tmp_path / name).read_bytes() for name in ("x.zip", "y.zip")} == {b"second"}


def test_clearing_leaves_everything_else(tmp_path: Path) -> None:
    for name in ("README.md", ".coursewright-x.zip", "x.zip"):
        (tmp_path / name).write_bytes(b"")
    clear_leftovers(tmp_path)
    assert sorted(os.listdir(tmp_path)) == ["README.md", "x.zip"]


def visible(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir() if not each.name.startswith(".")]


def leftovers(folder: Path) -> list[Path]:
    return list(folder.glob(".coursewright-*"))


def test_a_shared_stream_gives_the_bytes_that_zipfile_would() -> None:
    deflate = deflated()
    for files in (GOOD, GOOD | {"imsmanifest.xml": b"<manifest/>", "empty.txt": b""}):
        expected = io.BytesIO()
        with zipfile.ZipFile(expected, "w") as archive:
            for name in sorted(files):
                entry = zipfile.ZipInfo(name, EPOCH)
                entry.create_system, entry.external_attr = UNIX, PERMISSIONS
                archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED, compresslevel=9)
        assert pack(files, deflate) == expected.getvalue()
