"""``coursewright handouts``: all papers of a course in one go."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path, PurePosixPath

import click

from builder.cli.findings import tell
from builder.cli.progress import Progress
from builder.compiler import sound_course
from builder.diagnostics import CourseError, Diagnostic
from builder.model import Course
from builder.read.meetings import Meetings, read_meetings


@click.command("handouts")
@click.argument(
    "folder",
    metavar="[DIR]",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("."),
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where they go, into a folder 'handouts'. Without it, dist/ in the course folder.",
)
@click.option(
    "--meetings",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A YAML file outside the course with the links to your meetings.",
)
def handouts_command(folder: Path, out: Path | None, meetings: Path | None) -> None:
    """Prints guides, slides, handouts, cards, tools, workbooks and all other papers of the course in DIR (here, if left
    out). Only what changed is printed anew."""
    from builder.handouts.making import make_handouts  # the presses take their time to import

    with Progress(sys.stderr) as progress:
        course, findings = sound_course(folder, progress.step)
        files, warnings = make_handouts(
            course,
            _meetings(meetings, course),
            out or folder / "dist",
            lambda number, total: progress.step(f"Printing {number} of {total}"),
            lambda: progress.say("Another build is writing into this folder; waiting for it."),
        )
    open_findings = tuple(each for each in (*findings, *warnings) if not each.waived)
    if open_findings:
        tell(open_findings)
    click.echo(_summary(files, (out or folder / "dist") / "handouts"))


def _meetings(file: Path | None, course: Course) -> Meetings:
    if file is None:
        return {}
    found: list[Diagnostic] = []
    meetings = read_meetings(file, course, found.append)
    if any(each.is_error for each in found):
        raise CourseError(found)
    return meetings


def _summary(files: dict[str, bytes], folder: Path) -> str:
    kinds = Counter(PurePosixPath(path).suffix.lstrip(".") for path in files)
    counted = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    size = sum(len(data) for data in files.values()) / 1e6
    return f"{len(files)} files ({counted}), {size:.1f} MB\nin {folder}; begin with index.html"
