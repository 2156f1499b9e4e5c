"""The page of commands says what the program does; each command's help teaches by example."""

from __future__ import annotations

import io
import re
import shlex
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from builder.cli import COMMANDS, commands
from builder.cli.commands_page import commands_page
from builder.cli.examples import EXAMPLES
from builder.cli.findings import is_coloured

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_page_of_commands_is_up_to_date() -> None:
    """Renew it with: coursewright reference --commands > docs/commands.md."""
    assert PAGE.read_text(encoding="utf-8") == commands_page()


@pytest.mark.parametrize("name", COMMANDS)
def test_help_ends_with_examples(name: str) -> None:
    result = CliRunner().invoke(commands, [name, "--help"])
    assert result.exit_code == 0
    examples = result.output.partition("Examples:")[2]
    assert all(line in examples and meaning in examples for line, meaning in EXAMPLES[name])


@pytest.mark.parametrize("name", COMMANDS)
def test_help_names_values_in_words(name: str) -> None:
    """ "[%Y-%m-%d]" and "INTEGER RANGE" are a library's words."""
    shown = CliRunner().invoke(commands, [name, "--help"]).output
    assert not re.search(r"%[A-Za-z]-|INTEGER|FLOAT|RANGE", shown)


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_name_options_that_exist(name: str) -> None:
    known = {
        opt for each in COMMANDS[name].load().params if isinstance(each, click.Option) for opt in each.opts
    }
    for line, _ in EXAMPLES[name]:
        words = shlex.split(line.partition(" > ")[0])
        assert words[:2] == ["coursewright", name]
        assert {word for word in words if word.startswith("-")} <= known


def test_nobody_is_coloured_who_does_not_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert is_coloured(Terminal())
    assert not is_coloured(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not is_coloured(Terminal())


def test_exit_status_is_as_told(tmp_path: Path) -> None:
    assert CliRunner().invoke(commands, ["explain"]).exit_code == 0
    assert CliRunner().invoke(commands, ["check", str(tmp_path)]).exit_code == 1
    assert CliRunner().invoke(commands, ["check", str(tmp_path / "nowhere")]).exit_code == 2
    assert CliRunner().invoke(commands, ["explain", "no-such-code"]).exit_code == 2
    (tmp_path / "no.zip").write_bytes(b"no zip")
    assert CliRunner().invoke(commands, ["inspect", str(tmp_path / "no.zip")]).exit_code == 3


def test_a_shell_completes_commands_and_options() -> None:
    complete = ShellComplete(commands, {}, "coursewright", "_COURSEWRIGHT_COMPLETE")
    assert "report" in [each.value for each in complete.get_completions([], "re")]
    assert [each.value for each in complete.get_completions(["report"], "--o")] == ["--out"]
    told = {each.value: each.help for each in complete.get_completions([], "")}
    assert told == {name: lazy.line for name, lazy in COMMANDS.items()}
