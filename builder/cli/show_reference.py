"""``coursewright reference``: the reference pages, made from the readers' tables."""

from __future__ import annotations

import click

from builder.cli.commands_page import commands_page
from builder.cli.profiles_page import profiles_page
from builder.cli.reference import reference


@click.command("reference")
@click.option("--commands", "of_commands", is_flag=True, help="The page of commands instead.")
@click.option("--profiles", "of_profiles", is_flag=True, help="The page of the simulator's LMSs instead.")
def show_reference(of_commands: bool, of_profiles: bool) -> None:
    """Prints every field, directive and code, as Markdown."""
    if of_commands and of_profiles:
        raise click.UsageError("One page at a time: --commands or --profiles.")
    page = commands_page if of_commands else profiles_page if of_profiles else reference
    click.echo(page(), nl=False)
