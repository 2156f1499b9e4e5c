"""``coursewright new``: every template in every language is a course that builds without a finding."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest
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
    settings = json.loads((tmp_path / "c" / ".vscode" / "settings.json").read_text("utf-8"))
    assert sorted(settings["yaml.schemas"].values()) == sorted(schemas())
    for schema in settings["yaml.schemas"]:
        Draft202012Validator.check_schema(json.loads((tmp_path / "c" / schema).read_text("utf-8")))


@given(st.text(min_size=1))
def test_any_title_gives_an_id(title: str) -> None:
    assert SLUG.fullmatch(course_id(title))


def test_titles_of_other_alphabets_and_accents_give_plain_ids() -> None:
    assert course_id("Água para todos") == "agua-para-todos"
    assert course_id("水") == "course"
    assert course_id("2030 goals") == "course-2030-goals"
