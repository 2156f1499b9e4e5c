"""``coursewright rehearse``, as an author or a pipeline meets it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.cli import commands
from builder.rehearsal import Outcome, Rehearsed, as_json, as_table
from builder.simulator import all_profiles
from tests.inspect.packages import SCORM_12, WEB, zipped

MINIMAL = Path(__file__).parents[1] / "courses" / "minimal"


def rehearse(*arguments: str | Path) -> Result:
    return CliRunner().invoke(commands, ["rehearse", *map(str, arguments)])


def outcome(profile: str, standard: str, *losses: str) -> Outcome:
    return Outcome(
        package=Rehearsed("water", standard, "index.html", {}, None),
        profile=all_profiles()[profile],
        losses=losses,
        status="completed, passed" if standard == "scorm2004" else "passed",
        score="100",
        state=331,
        refused=12,
        seconds=8.25,
        door=None,
    )


def test_a_course_that_loses_nothing_ends_with_0() -> None:
    result = rehearse(MINIMAL, "--profile", "standard", "--profile", "standard", "--format", "scorm12")
    assert result.exit_code == 0, result.output
    assert "standard  ok" in result.stdout
    assert result.stdout.endswith("1 journey, nothing lost\n")


def test_a_package_that_loses_something_ends_with_1(tmp_path: Path) -> None:
    script = "const lms = parent.API; lms.LMSInitialize(''); lms.LMSSetValue('cmi.core.exit', 'normal'); lms.LMSCommit('');"
    package = zipped(tmp_path, {**SCORM_12, "course.js": script})
    result = rehearse(package, "--profile", "standard", "--json")
    assert result.exit_code == 1, result.output
    told = json.loads(result.stdout)
    assert (told["journeys"], told["lost"]) == (1, 1)
    assert told["outcomes"][0]["losses"][0].startswith("refused: LMSSetValue cmi.core.exit (405")


def test_what_cannot_be_tried_ends_with_2_and_a_sentence(tmp_path: Path) -> None:
    for arguments, reason in (
        ((zipped(tmp_path, WEB),), "holds web pages, no SCORM package"),
        ((__file__,), "cannot be read"),
        ((tmp_path / "gone.zip",), "does not exist"),
        ((MINIMAL, "--profile", "moodle-app", "--format", "scorm2004"), "no chosen LMS plays scorm2004"),
    ):
        result = rehearse(*arguments)
        assert (result.exit_code, "Traceback" in result.output) == (2, False), result.output
        assert reason in result.stderr


def test_without_playwright_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    result = rehearse(MINIMAL)
    assert result.exit_code == 2
    assert 'pip install "coursewright[rehearse]"' in result.stderr


def test_without_a_browser_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURSEWRIGHT_CHROMIUM", "/nowhere/chromium")
    result = rehearse(MINIMAL)
    assert result.exit_code == 2
    assert "playwright install chromium" in result.stderr


def test_a_table_has_a_row_a_journey_and_below_it_what_was_lost() -> None:
    loss = "the answer to 'a-question-with-a-long-name-that-somebody-has-chosen' is gone"
    table = as_table(
        [
            outcome("standard", "scorm12"),
            outcome("moodle-strict", "scorm12", loss),
            outcome("late", "scorm2004"),
        ]
    )
    assert (
        table
        == """\
SCORM 1.2
  LMS            result  status             score  state  refused  seconds
  standard       ok      passed             100    331    12       8
  moodle-strict  LOST    passed             100    331    12       8

  moodle-strict: the answer to
    'a-question-with-a-long-name-that-somebody-has-chosen' is gone

SCORM 2004
  LMS            result  status             score  state  refused  seconds
  late           ok      completed, passed  100    331    12       8

3 journeys, 1 with a loss"""
    )
    assert max(map(len, table.splitlines())) <= 80


def test_json_tells_the_same() -> None:
    told = json.loads(as_json([outcome("moodle", "scorm2004", "lost")]))
    assert told == {
        "journeys": 1,
        "lost": 1,
        "outcomes": [
            {
                "package": "water",
                "standard": "scorm2004",
                "profile": "moodle",
                "lost": True,
                "losses": ["lost"],
                "status": "completed, passed",
                "score": "100",
                "state": 331,
                "refused": 12,
                "seconds": 8.2,
            }
        ],
    }
