"""The same sources give the same bytes, wherever and by whomever they are built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

COURSES = Path(__file__).parents[1] / "courses"
CHECKOUT = Path(__file__).parents[2]

BUILD = """
import os, sys
os.umask(int(sys.argv[1], 8))
sys.argv[1:] = sys.argv[2:]
from builder.cli import main
main()
"""


def build(course: Path, out: Path, umask: str, **environment: str) -> dict[str, bytes]:
    """Everything that a build in a process of its own writes."""
    subprocess.run(
        [sys.executable, "-c", BUILD, umask, "build", os.fspath(course), "--out", os.fspath(out)],
        cwd=course.parent,
        env={**os.environ, "PYTHONPATH": os.fspath(CHECKOUT), **environment},
        check=True,
        capture_output=True,
    )
    return {each.name: each.read_bytes() for each in out.iterdir() if not each.name.startswith(".")}


def test_path_locale_time_zone_umask_and_hash_seed_leave_no_trace(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "another place" / "deeper"
    for folder in (one, other):
        shutil.copytree(COURSES / "everything", folder)
    for file in other.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    first = build(one, tmp_path / "a", "022", LC_ALL="C.UTF-8", TZ="UTC", PYTHONHASHSEED="1")
    second = build(
        other, tmp_path / "b", "077", LC_ALL="tr_TR.UTF-8", TZ="Asia/Kathmandu", PYTHONHASHSEED="2"
    )
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_line_ends_leave_no_trace(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        shutil.copytree(COURSES / "minimal", folder)
    for file in other.rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert build(one, tmp_path / "a", "022") == build(other, tmp_path / "b", "022")


def test_hidden_files_and_editors_copies_leave_no_trace(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        shutil.copytree(COURSES / "minimal", folder)
    (other / "modules" / ".DS_Store").write_bytes(b"x")
    (other / "modules" / "start" / "hello.md~").write_bytes(b"x")
    assert build(one, tmp_path / "a", "022") == build(other, tmp_path / "b", "022")
