"""The commands: parse options, call, show."""

from __future__ import annotations

import gc
import sys
from datetime import datetime
from pathlib import Path

import click

from builder import __version__
from builder.cli.attendance import attendance
from builder.cli.attendance_code import attendance_code_command
from builder.cli.certificates import certificates, verify
from builder.cli.explanation import all_codes, explain_code
from builder.cli.findings import FINDINGS, tell
from builder.cli.handouts import handouts_command
from builder.cli.progress import Progress
from builder.cli.reference import reference
from builder.cli.schema import schema_command
from builder.cli.summary import summary
from builder.compiler import Look, check_course, compile_course, compile_modules
from builder.diagnostics import CourseError
from builder.write import WRITERS
from builder.write.publish import publish

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
GARBAGE = 100_000  # new objects before Python looks for circles: a course is a value that has none
COURSE_FOLDER = click.argument("folder", metavar="[DIR]", type=FOLDER, default=Path("."))


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="coursewright", message="%(prog)s %(version)s")
def commands() -> None:
    """Makes packages for an LMS from lessons in Markdown and questions in YAML."""


@commands.command()
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
    cache = (out or folder / "dist") / ".cache"
    with Progress(sys.stderr) as progress:
        compilations = (
            compile_modules(folder, modules, wanted, progress.step, cache)
            if modules
            else (compile_course(folder, wanted, progress.step, cache),)
        )
        published = [
            publish(
                each.plan,
                each.packages,
                out or folder / "dist",
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


@commands.command()
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
        click.echo(FINDINGS["json" if as_json else style](findings))
    else:
        tell(findings)
    if any(each.is_error for each in findings):
        sys.exit(1)


def _links(folder: Path) -> Look:
    from builder.cli.online import dead_links  # what speaks HTTP is slow to import, and hardly ever needed

    return lambda course: dead_links(course, folder)


@commands.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Tells more about a finding's CODE, or lists all codes."""
    if code is None:
        click.echo(all_codes())
        return
    try:
        click.echo(explain_code(code))
    except LookupError as unknown:
        click.echo(str(unknown.args[0]), err=True)
        sys.exit(2)


@commands.command("reference")
def show_reference() -> None:
    """Prints every field, directive and code, as Markdown."""
    click.echo(reference(), nl=False)


commands.add_command(certificates)
commands.add_command(verify)


commands.add_command(attendance)
commands.add_command(attendance_code_command)
commands.add_command(handouts_command)
commands.add_command(schema_command)


def main() -> None:
    """The command ``coursewright``: a mistake of an author ends with status 1 and without a traceback."""
    gc.freeze()
    gc.set_threshold(GARBAGE)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no UTF-8 must not stop us
    try:
        commands(prog_name="coursewright")
    except CourseError as error:
        tell(error.diagnostics)
        sys.exit(1)
