"""``coursewright new``: every template in every language is a course that builds without a finding."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from builder.cli.json_schema import schemas
from builder.cli.new import new
from builder.compiler import check_course, compile_course
from builder.read import read_course
from builder.read.values import SLUG
from builder.scaffold.layout import LANGUAGES, Template, course_files, course_id
from builder.scaffold.writing import write_new
from tests.cli.test_schema import CONTENT, CoreLoader

AT_HOME = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
needs_a_terminal = pytest.mark.skipif(os.name == "nt", reason="Windows has no pty")
ALL = list(product(Template, LANGUAGES))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(new, [str(each) for each in arguments])


def texts(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize(("template", "language"), ALL)
def test_a_new_course_builds_without_a_finding(template: Template, language: str, tmp_path: Path) -> None:
    write_new(tmp_path, course_files(template, language, 'Water: "for" all'))
    assert check_course(tmp_path) == ()
    compilation = compile_course(tmp_path)
    assert compilation.findings == ()
    assert compilation.plan.course.title == 'Water: "for" all'
    assert compilation.plan.course.language == language


@pytest.mark.parametrize(("template", "language"), ALL)
def test_languages_hold_the_same_files(template: Template, language: str) -> None:
    assert course_files(template, language, "A").keys() == course_files(template, "en", "A").keys()


def test_the_same_question_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run(tmp_path / name, "--title", "Water", "--template", "everything").exit_code == 0
    assert texts(tmp_path / "one") == texts(tmp_path / "two")


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    done = run(tmp_path, "--title", "Water")
    assert done.exit_code == 1
    assert "is not empty" in done.output
    assert texts(tmp_path) == {"notes.txt": b"mine"}


def test_a_folder_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run(tmp_path / "file" / "course")
    assert done.exit_code == 1
    assert "cannot be written" in done.output
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_an_empty_folder_is_filled_and_what_nobody_answers_has_a_default(tmp_path: Path) -> None:
    folder = tmp_path / "water-for-all"
    folder.mkdir()
    assert run(folder).exit_code == 0
    course = read_course(folder, lambda _: None)
    assert course
    assert (course.id, course.title, course.language) == ("water-for-all", "Water for all", "en")


def test_editors_find_a_schema_for_every_kind_of_file(tmp_path: Path) -> None:
    assert run(tmp_path / "c", "--title", "Water", "--template", "everything").exit_code == 0
    wired = json.loads((tmp_path / "c" / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]
    assert len(wired) == len(schemas())
    found = 0
    for file in sorted((tmp_path / "c").glob("*/**/*.yaml")):
        path = file.relative_to(tmp_path / "c")
        if path.parts[0] in CONTENT:
            (schema,) = [name for name, patterns in wired.items() if _fits(path, patterns)]
            text = json.loads((tmp_path / "c" / schema).read_text("utf-8"))
            Draft202012Validator.check_schema(text)
            Draft202012Validator(text).validate(yaml.load(file.read_text("utf-8"), CoreLoader))
            assert list(
                yaml.parse(file.read_text("utf-8"), yaml.SafeLoader)
            )  # stricter than libyaml about ? in […]
            found += 1
    assert found == 12


def _fits(path: Path, patterns: str | list[str]) -> bool:
    """As the editor's extension reads ``yaml.schemas``: a pattern with an exclamation mark takes out again."""
    row = [patterns] if isinstance(patterns, str) else patterns
    without = [each[1:] for each in row if each.startswith("!")]
    return any(path.match(each) for each in row) and not any(path.match(each) for each in without)


def test_a_title_that_no_package_can_hold_is_refused(tmp_path: Path) -> None:
    for title in ("  ", "\x1b\x07", "x" * 256):
        assert run(tmp_path / "c", "--title", title).exit_code == 2
    assert not list(tmp_path.iterdir())
    assert run(tmp_path / "c", "--title", "Water\x1b for\nall").exit_code == 0
    assert 'title: "Water for all"' in (tmp_path / "c" / "course" / "course.yaml").read_text("utf-8")


def test_a_shell_that_stands_in_the_empty_folder_finds_the_course_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(".", "--title", "Water").exit_code == 0
    assert Path("course/course.yaml").is_file()
    assert not list(Path().glob(".coursewright-*"))


def test_next_steps_can_be_pasted(tmp_path: Path) -> None:
    assert f'cd "{tmp_path / "a b"}"' in run(tmp_path / "a b").output
    assert "coursewright handouts" not in run(tmp_path / "c").output
    assert "coursewright handouts" in run(tmp_path / "d", "--template", "webinar-series").output


def test_without_a_folder_and_a_person_to_ask_it_is_a_usage_error() -> None:
    done = run()
    assert done.exit_code == 2
    assert "coursewright new my-course" in done.output


@needs_a_terminal
def test_a_person_at_a_terminal_is_asked_until_the_answers_fit(tmp_path: Path) -> None:
    status, shown = at_a_terminal(tmp_path, "water-for-all\n   \n\nde\nES\nnonsense\nSector-Module\n")
    assert status == 0, shown
    assert "Title [Water for all]" in shown
    assert "a title needs a word" in shown
    assert "'de' is not one of" in shown
    course = read_course(tmp_path / "water-for-all", lambda _: None)
    assert course
    assert (course.title, course.language, len(course.modules)) == ("Water for all", "es", 2)


@needs_a_terminal
def test_who_stops_answering_leaves_nothing_behind(tmp_path: Path) -> None:
    status, shown = at_a_terminal(tmp_path, "water\nWater\n\x04")
    assert (status, shown.split()[-1]) == (1, "Aborted!")
    assert not list(tmp_path.iterdir())


@needs_a_terminal
def test_nobody_is_asked_for_a_folder_that_is_taken(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    status, shown = at_a_terminal(tmp_path, "", ".")
    assert (status, "Title" in shown) == (1, False)


def at_a_terminal(folder: Path, answers: str, *arguments: str) -> tuple[int, str]:
    """Exit status, and what a terminal showed to a person who typed the answers (``\\x04`` is Ctrl-D)."""
    import pty  # which Windows does not have

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "builder", "new", *arguments]
    with subprocess.Popen(
        command, cwd=folder, env=AT_HOME, stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        os.write(ours, answers.encode())
        shown = b""
        try:
            while data := os.read(ours, 65_536):
                shown += data
        except OSError:  # how Linux says that nobody holds the other end any more
            pass
    os.close(ours)
    return process.returncode, shown.decode()


@given(st.text(min_size=1))
def test_any_title_gives_an_id(title: str) -> None:
    assert SLUG.fullmatch(course_id(title))


def test_titles_of_other_alphabets_and_accents_give_plain_ids() -> None:
    assert course_id("Água para todos") == "agua-para-todos"
    assert course_id("水") == "course"
    assert course_id("水", "Water 1") == "water-1"
    assert course_id("2030 goals") == "course-2030-goals"
