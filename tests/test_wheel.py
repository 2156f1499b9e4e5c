"""The tool as an installed wheel, on a course far from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]


def test_an_installed_wheel_builds_another_course(tmp_path: Path) -> None:
    wheel = build_wheel(tmp_path)
    command = install(wheel, tmp_path / "venv")
    course = tmp_path / "a course"
    shutil.copytree(CHECKOUT / "tests" / "courses" / "everything", course)
    done = subprocess.run(
        [command, "build"],
        cwd=course,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert sorted(each.name for each in (course / "dist").glob("*.zip")) == [
        "everything-scorm12.zip",
        "everything-scorm2004.zip",
        "everything-web.zip",
    ]


def build_wheel(folder: Path) -> Path:
    """Without an index: what builds wheels is installed with the tests."""
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps"),
            *("--wheel-dir", os.fspath(folder), os.fspath(CHECKOUT)),
        ],
        check=True,
    )
    return next(folder.glob("coursewright-*.whl"))


def install(wheel: Path, folder: Path) -> Path:
    """A fresh venv with the wheel; the libraries are lent by the tests' own."""
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    scheme = {"base": os.fspath(folder), "platbase": os.fspath(folder)}
    site = Path(sysconfig.get_path("purelib", "venv", scheme))
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "--python", os.fspath(folder), "install", "--quiet"),
            *("--no-deps", "--no-index", os.fspath(wheel)),
        ],
        check=True,
    )
    return Path(sysconfig.get_path("scripts", "venv", scheme), "coursewright")
