"""Schemas for editors: sound by their own standard, and right about every file that we have."""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePosixPath

import pytest
import yaml
from jsonschema import Draft202012Validator

from builder.cli.json_schema import schemas
from builder.cli.schema import schema_files

ROOT = Path(__file__).parents[2]
COURSES = [ROOT, *sorted((ROOT / "tests" / "courses").iterdir())]
CONTENT = ("course", "modules", "quizzes", "webinars")


class CoreLoader(yaml.CSafeLoader):
    """YAML 1.2, as editors read it: no dates, and only true and false are booleans."""


CoreLoader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def schema_of(path: str) -> dict[str, object]:
    """The most special schema for a file."""
    fitting = [files for files in schemas() if PurePosixPath(path).match(files)]
    found = schemas()[min(fitting, key=lambda files: files.count("*"))]
    assert isinstance(found, dict)
    return dict(found)


def test_schemas_are_sound() -> None:
    for text in schema_files().values():
        Draft202012Validator.check_schema(json.loads(text))


@pytest.mark.parametrize("course", COURSES, ids=lambda each: each.name)
def test_schemas_accept_what_the_readers_accept(course: Path) -> None:
    for folder in CONTENT:
        for file in sorted((course / folder).rglob("*.yaml")):
            path = file.relative_to(course).as_posix()
            if path == "course/attendance-codes.yaml":
                continue
            value = yaml.load(file.read_text("utf-8"), CoreLoader)
            errors = [
                f"{each.json_path}: {each.message[:80]}"
                for each in Draft202012Validator(schema_of(path)).iter_errors(value)
            ]
            assert not errors, path


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("quizzes/why.yaml", "title: Why\nquestions:\n  - {id: q1, type: true-false, stem: So, keys: true}"),
        ("quizzes/why.yaml", "title: Why\nquestions:\n  - {id: q1, type: true-or-false, stem: So}"),
        ("course/facts.yaml", "share: {value: 3.7, statement: So., year: 2024}"),
        ("course/course.yaml", "id: base\ntitel: Base"),
        ("modules/why/module.yaml", "title: Why"),
        ("course/cards/anna.yaml", "person: [Anna]"),
    ],
)
def test_schemas_refuse_what_the_readers_refuse(path: str, text: str) -> None:
    assert list(Draft202012Validator(schema_of(path)).iter_errors(yaml.load(text, CoreLoader)))
