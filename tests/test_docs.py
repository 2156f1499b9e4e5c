"""The documentation holds together: links lead somewhere, the site's contents name every page, and what it shows to copy
(commands, lessons, YAML) is what the program takes."""

from __future__ import annotations

import re
import shlex
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml
from jsonschema import Draft202012Validator
from markdown.extensions.toc import slugify
from yaml import safe_load

from builder.cli import COMMANDS
from builder.cli.json_schema import Schema, schemas
from builder.compiler import check_course
from builder.scaffold.layout import Template, course_files
from builder.scaffold.writing import write_new
from tests.cli.test_schema import CoreLoader

REPOSITORY = Path(__file__).parents[1]
DOCS = REPOSITORY / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
CODE = re.compile(r"^( *)(```|~~~).*?^\1\2$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?![a-z]+:)([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+?)\s*$", re.MULTILINE)
SNIPPET = re.compile(r"^( *)```(yaml|markdown)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(rf"coursewright ((?:{'|'.join(COMMANDS)})\b(?!:)[^`#>|\n]*)")
ELSEWHERE = {
    "unknown-objective",
    "unknown-fact",
    "asset-missing",
    "no-text",
}  # what a snippet alone cannot have
INDENTED = re.compile(r"(?:^    .*\n?)+", re.MULTILINE)


def anchors(page: Path) -> set[str]:
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    return {slugify(each.replace("`", ""), "-") for each in HEADING.findall(text)}


@pytest.mark.parametrize("page", [*PAGES, REPOSITORY / "README.md"], ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = INDENTED.sub("", CODE.sub("", page.read_text("utf-8")))
    for link in LINK.findall(text):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        assert not anchor or target.suffix != ".md" or anchor in anchors(target), link


def test_the_site_names_every_page_once() -> None:
    nav = str(safe_load((REPOSITORY / ".mkdocs.yml").read_text("utf-8"))["nav"])
    named = re.findall(r"[\w/-]+\.md", nav)
    assert sorted(named) == [page.relative_to(DOCS).as_posix() for page in PAGES]


@pytest.mark.parametrize("page", [*PAGES, REPOSITORY / "README.md"], ids=lambda page: page.name)
def test_commands_name_options_that_exist(page: Path) -> None:
    code = "\n".join(found[0] for found in CODE.finditer(page.read_text("utf-8")))
    for found in COMMAND.findall(code):
        name, *words = shlex.split(found)
        params = COMMANDS[name].load().params
        known = {opt for each in params if isinstance(each, click.Option) for opt in each.opts}
        assert {word.partition("=")[0] for word in words if word.startswith("-")} <= known | {"--help"}, found


def snippets(language: str) -> list[object]:
    return [
        pytest.param(textwrap.dedent(found[3]), id=f"{page.stem}-{number}")
        for page in PAGES
        for number, found in enumerate(SNIPPET.finditer(page.read_text("utf-8")))
        if found[2] == language
    ]


@pytest.mark.parametrize("text", snippets("markdown"))
def test_lessons_to_copy_are_read_without_an_error(text: str, tmp_path: Path) -> None:
    write_new(tmp_path, course_files(Template.MINIMAL, "en", "Water"))
    lesson = text if text.startswith("---") else f"# Water\n\n{text}"
    (tmp_path / "modules" / "start" / "who-is-counted.md").write_text(lesson, "utf-8")
    errors = [each for each in check_course(tmp_path) if each.is_error and each.code.name not in ELSEWHERE]
    assert errors == []


@pytest.mark.parametrize("text", snippets("yaml"))
def test_yaml_to_copy_has_fields_that_exist(text: str) -> None:
    value = yaml.load(text, CoreLoader)
    if isinstance(value, list):
        value = {"questions": value}
    if "autumn" in value:  # links to meetings, which are in no course and have no schema
        return
    assert any(each.is_valid(value) for each in _validators())


def _validators() -> Iterator[Draft202012Validator]:
    for schema in schemas().values():
        part = _in_parts(schema)
        assert isinstance(part, dict)
        yield Draft202012Validator(part)


def _in_parts(schema: Schema) -> Schema:
    """The schema for a part of a file: nothing has to be there."""
    match schema:
        case dict():
            return {key: _in_parts(value) for key, value in schema.items() if key != "required"}
        case list():
            return [_in_parts(each) for each in schema]
        case _:
            return schema
