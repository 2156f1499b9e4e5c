"""``coursewright rehearse``: a learner's journey at every kind of LMS."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.cli.progress import Progress
from builder.rehearsal import Outcome, Rehearsed, as_table, course_packages, read_package, rehearse
from builder.rehearsal.browser import NoBrowserError, chromium
from builder.rehearsal.packages import STANDARDS, NotAPackageError
from builder.simulator import Profile, all_profiles


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
def rehearse_command(what: Path, profiles: tuple[str, ...], formats: tuple[str, ...]) -> None:
    """Goes a learner's way through the course in DIR, or through a PACKAGE, at LMSs of every kind: begins, leaves in the
    middle, resumes from another computer, answers all, passes, comes back.

    Ends with status 1 where state, score or status was lost, 2 where it cannot be tried.
    """
    chosen = [all_profiles()[name] for name in profiles or all_profiles()]
    with Progress(sys.stderr) as progress:
        try:
            packages = (
                list(course_packages(what, formats, progress.step)) if what.is_dir() else [read_package(what)]
            )
            outcomes = _rehearse_all(packages, chosen, progress)
        except (NoBrowserError, NotAPackageError) as error:
            click.echo(str(error), err=True)
            sys.exit(2)
    click.echo(as_table(outcomes))
    if any(each.losses for each in outcomes):
        sys.exit(1)


def _rehearse_all(packages: list[Rehearsed], profiles: list[Profile], progress: Progress) -> list[Outcome]:
    ways = [
        (package, profile)
        for package in packages
        for profile in profiles
        if package.standard in profile.standards
    ]
    outcomes = []
    with chromium() as browser:
        for number, (package, profile) in enumerate(ways, 1):
            progress.step(f"Rehearsing {number} of {len(ways)}: {profile.title}, {package.standard}")
            outcomes.append(rehearse(browser, package, profile))
    return outcomes
