"""The argument that names a course: a folder, here if left out."""

from __future__ import annotations

from pathlib import Path

import click

COURSE_FOLDER = click.argument(
    "folder",
    metavar="[DIR]",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("."),
)
