"""``coursewright schema``: the JSON Schemas of all files, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from builder.cli.json_schema import schema_name, schemas


@click.command("schema")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def schema_command(folder: Path) -> None:
    """Writes a JSON Schema for each kind of YAML file into FOLDER, by which editors complete and check what you write.
    `coursewright new` wires them for VS Code."""
    for name, text in schema_files().items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
        click.echo(folder / name)


def schema_files() -> dict[str, str]:
    """File name → text."""
    return {
        schema_name(files): json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
        for files, schema in schemas().items()
    }
