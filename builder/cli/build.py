"""``coursewright build``: the packages of a course."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.cli.course_folder import COURSE_FOLDER
from builder.cli.findings import tell
from builder.cli.progress import Progress
from builder.cli.summary import summary
from builder.compiler import compile_course, compile_modules
from builder.write import WRITERS
from builder.write.package import CACHE
from builder.write.publish import publish


@click.command()
@COURSE_FOLDER
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(tuple(WRITERS)),
    help="What to make; may be repeated. Without it, what course.yaml names.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the packages go. Without it, dist/ in the course folder.",
)
@click.option(
    "--module",
    "modules",
    multiple=True,
    metavar="NAME",
    help="A module to make a package of, with its own rules of completion and success; may be repeated.",
)
def build(folder: Path, formats: tuple[str, ...], out: Path | None, modules: tuple[str, ...]) -> None:
    """Builds the packages of the course in DIR (here, if left out). Refuses on any error."""
    wanted = tuple(dict.fromkeys(formats))
    target = out or folder / "dist"
    with Progress(sys.stderr) as progress:
        compilations = (
            compile_modules(folder, modules, wanted, progress.step, target / CACHE)
            if modules
            else (compile_course(folder, wanted, progress.step, target / CACHE),)
        )
        published = [
            publish(
                each.plan,
                each.packages,
                target,
                on_wait=lambda: progress.say("Another build is writing into this folder; waiting for it."),
            )
            for each in compilations
        ]
    findings = dict.fromkeys(finding for each in compilations for finding in each.findings)
    open_findings = tuple(each for each in findings if not each.waived)
    if open_findings:
        tell(open_findings)
    for compilation, packages in zip(compilations, published, strict=True):
        click.echo(summary(compilation, packages))
