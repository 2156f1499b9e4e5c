"""``coursewright inspect``: why a package fails."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.cli.findings import is_coloured
from builder.cli.inspection import problems_as_markdown, report_as_json, report_as_text
from builder.inspect import Severity, inspect_package

STATUS = {Severity.ERROR: 3, Severity.WARNING: 1, Severity.NOTE: 0, None: 0}


@click.command("inspect")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="For pipelines: one JSON object.")
@click.option("--problems", is_flag=True, help="Lists everything that can be found, as Markdown, and ends.")
def inspect_command(file: Path | None, as_json: bool, problems: bool) -> None:
    """Tells what is wrong with FILE, a package for an LMS, ours or not: what each platform will do, and how to mend it.

    Reads SCORM 1.2, SCORM 2004, cmi5 and zips of web pages, and knows other kinds when it sees them. Nothing is
    unpacked to your disk, nothing is sent anywhere, and a hostile file costs a minute and some hundred megabytes at most.

    \b
    Ends with status
      0  nothing wrong, or notes only
      1  warnings: some platform or some learner meets a fault
      2  the command was used wrongly, or FILE is not there
      3  errors: some platform refuses the package or loses learners' work
    """
    if problems:
        click.echo(problems_as_markdown(), nl=False)
        return
    if file is None:
        raise click.UsageError("Missing argument 'FILE'.")
    try:
        report = inspect_package(file)
    except OSError as error:
        raise click.FileError(str(file), error.strerror or "it cannot be read") from None
    if as_json:
        click.echo(report_as_json(file.name, report))
    else:
        click.echo(report_as_text(file.name, report, is_coloured(sys.stdout)))
    sys.exit(STATUS[report.worst])
