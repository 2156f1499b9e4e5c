"""``coursewright preview``: the course in the browser while it is written."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path

import click

from builder.cli.course_folder import COURSE_FOLDER
from builder.cli.findings import count_words, tell

FIRST_PORT = 8400


@click.command()
@COURSE_FOLDER
@click.option(
    "--port",
    metavar="NUMBER",
    type=click.IntRange(1, 65535),
    default=FIRST_PORT,
    show_default=True,
    help="Taken? Then the next.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen at. As it is, only this computer can open the preview; with 0.0.0.0, every computer in your network can.",
)
@click.option("--no-open", is_flag=True, help="Does not open the browser.")
@click.option("--locked", is_flag=True, help="Keeps modules closed until learners may open them.")
def preview(folder: Path, port: int, host: str, no_open: bool, locked: bool) -> None:
    """Shows the course in DIR (here, if left out) in the browser, and again after every change of a file.

    Answers, page and place on the page are kept. Mistakes show in the page; the last good one stays. Papers are at
    /handouts/, and the course at a simulated LMS is at /simulator/. Ctrl-C ends it.
    """
    from builder.preview.serving import NoPort, address, free_socket, serve
    from builder.preview.workshop import Workshop

    try:
        listening = free_socket(host, port)
    except NoPort as error:
        raise click.ClickException(str(error)) from None

    here = address(listening)

    def ready(workshop: Workshop) -> None:
        if workshop.has_errors:
            tell([each for each in workshop.findings if not each.waived])
        click.echo(
            f"{here}  ({count_words(workshop.findings)}; papers at {here}handouts/, an LMS at {here}simulator/); Ctrl-C ends it"
        )
        sys.stdout.flush()
        if not no_open:
            webbrowser.open(here)

    serve(folder, listening, locked=locked, ready=ready)
