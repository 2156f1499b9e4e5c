"""README's five minutes, done as it says."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

from builder.compiler import check_course, compile_course
from builder.diagnostics import show

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
FILES = re.findall(r"   `([\w/.-]+)`\n\n   ```\w+\n(.*?)\n   ```", README, re.DOTALL)


def write_example(folder: Path) -> None:
    for name, text in FILES:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(textwrap.dedent(text) + "\n", encoding="utf-8")


def test_the_example_builds_without_a_finding(tmp_path: Path) -> None:
    write_example(tmp_path)
    assert len(FILES) == 4
    compilation = compile_course(tmp_path)
    assert compilation.findings == ()
    assert [package.name for _, package in compilation.packages] == [
        "water-for-all-scorm12.zip",
        "water-for-all-scorm2004.zip",
        "water-for-all-web.zip",
    ]


def test_the_mistake_is_shown_as_told(tmp_path: Path) -> None:
    write_example(tmp_path)
    quiz = tmp_path / "quizzes" / "taps.yaml"
    quiz.write_text(quiz.read_text("utf-8").replace("objective:", "ojective:"), encoding="utf-8")
    told = re.search(r"```\n(   quizzes/.*?)\n   ```", README, re.DOTALL)
    assert told
    shown = [show(each) for each in check_course(tmp_path) if each.is_error]
    assert shown == [textwrap.dedent(told[1])]
