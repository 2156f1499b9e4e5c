"""``coursewright check``: every mistake at its line."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from builder.cli.course_folder import COURSE_FOLDER
from builder.cli.findings import FINDINGS, seen_from, tell
from builder.compiler import Look, check_course


@click.command()
@COURSE_FOLDER
@click.option(
    "--format",
    "style",
    type=click.Choice(tuple(FINDINGS)),
    default="text",
    show_default=True,
    help="How to show what was found.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The date by which facts grow old (2026-11-24). Without it, the newest date among the facts.",
)
@click.option("--online", is_flag=True, help="Ask every address outside the course whether it still answers.")
def check(folder: Path, style: str, as_json: bool, today: datetime | None, online: bool) -> None:
    """Shows every mistake of the course in DIR (here, if left out) at its line, and builds nothing.

    Ends with status 1 on an error. "coursewright explain CODE" tells more about a finding.
    """
    findings = check_course(
        folder,
        f"{today:%Y-%m-%d}" if today else "",
        _links(folder) if online else lambda _: (),
    )
    if as_json or style != "text":
        named = "json" if as_json else style
        seen = findings if named == "json" else seen_from(Path.cwd(), folder, findings)
        click.echo(FINDINGS[named](seen))
    else:
        tell(findings)
    if any(each.is_error for each in findings):
        sys.exit(1)


def _links(folder: Path) -> Look:
    from builder.cli.online import dead_links  # what speaks HTTP is slow to import, and hardly ever needed

    return lambda course: dead_links(course, folder)
