"""``coursewright new``: a small, good course to begin with."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from builder.scaffold.layout import LANGUAGES, Template, course_files
from builder.scaffold.writing import NotEmpty, write_new

TEMPLATES = tuple(each.value for each in Template)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", help="The course's title; else it is asked for.")
@click.option("--language", type=click.Choice(LANGUAGES), help="What learners read and hear.")
@click.option("--template", type=click.Choice(TEMPLATES), help="What it holds.")
def new(folder: Path, title: str | None, language: str | None, template: str | None) -> None:
    """Writes a small course into FOLDER, with comments that teach; it builds as it is.

    FOLDER must be new or empty. On a terminal, what is not given is asked for.
    """
    title = title or _asked("Title", folder.absolute().name.replace("-", " ").capitalize())
    language = language or _asked("Language", "en", LANGUAGES)
    template = template or _asked("Template", Template.MINIMAL.value, TEMPLATES)
    files = course_files(Template(template), language, " ".join(title.split())) | _editor_files()
    try:
        write_new(folder, files)
    except NotEmpty:
        raise click.ClickException(
            f"'{folder}' is not empty, and nothing is overwritten: name another folder"
        ) from None
    except OSError as error:
        why = (error.strerror or "error").lower()
        raise click.ClickException(f"'{folder}' cannot be written: {why}") from None
    click.echo(
        f"{len(files)} files in {folder}. Now:\n\n  cd {folder}\n  coursewright preview\n  coursewright build"
    )


def _asked(what: str, default: str, choices: tuple[str, ...] = ()) -> str:
    """The answer of a person at a terminal; the default where nobody can answer."""
    if not sys.stdin.isatty():
        return default
    return str(click.prompt(what, default=default, type=click.Choice(choices) if choices else str))


def _editor_files() -> dict[str, str]:
    """What Visual Studio Code needs to complete and check each kind of YAML file."""
    from builder.cli.json_schema import schema_name, schemas
    from builder.cli.schema import schema_files

    folder = ".vscode/schemas"
    settings = {"yaml.schemas": {f"{folder}/{schema_name(each)}": each for each in schemas()}}
    texts = {f"{folder}/{name}": text for name, text in schema_files().items()}
    return {".vscode/settings.json": json.dumps(settings, indent=2) + "\n", **texts}
