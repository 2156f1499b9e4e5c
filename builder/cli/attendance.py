"""``coursewright attendance``: reports of Zoom and Teams → who attended a webinar."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from builder.live.attendance import Attended, UnreadableReport, attendance_csv, merged, read_report
from builder.model import Course
from builder.near import no_such
from builder.read import read_course
from builder.webinars import Webinar

REPORT = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("reports", metavar="REPORT…", nargs=-1, required=True, type=REPORT)
@click.option("--webinar", "id_", required=True, metavar="ID", help="The webinar that they are about.")
@click.option(
    "--share",
    metavar="NUMBER",
    default=75,
    show_default=True,
    type=click.IntRange(1, 100),
    help="From how many percent of its minutes on somebody attended.",
)
@click.option(
    "--course",
    "folder",
    default=Path("."),
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The course's folder; without it, here.",
)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="The list's file; without it, it is shown."
)
def attendance(reports: tuple[Path, ...], id_: str, share: int, folder: Path, out: Path | None) -> None:
    """Reads attendance REPORTs of Zoom or Teams (CSV, as downloaded) and writes one list. Several reports of one
    webinar are added up: rooms that were opened twice, or people who joined again."""
    course = read_course(folder, lambda _: None)
    webinar = _webinar(course, id_)
    people = merged(person for report in reports for person in _people(report))
    text = attendance_csv(people, webinar.id, webinar.minutes, share)
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_bytes(b"\xef\xbb\xbf" + text.encode())  # the mark tells Excel that it is UTF-8
    except OSError as error:
        raise click.ClickException(
            f"{out} cannot be written: {(error.strerror or 'error').lower()}"
        ) from None
    attended = sum(line.endswith(",yes") for line in text.splitlines())
    click.echo(
        f"{out}: {len(people)} people, {attended} of them for {share} % of {webinar.minutes} minutes or more",
        err=True,
    )


def _webinar(course: Course | None, id_: str) -> Webinar:
    webinars = course.webinars if course else ()
    for webinar in webinars:
        if webinar.id == id_:
            return webinar
    click.echo(no_such("webinar", id_, [each.id for each in webinars]), err=True)
    sys.exit(2)


def _people(report: Path) -> Iterator[Attended]:
    try:
        yield from read_report(report.read_bytes())
    except UnreadableReport as error:
        raise click.ClickException(f"{report}: {error}") from None
