"""Run-time modules → one classic script."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest

from builder.render.messages import load_messages
from builder.render.script import (
    DECLARED,
    counted_texts,
    join_modules,
    render_script,
    said_texts,
    script_messages,
    script_sources,
)
from tests.render.courses import plan

TRACKERS = ("scorm12", "scorm2004", "local")


@pytest.mark.parametrize("tracker", TRACKERS)
def test_the_player_is_a_classic_script_in_ascii(tracker: str) -> None:
    script = render_script(plan("everything"), tracker).decode("ascii")
    assert script.startswith("(function(){")
    assert not re.search(r"^(import|export)\b", script, re.MULTILINE)


@pytest.mark.skipif(not shutil.which("node"), reason="Node reads the script")
@pytest.mark.parametrize("tracker", TRACKERS)
def test_node_can_read_the_player(tracker: str) -> None:
    script = render_script(plan("french"), tracker)
    checked = subprocess.run(["node", "--check", "-"], input=script, capture_output=True, check=False)
    assert checked.stderr == b""


def test_a_player_speaks_one_standard() -> None:
    assert b"cmi.suspend_data" in render_script(plan("everything"), "scorm12")
    assert b"cmi." not in render_script(plan("everything"), "local")


def test_names_are_unique_in_the_whole_run_time() -> None:
    joined = join_modules(("trackers/scorm12.js", "main.js"))
    names = DECLARED.findall(joined)
    assert sorted(names) == sorted(set(names))


def test_the_player_carries_the_course_s_language_and_no_more() -> None:
    french = render_script(plan("french"), "local").decode()
    assert json.dumps("Réessayer") in french
    assert "R\\u00e9essayer" not in render_script(plan("everything"), "local").decode()


def test_what_a_script_says_is_gathered_by_pattern() -> None:
    script = 't("Try again"); t("A \\"b\\"", {n}); tn("{n} minute", "{n} minutes", n); not("this");'
    assert said_texts(script) == ["Try again", 'A "b"']
    assert counted_texts(script) == [("{n} minute", "{n} minutes")]
    assert script_messages(load_messages("en"), script) == {}
    assert script_messages(load_messages("es"), script)["{n} minutes"] == "{n} minutos"


def test_every_call_for_words_is_one_that_the_pattern_finds() -> None:
    for path, text in script_sources().items():
        if path != "messages.js":
            calls = re.findall(r"(?<![\w.$])tn?\((?!\s*\")[^)]*\)", re.sub(r"//.*|/\*.*?\*/", "", text))
            assert calls == [], path
