"""``coursewright rehearse``: a learner's journey at every kind of LMS."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.cli.progress import Progress
from builder.rehearsal import NotAPackageError, as_json, as_table, course_packages, read_package, rehearse_all
from builder.rehearsal.browser import NoBrowserError, need_playwright
from builder.rehearsal.packages import STANDARDS
from builder.simulator import all_profiles


@click.command("rehearse")
@click.argument(
    "what", metavar="[PACKAGE|DIR]", type=click.Path(exists=True, path_type=Path), default=Path(".")
)
@click.option(
    "--profile",
    "profiles",
    multiple=True,
    metavar="NAME",
    type=click.Choice(tuple(all_profiles())),
    help="An LMS to rehearse at; may be repeated. Without it, all.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(STANDARDS),
    help="Of a course: which of its packages; may be repeated. Without it, both.",
)
@click.option("--whole", is_flag=True, help="Every lesson at every LMS, in a long course too.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    metavar="NUMBER",
    help="How many browsers work at once. Without it, one for each core.",
)
@click.option("--json", "as_pipeline", is_flag=True, help="For pipelines: one JSON object.")
def rehearse_command(
    what: Path,
    profiles: tuple[str, ...],
    formats: tuple[str, ...],
    whole: bool,
    jobs: int | None,
    as_pipeline: bool,
) -> None:
    """Goes a learner's way through the course in DIR, or through a PACKAGE, at LMSs of every kind: begins, leaves in the
    middle, resumes from another computer, answers all, passes, comes back.

    A course of more than twelve lessons is gone through whole at one LMS; at the others the learner takes its first
    lessons, leaves, resumes, and takes its last ones. Of a PACKAGE that is a zip only the first unit is launched, and
    nothing is answered.

    \b
    Ends with status
      0  nothing was lost
      1  state, score, status or an answer was lost somewhere, or the course has a mistake
      2  it cannot be tried: wrong use, no SCORM package, no browser
    """
    chosen = [all_profiles()[name] for name in dict.fromkeys(profiles) or all_profiles()]
    with Progress(sys.stderr) as progress:
        try:
            need_playwright()
            packages = (
                tuple(course_packages(what, formats, progress.step))
                if what.is_dir()
                else (read_package(what),)
            )
            outcomes = rehearse_all(packages, chosen, progress.step, jobs=jobs or 0, whole=whole)
        except (NoBrowserError, NotAPackageError) as error:
            raise CannotTryError(str(error)) from None
    if not outcomes:
        raise CannotTryError(f"no chosen LMS plays {', '.join(each.standard for each in packages)}")
    click.echo(as_json(outcomes) if as_pipeline else as_table(outcomes))
    if any(each.losses for each in outcomes):
        sys.exit(1)


class CannotTryError(click.ClickException):
    exit_code = 2
