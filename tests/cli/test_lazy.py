"""The list of commands, and what a command imports."""

from __future__ import annotations

import subprocess
import sys

from builder.cli import COMMANDS

UNWANTED = ("builder.press", "builder.live", "icalendar", "typst", "starlette", "uvicorn", "watchfiles")
LOADED = """
import sys
from builder.cli import commands
try:
    commands({arguments!r}, prog_name="coursewright")
except SystemExit:
    pass
print(*sorted(sys.modules), sep="\\n")
"""


def modules_of(*arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(arguments=arguments)], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_every_entry_of_the_list_is_a_command_of_that_name() -> None:
    for name, lazy in COMMANDS.items():
        command = lazy.load()
        assert command.name == name
        assert command.help


def test_lines_of_the_list_fit_it() -> None:
    assert all(len(each.line) <= 76 and each.line.endswith(".") for each in COMMANDS.values())


def test_check_imports_nothing_that_prints_or_serves() -> None:
    modules = modules_of("check", "tests/courses/minimal")
    assert "builder.check" in modules
    assert [each for each in modules if each.startswith(UNWANTED)] == []


def test_the_list_of_commands_imports_no_command() -> None:
    modules = modules_of("--help")
    assert [each for each in modules if each.startswith(("builder.read", "builder.compiler"))] == []
