"""``coursewright attendance-code``: the code to show in a webinar, and its digest for the course."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.cli.key_file import issuing_key
from builder.live.attendance_codes import attendance_code, codes_file, known_codes, salt_and_digest
from builder.model import Course
from builder.near import no_such
from builder.read import CODES_FILE, read_course

KEY_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("attendance-code")
@click.argument("webinar")
@click.option("--cohort", required=True, metavar="ID", help="The cohort, as in the schedule.")
@click.option(
    "--key",
    "key_file",
    required=True,
    type=KEY_FILE,
    help="The file with your secret key, outside the course.",
)
@click.option("--new-key", is_flag=True, help="Makes the key file first; it must not exist.")
@click.option(
    "--course",
    "folder",
    default=Path("."),
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The course's folder; without it, here.",
)
def attendance_code_command(webinar: str, cohort: str, key_file: Path, new_key: bool, folder: Path) -> None:
    """Shows the code that participants of WEBINAR type into its page, and notes its digest in the course. The same key
    gives the same code again. Build the packages after it."""
    course = read_course(folder, lambda _: None)
    if course is None:
        raise click.ClickException("there is no course here that can be read; coursewright check tells why")
    _known("webinar", webinar, [each.id for each in course.webinars])
    _known("cohort", cohort, [each.id for each in course.schedule.cohorts] if course.schedule else [])
    key = issuing_key(key_file, folder, new=new_key)
    _note(course, folder, webinar, cohort, key)
    click.echo(attendance_code(key, course.id, webinar, cohort))


def _note(course: Course, folder: Path, webinar: str, cohort: str, key: bytes) -> None:
    others = [each for each in known_codes(course.attendance_codes) if each[:2] != (webinar, cohort)]
    mine = (webinar, cohort, *salt_and_digest(key, course.id, webinar, cohort))
    file = folder / CODES_FILE
    try:
        file.write_bytes(codes_file([*others, mine]).encode())
    except OSError as error:
        raise click.ClickException(
            f"{file} cannot be written: {(error.strerror or 'error').lower()}"
        ) from None
    wants = any(each.id == webinar and each.attendance_code for each in course.webinars)
    if not wants:
        click.echo(
            f"write attendance-code: true in webinars/{webinar}.yaml, or its page asks for none", err=True
        )


def _known(what: str, id_: str, known: list[str]) -> None:
    if id_ not in known:
        click.echo(no_such(what, id_, known), err=True)
        sys.exit(2)
