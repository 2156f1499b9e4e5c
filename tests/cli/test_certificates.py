"""Certificates, as a trainer makes and verifies them."""

from __future__ import annotations

import re
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.case_files import BASE
from tests.cli.test_commands import coursewright

RULES = "certificate:\n  modules: [why]\n  final: 80\n  hours: 16\n  issuer: The provider\n"
HEADER = "name,e-mail,modules,final,capstone,peer review,webinars,date\n"
ROWS = "Amal Ndiaye,,why,24/30,,,,2026-11-24\nليلى حداد,,why,10/30,,,,2026-11-24\nX,,why,x,,,,2026-11-24\n漢,,why,100,,,,2026-11-24\n"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course with a certificate, and a learners' file beside it. Its lesson has a mistake, which does not matter here."""
    for path, text in BASE.items():
        file = tmp_path / "course" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + (RULES if path == "course/course.yaml" else ""), "utf-8")
    (tmp_path / "course/modules/why/frames.md").write_text("No title.\n", "utf-8")
    (tmp_path / "learners.csv").write_text(HEADER + ROWS, "utf-8")
    (tmp_path / "key").write_text("a key of the issuer's own\n", "utf-8")
    return tmp_path


def test_right_rows_are_made_and_wrong_ones_told_at_their_line(course: Path) -> None:
    done = make(course)
    assert done.returncode == 1
    assert sorted(each.name.rpartition("-")[0].rpartition("-")[0] for each in made(course)) == [
        "amal-ndiaye",
        "learner",
    ]
    assert "2 of 3 learners" in done.stdout
    for place in ("learners.csv:3:1: warning", "learners.csv:4:8: error", "learners.csv:5:1: error"):
        assert place in done.stderr
    for code in ("certificate-not-reached", "learner-value", "no-face-for-name"):
        assert f"[{code}]" in done.stderr
    assert "--font" in done.stderr


def test_a_code_is_confirmed_by_the_words_on_the_paper_and_by_the_list(course: Path) -> None:
    make(course)
    listed = (course / "out" / "certificates.csv").read_text("utf-8-sig").splitlines()
    code = listed[1].rpartition(",")[2]
    words = ("--name", "amal ndiaye", "--hours", "16", "--date", "2026-11-24")
    done = verify(course, code, *words)
    assert done.returncode == 0
    assert "Confirmed: a certificate of completion" in done.stdout
    assert (
        verify(course, code.lower().replace("-", ""), "--list", course / "out/certificates.csv").returncode
        == 0
    )
    assert verify(course, code, *words[:3], "17", *words[4:]).returncode == 1
    assert verify(course, code).returncode == 2
    assert verify(course, "0000", "--list", course / "out/certificates.csv").returncode == 1
    assert verify(course, "0000", "--list", course / "learners.csv").returncode == 1


def test_the_same_rows_give_the_same_files(course: Path) -> None:
    make(course)
    first = {each.name: each.read_bytes() for each in (course / "out").iterdir()}
    make(course)
    assert {each.name: each.read_bytes() for each in (course / "out").iterdir()} == first


def test_a_key_is_made_once_and_never_written_over(course: Path) -> None:
    key = course / "new"
    assert "2 of 3" in make(course, "--new-key", key=key).stdout
    assert re.fullmatch(r"[0-9a-f]{64}\n", key.read_text())
    assert key.stat().st_mode & 0o077 == 0
    assert "is there already" in make(course, "--new-key", key=key).stderr


@pytest.mark.parametrize(("text", "word"), [(None, "there is no key file"), ("short", "could be guessed")])
def test_a_key_that_is_none_is_refused(course: Path, text: str | None, word: str) -> None:
    key = course / "other"
    if text:
        key.write_text(text)
    done = make(course, key=key)
    assert done.returncode == 1
    assert word in done.stderr
    assert "Traceback" not in done.stderr


def test_a_key_that_is_not_there_is_told_without_an_option_that_verify_does_not_have(course: Path) -> None:
    assert "--new-key makes one" in make(course, key=course / "none").stderr
    (course / "key").unlink()
    done = verify(course, "0000", "--name", "A", "--hours", "1", "--date", "2026-11-24")
    assert done.returncode == 1
    assert "there is no key file" in done.stderr
    assert "--new-key" not in done.stderr


@pytest.mark.parametrize("more", [(), ("--new-key",)])
def test_a_key_inside_the_course_is_refused(course: Path, more: tuple[str, ...]) -> None:
    key = course / "course" / "key"
    if not more:
        key.write_text("a key of the issuer's own\n", "utf-8")
    done = make(course, *more, key=key)
    assert done.returncode == 1
    assert "must not lie in the course's folder" in done.stderr
    assert key.exists() == (not more)
    assert not (course / "out").exists()


def test_a_font_that_is_none_is_refused(course: Path) -> None:
    assert "is no font" in make(course, "--font", str(course / "key")).stderr


def test_a_course_without_rules_says_so(course: Path) -> None:
    (course / "course/course/course.yaml").write_text(BASE["course/course.yaml"])
    assert "course.yaml has no certificate" in make(course).stderr


def make(course: Path, *more: str, key: Path | None = None) -> CompletedProcess[str]:
    return coursewright(
        "certificates",
        course / "learners.csv",
        "--course",
        course / "course",
        "--key",
        key or course / "key",
        "--out",
        course / "out",
        *more,
    )


def verify(course: Path, code: str, *more: str | Path) -> CompletedProcess[str]:
    return coursewright("verify", code, "--course", course / "course", "--key", course / "key", *more)


def made(course: Path) -> list[Path]:
    return list((course / "out").glob("*.pdf"))
