"""``coursewright reference``: the reference pages, made from the readers' tables."""

from __future__ import annotations

import click

from builder.cli.commands_page import commands_page
from builder.cli.reference import reference


@click.command("reference")
@click.option("--commands", "of_commands", is_flag=True, help="The page of commands instead.")
def show_reference(of_commands: bool) -> None:
    """Prints every field, directive and code, as Markdown."""
    click.echo(commands_page() if of_commands else reference(), nl=False)
