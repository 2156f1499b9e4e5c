"""README's five minutes, done as it says."""

from __future__ import annotations

import re
import shlex
import shutil
import textwrap
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.cli import COMMANDS as COMMANDS_OF_THE_PROGRAM
from builder.cli import commands
from builder.compiler import check_course
from builder.diagnostics import show

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
STEPS = README[README.index("## Five minutes") : README.index("## Where things are")]
COMMANDS = [shlex.split(each) for each in re.findall(r"^ +coursewright (new .*)$", STEPS, re.MULTILINE)]
NAMED = re.findall(r"`((?:modules|quizzes|dist)/[\w/.-]+\.\w+)`", STEPS)


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that README's command makes, in which the reader then works."""
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(commands, COMMANDS[0])
    assert done.exit_code == 0, done.output
    monkeypatch.chdir(tmp_path / COMMANDS[0][1])
    return tmp_path / COMMANDS[0][1]


def test_the_new_course_builds_and_every_file_that_is_named_is_there(course: Path) -> None:
    assert check_course(course) == ()
    done = CliRunner().invoke(commands, ["build"])
    assert done.exit_code == 0, done.output
    assert len(NAMED) == 4
    assert [name for name in NAMED if not (course / name).is_file()] == []


def test_the_mistake_is_shown_as_told(course: Path) -> None:
    quiz = course / "quizzes" / "start.yaml"
    quiz.write_text(quiz.read_text("utf-8").replace("objective:", "ojective:", 1), encoding="utf-8")
    told = re.search(r"```\n(   quizzes/.*?)\n   ```", STEPS, re.DOTALL)
    assert told
    shown = [show(each) for each in check_course(course) if each.is_error]
    assert shown == [textwrap.dedent(told[1])]


def test_every_command_that_is_named_exists() -> None:
    named = set(re.findall(r"coursewright ([a-z][a-z-]*)", README))
    assert named <= COMMANDS_OF_THE_PROGRAM.keys()


def test_the_templates_that_are_named_are_all(tmp_path: Path) -> None:
    for template in re.findall(r"`(sector-module|webinar-series|everything)`", STEPS):
        folder = tmp_path / template
        done = CliRunner().invoke(commands, ["new", str(folder), "--template", template])
        assert done.exit_code == 0, done.output
        shutil.rmtree(folder)
