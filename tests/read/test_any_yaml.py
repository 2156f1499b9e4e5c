"""Whatever authors write into a YAML file, they get diagnostics or a course that can be planned."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.check import check
from builder.diagnostics import Diagnostic, show
from builder.plan import longest_state, plan_course
from builder.read import read_course
from builder.read.question_fields import OWN_FIELDS, QUESTIONS
from builder.read.yaml_tree import read_yaml
from builder.source import Source, split_lines
from tests.case_files import BASE

FILES = (*BASE, "course/facts.yaml", "course/glossary.yaml", "course/cards/marlene.yaml")
WORDS = sorted(
    {name for table in QUESTIONS.values() for name in table.names}
    | set(OWN_FIELDS)
    | {"title", "questions", "draw", "from", "outline", "opens-after", "at-least", "of", "all", "policy"}
    | {"why", "why-q1", "pages", "quizzes", "final", "true", "false", "1", "-1", "é", "🙂", "~", "{fact:x}"}
)
SIGNS = [
    ": ",
    ":",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "'",
    '"',
    ">",
    "&",
    "*",
    "!",
    "#",
    "\t",
    "%",
    "@",
    "`",
    "---",
    "...",
    "?",
    "\\\\",
    "\u2028",
    "\x85",
    "\ufeff",
    "\x07",
]
PIECES = st.sampled_from([*WORDS, *SIGNS, "|", "# waive no-key: x"])
TEXTS = st.lists(PIECES, max_size=40).map("".join)
SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@given(st.one_of(TEXTS, st.text(max_size=60)))
@SETTINGS
def test_any_text_becomes_a_tree_or_a_diagnostic(text: str) -> None:
    found: list[Diagnostic] = []
    source = Source("course/course.yaml", tuple(split_lines(text)))
    node = read_yaml(source, source.text, 1, found.append)
    assert node is None or not [each for each in found if each.code.name == "yaml-syntax"]
    for each in found:
        assert 1 <= each.at.line <= len(source.lines)
        assert each.at.column <= len(source.line(each.at.line)) + 1
        assert each.at.length >= 1
        assert show(each)


@pytest.mark.parametrize("path", FILES)
@given(data=st.data())
@SETTINGS
def test_any_file_brings_diagnostics_or_a_course_that_can_be_planned(path: str, data: st.DataObject) -> None:
    text = data.draw(st.one_of(TEXTS, _mutated(BASE.get(path, ""))))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content in {**BASE, path: text}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(content, encoding="utf-8", errors="replace")
        found: list[Diagnostic] = []
        course = read_course(root, found.append)
        if course is None:
            assert found
            return
        findings = check(course, found)
        if not any(each.is_error for each in findings):
            assert longest_state(plan_course(course, "000000000000")) > 0


def _mutated(text: str) -> st.SearchStrategy[str]:
    """The text with a piece of it replaced by something else."""

    def replaced(drawn: tuple[int, int, str]) -> str:
        start, length, piece = drawn
        return text[:start] + piece + text[start + length :]

    places = st.integers(0, max(0, len(text)))
    return st.tuples(places, st.integers(0, 12), TEXTS).map(replaced)
