"""The short ways for lines and paragraphs without markup lead to the same place as the long ones."""

from __future__ import annotations

import re
from pathlib import Path
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Diagnostic
from builder.read import markdown_tree
from builder.read.directives import Markdown
from builder.read.markdown import PLAIN, MarkdownText, _read, read_lesson_body, read_markdown
from builder.source import Source, Span
from builder.walk import walk

WORDS = st.text(alphabet="aZé9 .,;?!%()'\"’“”–—…/-", min_size=1, max_size=60)


@given(text=WORDS)
def test_a_plain_line_reads_the_same_both_ways(text: str) -> None:
    source = Source("quizzes/a.yaml", ("title: x", f"  stem: {text}"))
    found: list[Diagnostic] = []
    short = read_markdown(source, text, 2, found.append, folder="quizzes", root=Path("."))
    long = _read(source, [Markdown(2, (text,))], 2, found.append, "quizzes", Path(".")).blocks
    assert short == long
    assert [places(each) for each in short] == [places(each) for each in long]
    assert not PLAIN.fullmatch(text) or not found


NEVER = re.compile("(?!)")
LINES = st.lists(
    st.sampled_from(
        [
            "words",
            "Words, more",
            "“Said”",
            "7 of 9",
            "12. twelfth",
            "1) one",
            "- item",
            "    more",
            "* x",
            "> said",
            "# Head",
            ": meaning",
            "***",
            "---",
            "===",
            "_so_ it is",
            "{fact:a} b",
            "[^1]",
            "[^1]: note",
            "*[ab]: c",
            "```",
            "ab and [ab][c]",
            "[c]: d.md",
            "two  ",
            "",
            "a | b",
            "--|--",
            "| x |",
        ]
    ),
    max_size=12,
)


@given(lines=LINES)
def test_a_plain_paragraph_reads_the_same_both_ways(lines: list[str]) -> None:
    source = Source("modules/m/a.md", tuple(lines))
    short = lesson(source)
    all_patterns = markdown_tree._markdown().inlinePatterns
    with (
        patch.object(markdown_tree, "PARAGRAPH", NEVER),
        patch.object(markdown_tree, "_without_references", lambda: all_patterns),
    ):
        long = lesson(source)
    assert short == long
    assert all_places(short) == all_places(long)


def lesson(source: Source) -> tuple[MarkdownText, list[Diagnostic]]:
    found: list[Diagnostic] = []
    return read_lesson_body(source, 1, found.append, folder="modules/m", root=Path(".")), found


def all_places(read: tuple[MarkdownText, list[Diagnostic]]) -> list[object]:
    """They are no part of a value, so that comparing values leaves them out."""
    return [getattr(each, "at", None) for each in walk(read[0].blocks)]


def places(block: object) -> tuple[int, int, int]:
    at = getattr(block, "at", None)
    assert isinstance(at, Span)
    return at.line, at.column, at.length


def test_lines_with_markup_take_the_long_way() -> None:
    for text in (
        "*a*",
        "a *b*",
        "1. a",
        "- a",
        "a_b_",
        "`a`",
        "[a](b)",
        "a {fact:b}",
        "a  b",
        "a\nb",
        "a & b",
        ": a",
    ):
        assert not PLAIN.fullmatch(text)
