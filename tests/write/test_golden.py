"""What the course of everything becomes, as text: renew with ``pytest --renew`` and read the diff."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from builder.compiler import compile_course
from builder.write.package import Package

GOLDEN = Path(__file__).parent / "golden"
EVERYTHING = Path(__file__).parents[1] / "courses" / "everything"


@pytest.fixture(scope="module")
def packages() -> dict[str, Package]:
    return dict(compile_course(EVERYTHING).packages)


@pytest.mark.parametrize("edition", ["scorm12", "scorm2004"])
def test_the_manifest_is_as_it_was(packages: dict[str, Package], edition: str, renew: bool) -> None:
    expect(GOLDEN / f"{edition}-manifest.xml", packages[edition].files["imsmanifest.xml"].decode(), renew)


@pytest.mark.parametrize("format_name", ["scorm12", "scorm2004", "web"])
def test_the_files_are_as_they_were(packages: dict[str, Package], format_name: str, renew: bool) -> None:
    expect(GOLDEN / f"{format_name}-files.txt", listing(packages[format_name]), renew)


def listing(package: Package) -> str:
    """A line a file: the start of its digest, its size, its name."""
    rows = (
        f"{hashlib.sha256(data).hexdigest()[:16]} {len(data):>8} {name}\n"
        for name, data in sorted(package.files.items())
    )
    return "".join(rows)


def expect(file: Path, text: str, renew: bool) -> None:
    if renew:
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text(encoding="utf-8")
