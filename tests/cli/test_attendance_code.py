"""The code of a webinar: shown to the trainer, kept as a digest."""

from __future__ import annotations

import re
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from builder.plan import plan_course
from builder.read import CODES_FILE, read_course
from builder.render.unit_data import code_digest, unit_data
from tests.cli.test_commands import coursewright
from tests.live.courses import WEBINAR, course_in

KEY = "a key of the trainer's own, long enough to be one\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A course, and a key beside it."""
    course_in(tmp_path / "course", WEBINAR + "attendance-code: true\n")
    (tmp_path / "key").write_text(KEY, "utf-8")
    return tmp_path


def code_of(
    folder: Path, webinar: str = "kick-off", cohort: str = "spring", key: str = "key"
) -> CompletedProcess[str]:
    return coursewright(
        "attendance-code",
        webinar,
        "--cohort",
        cohort,
        "--key",
        str(folder / key),
        "--course",
        str(folder / "course"),
    )


def test_the_course_keeps_a_digest_that_the_code_meets_and_never_the_code(folder: Path) -> None:
    done = code_of(folder)
    code = done.stdout.strip()
    assert re.fullmatch(r"[2-9a-z]{4}-[2-9a-z]{4}", code), done.stderr
    course = read_course(folder / "course", lambda _: None)
    assert course is not None
    (kept,) = course.attendance_codes
    assert code_digest(kept.salt, code.replace("-", "")) == kept.digest
    text = (folder / "course" / CODES_FILE).read_text("utf-8")
    assert code not in text
    assert code.replace("-", "") not in text


def test_the_same_key_gives_the_same_code_and_file_and_another_key_another(folder: Path) -> None:
    first, file = code_of(folder).stdout, (folder / "course" / CODES_FILE).read_bytes()
    assert code_of(folder).stdout == first
    assert (folder / "course" / CODES_FILE).read_bytes() == file
    (folder / "other").write_text(KEY[::-1], "utf-8")
    assert code_of(folder, key="other").stdout != first


def test_cohorts_have_codes_of_their_own_and_keep_each_other_s(folder: Path) -> None:
    codes = {code_of(folder, cohort=cohort).stdout for cohort in ("spring", "andes")}
    assert len(codes) == 2
    course = read_course(folder / "course", lambda _: None)
    assert course is not None
    assert [each.cohort for each in course.attendance_codes] == ["andes", "spring"]
    (webinar,) = unit_data(plan_course(course, "0" * 12), {})["webinars"]
    assert [salt for salt, _ in webinar["codes"]] == [each.salt for each in course.attendance_codes]


def test_what_is_not_there_is_told_with_what_is_meant(folder: Path) -> None:
    assert "did you mean 'kick-off'?" in code_of(folder, webinar="kickoff").stderr
    assert "did you mean 'spring'?" in code_of(folder, cohort="sprng").stderr
    assert "there is no key file" in code_of(folder, key="none").stderr


def test_a_key_inside_the_course_is_refused(folder: Path) -> None:
    (folder / "course" / "key").write_text(KEY, "utf-8")
    done = code_of(folder, key="course/key")
    assert done.returncode != 0
    assert "must not lie in the course's folder" in done.stderr
    assert not (folder / "course" / CODES_FILE).exists()
