"""``coursewright explain``: more about a finding's code."""

from __future__ import annotations

import sys

import click

from builder.cli.explanation import all_codes, explain_code


@click.command()
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
