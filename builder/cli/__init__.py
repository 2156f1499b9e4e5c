"""The commands: parse options, call, show. A command's module is imported when it is run (a build needs no press)."""

from __future__ import annotations

import gc
import sys

import click

from builder import __version__
from builder.cli.lazy import Lazy, LazyGroup

GARBAGE = 100_000  # new objects before Python looks for circles: a course is a value that has none

COMMANDS = {
    "new": Lazy("builder.cli.new:new", "Writes a small course to begin with."),
    "preview": Lazy("builder.cli.preview:preview", "Shows a course in the browser while it is written."),
    "build": Lazy("builder.cli.build:build", "Builds the packages of a course."),
    "check": Lazy("builder.cli.check:check", "Shows every mistake of a course at its line."),
    "explain": Lazy("builder.cli.explain:explain", "Tells more about a finding's code, or lists all codes."),
    "handouts": Lazy(
        "builder.cli.handouts:handouts_command", "Prints guides, slides, handouts, cards, workbooks."
    ),
    "certificates": Lazy("builder.cli.certificates:certificates", "Makes a certificate for each learner."),
    "verify": Lazy("builder.cli.certificates:verify", "Tells whether a certificate's check code fits."),
    "attendance": Lazy("builder.cli.attendance:attendance", "Tells from reports who attended a webinar."),
    "attendance-code": Lazy(
        "builder.cli.attendance_code:attendance_code_command", "Shows the code that participants type in."
    ),
    "report": Lazy("builder.cli.report:report_command", "Writes a page for the person who signs off."),
    "lock": Lazy("builder.cli.lock:lock_command", "Notes what a release held."),
    "inspect": Lazy("builder.cli.inspect:inspect_command", "Tells why any package fails on an LMS."),
    "rehearse": Lazy("builder.cli.rehearse:rehearse_command", "Goes a learner's way at LMSs of every kind."),
    "schema": Lazy("builder.cli.schema:schema_command", "Writes JSON Schemas for editors."),
    "course-table": Lazy("builder.cli.course_table:course_table_command", "Prints a course in figures."),
    "reference": Lazy("builder.cli.show_reference:show_reference", "Prints every field, directive and code."),
}


class Commands(LazyGroup):
    table = COMMANDS


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="coursewright", message="%(prog)s %(version)s")
def commands() -> None:
    """Makes packages for an LMS from lessons in Markdown and questions in YAML."""


def main() -> None:
    """The command ``coursewright``: a mistake of an author ends with status 1 and without a traceback."""
    from builder.diagnostics import CourseError

    gc.freeze()
    gc.set_threshold(GARBAGE)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no UTF-8 must not stop us
    try:
        commands(prog_name="coursewright")
    except CourseError as error:
        from builder.cli.findings import tell

        tell(error.diagnostics)
        sys.exit(1)
    except OSError as error:
        if error.filename is None:  # none of the user's files: a fault of ours
            raise
        click.echo(f"Error: '{error.filename}': {(error.strerror or 'cannot be used').lower()}", err=True)
        sys.exit(1)
