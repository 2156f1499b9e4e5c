"""The short way for a line without markup leads to the same place as the long one."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Diagnostic
from builder.read.directives import Markdown
from builder.read.markdown import PLAIN, _read, read_markdown
from builder.source import Source, Span

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
