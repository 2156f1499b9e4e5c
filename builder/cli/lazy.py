"""A group of commands that imports a command's module when the command is run, and no sooner."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass

import click

from builder.cli.examples import epilog


@dataclass(frozen=True, slots=True)
class Lazy:
    """Where a command is (``builder.cli.build:build``), and the line that the list of commands shows."""

    where: str
    line: str

    def load(self) -> click.Command:
        module, _, name = self.where.partition(":")
        found = getattr(importlib.import_module(module), name)
        if not isinstance(found, click.Command):
            raise TypeError(f"{self.where} is no command")
        return found


class LazyGroup(click.Group):
    """Lists its commands from ``table`` (name → Lazy), so that neither ``--help`` nor one command pays for the others."""

    table: Mapping[str, Lazy] = {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self.table, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        lazy = self.table.get(cmd_name)
        if lazy is None:
            return super().get_command(ctx, cmd_name)
        command = lazy.load()
        command.epilog = epilog(cmd_name)
        command.short_help = lazy.line  # what a shell shows beside the name
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if not self.table:
            super().format_commands(ctx, formatter)
            return
        with formatter.section("Commands"):
            formatter.write_dl([(name, lazy.line) for name, lazy in self.table.items()])
