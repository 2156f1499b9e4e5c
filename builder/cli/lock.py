"""``coursewright lock``: remembers what a release held."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from builder import codes
from builder.cli.course_folder import COURSE_FOLDER
from builder.compiler import sound_course
from builder.diagnostics import CourseError
from builder.model import Course
from builder.plan import changes_since, lock_text, plan_course, release_of
from builder.source import LOCK_FILE


@click.command("lock")
@COURSE_FOLDER
def lock_command(folder: Path) -> None:
    """Notes in course/course.lock what the course in DIR (here, if left out) holds, when you release it.

    From then on `check` and `build` warn of every edit that would lose learners' progress, and `report` lists what changed.
    """
    course = _course(folder)
    plan = plan_course(course, "")
    file = folder / LOCK_FILE
    file.write_bytes(lock_text(release_of(plan)).encode())
    if course.release is None:
        click.echo(f"{file}: version {course.version}")
        return
    counts = Counter(each.change.value for each in changes_since(course.release, plan))
    told = ", ".join(f"{count} {change}" for change, count in sorted(counts.items()))
    click.echo(f"{file}: {told or 'nothing changed'} since version {course.release.version}")


def _course(folder: Path) -> Course:
    """The course; without its lock file where that is damaged, and nothing else is wrong: it is written anew."""
    try:
        return sound_course(folder)[0]
    except CourseError as error:
        wrong = {each.code for each in error.diagnostics if each.is_error}
        if wrong != {codes.LOCK_DAMAGED}:
            raise
    (folder / LOCK_FILE).unlink()
    return sound_course(folder)[0]
