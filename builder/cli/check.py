"""``coursewright check``: every mistake at its line."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

import click

from builder.cli.course_folder import COURSE_FOLDER
from builder.cli.findings import FINDINGS, Findings, count_words, seen_from, tell
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
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The date by which facts grow old (2026-11-24). Without it, the newest date among the facts.",
)
@click.option("--online", is_flag=True, help="Ask every address outside the course whether it still answers.")
@click.option(
    "--out",
    "--output",
    "out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file for what was found, in UTF-8, where a shell would write another encoding. Without it, it is shown.",
)
def check(
    folder: Path, style: str, as_json: bool, today: datetime | None, online: bool, out: Path | None
) -> None:
    """Shows every mistake of the course in DIR (here, if left out) at its line, and builds nothing.

    Ends with status 1 on an error. "coursewright explain CODE" tells more about a finding.
    """
    findings = check_course(
        folder,
        f"{today:%Y-%m-%d}" if today else "",
        _links(folder) if online else lambda _: (),
    )
    named = "json" if as_json else style
    if out:
        _write(out, _shown(named, folder, findings) + "\n")
        click.echo(f"{out}: {count_words(findings)}", err=True)
    elif named == "text":
        tell(findings)
    else:
        click.echo(_shown(named, folder, findings))
    if any(each.is_error for each in findings):
        sys.exit(1)


def _shown(style: str, folder: Path, findings: Findings) -> str:
    seen = seen_from(Path.cwd(), folder, findings) if style in ("github", "sarif") else findings
    return FINDINGS[style](seen)


def _write(file: Path, text: str) -> None:
    """The former file stays whole until the new one is. OSError where it cannot be written."""
    half = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        half.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        half.replace(file)
    except OSError:
        half.unlink(missing_ok=True)
        raise


def _links(folder: Path) -> Look:
    from builder.cli.online import dead_links  # what speaks HTTP is slow to import, and hardly ever needed

    return lambda course: dead_links(course, folder)
