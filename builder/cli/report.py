"""``coursewright report``: one page for the person who signs off."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.cli.course_folder import COURSE_FOLDER
from builder.cli.progress import Progress
from builder.compiler import compile_course
from builder.report import report_page


@click.command("report")
@COURSE_FOLDER
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write. Without it, dist/ID-report.html in the course folder.",
)
def report_command(folder: Path, out: Path | None) -> None:
    """Writes one HTML page for the person who signs off the course in DIR (here, if left out): outline, alignment, questions,
    weights, findings and waivers, accessibility with a draft conformance report, and changes since the last release."""
    with Progress(sys.stderr) as progress:
        compilation = compile_course(folder, step=progress.step)
        page = report_page(compilation, compilation.findings)
    file = out or folder / "dist" / f"{compilation.plan.course.id}-report.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(page.encode())
    click.echo(file)
