"""``coursewright reference``: the reference pages, made from the readers' tables."""

from __future__ import annotations

import click

from builder.cli.reference import reference


@click.command("reference")
def show_reference() -> None:
    """Prints every field, directive and code, as Markdown."""
    click.echo(reference(), nl=False)
