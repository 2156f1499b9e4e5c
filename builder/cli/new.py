"""``coursewright new``: a small, good course to begin with."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from builder.check.names import LONGEST_TITLE
from builder.scaffold.layout import LANGUAGES, Template, course_files
from builder.scaffold.writing import NotEmpty, write_new

FOLDER = "my-course"
TEMPLATES: Mapping[str, str] = {
    Template.MINIMAL.value: "one lesson and a quiz",
    Template.SECTOR_MODULE.value: "that, and a module with a figure, a term, a case, three kinds of questions",
    Template.WEBINAR_SERIES.value: "the lesson and quiz, and two webinars with dates, slides, polls, messages",
    Template.EVERYTHING.value: "all of these, and a worksheet and a job aid",
}
SPOKEN: Mapping[str, str] = {"en": "English", "fr": "français", "es": "español"}
UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
PLAIN = re.compile(r"[\w./\\:-]+")  # what no shell changes or cuts


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--title", help="The course's title; without it, the folder's name.")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES, case_sensitive=False),
    help="What learners read and hear, and what the files' comments are written in. Without it, en.",
)
@click.option(
    "--template",
    type=click.Choice(tuple(TEMPLATES), case_sensitive=False),
    help=f"What it holds. {'; '.join(f'{name}: {meaning}' for name, meaning in TEMPLATES.items())}."
    " Without it, minimal.",
)
def new(folder: Path | None, title: str | None, language: str | None, template: str | None) -> None:
    """Writes a small course into FOLDER, with comments that teach; it builds as it is.

    FOLDER must be new or empty. On a terminal, what is not given is asked for.
    """
    folder = folder or _asked_folder()
    _refuse_what_is_there(folder)
    name = folder.resolve().name
    spoken = _title(title) if title is not None else _asked_title(name)
    language = language or _asked("Language", SPOKEN, "en")
    template = template or _asked("Template", TEMPLATES, Template.MINIMAL.value)
    files = course_files(Template(template), language, spoken, name) | _editor_files()
    try:
        write_new(folder, files)
    except NotEmpty:
        raise _taken(folder) from None
    except OSError as error:
        why = (error.strerror or "error").lower()
        raise click.ClickException(f"'{folder}' cannot be written: {why}") from None
    click.echo(f"{len(files)} files in '{folder}'. Now:\n\n" + "\n".join(_next_steps(folder, files)))


def _refuse_what_is_there(folder: Path) -> None:
    """Before anything is asked: nobody should answer three questions for nothing."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise _taken(folder)
    except OSError as error:
        why = (error.strerror or "error").lower()
        raise click.ClickException(f"'{folder}' cannot be read: {why}") from None


def _taken(folder: Path) -> click.ClickException:
    what = "is not empty" if folder.is_dir() else "is a file"
    return click.ClickException(f"'{folder}' {what}, and nothing is overwritten: name another folder")


def _asked_folder() -> Path:
    if not sys.stdin.isatty():
        raise click.UsageError(f"name a folder for the course: coursewright new {FOLDER}")
    return Path(click.prompt("Folder", default=FOLDER))


def _asked_title(name: str) -> str:
    words = re.sub(r"[-_\s]+", " ", name).strip()
    default = words[:1].upper() + words[1:] or "Course"
    if not sys.stdin.isatty():
        return _title(default)
    return str(click.prompt("Title", default=default, value_proc=_title))


def _title(text: str) -> str:
    """The title with single blanks, or a usage error that says what is wrong with it."""
    title = UNPRINTED.sub("", " ".join(text.split()))
    if not title:
        raise click.BadParameter("a title needs a word", param_hint="'--title'")
    if len(title) > LONGEST_TITLE:
        message = f"a title has at most {LONGEST_TITLE} characters; this one has {len(title)}"
        raise click.BadParameter(message, param_hint="'--title'")
    return title


def _asked(what: str, choices: Mapping[str, str], default: str) -> str:
    """The answer of a person at a terminal, who sees what each choice means; the default where nobody can answer."""
    if not sys.stdin.isatty():
        return default
    wide = max(map(len, choices))
    click.echo(f"{what}:\n" + "\n".join(f"  {name:{wide}}  {meaning}" for name, meaning in choices.items()))
    kind = click.Choice(tuple(choices), case_sensitive=False)
    return str(click.prompt(what, default=default, type=kind, show_choices=False))


def _next_steps(folder: Path, files: Mapping[str, str]) -> list[str]:
    path = str(folder)
    quoted = path if PLAIN.fullmatch(path) else f'"{path}"'
    go = [] if path == "." else [f"cd {quoted}"]
    papers = ["coursewright handouts"] if any(each.startswith("webinars/") for each in files) else []
    return [f"  {each}" for each in (*go, "coursewright preview", *papers, "coursewright build")]


def _editor_files() -> dict[str, str]:
    """What Visual Studio Code needs to complete and check each kind of YAML file."""
    from builder.cli.json_schema import schema_name, schemas
    from builder.cli.schema import schema_files

    folder = ".vscode/schemas"
    kinds = tuple(schemas())
    wired = {f"{folder}/{schema_name(each)}": _fitting(each, kinds) for each in kinds}
    texts = {f"{folder}/{name}": text for name, text in schema_files().items()}
    return {".vscode/settings.json": json.dumps({"yaml.schemas": wired}, indent=2) + "\n", **texts}


def _fitting(files: str, all_files: tuple[str, ...]) -> str | list[str]:
    """``webinars/*.yaml`` without ``webinars/schedule.yaml``: the editor holds a file against every schema that fits."""
    special = [f"!{each}" for each in all_files if each != files and Path(each).match(files)]
    return [files, *special] if special else files
