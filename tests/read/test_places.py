"""Links, pictures and references → their places."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Diagnostic
from builder.model import FactReference, LessonLink, Link
from builder.read.markdown import read_lesson_body
from builder.source import Source
from builder.walk import inlines

WORDS = st.sampled_from(["a", "the *b*", "`c` d", "A &amp; B", "\\[e"])
ADDRESSES = st.sampled_from(
    ["a.md", "a.md#x", "a.md#x-y", "b/a.md", "https://a.org", "https://a.org/b", "a\\_b.md"]
)
LINKS = st.one_of(
    st.tuples(WORDS, ADDRESSES).map(lambda link: (f"[{link[0]}]", f"({link[1]})")),
    st.tuples(WORDS, ADDRESSES).map(lambda link: (f"[{link[0]}]", f'( <{link[1]}> "T")')),
    WORDS.map(lambda words: ("", f"[{words}][r]")),
    st.just(("", "<https://a.org>")),
    st.just(("", "{fact:a}")),
)
BETWEEN = st.sampled_from([", ", "\n", "\n\n", " `[a](a.md)` ", " and\n> ", "\n\n- "])


@given(st.lists(st.tuples(BETWEEN, LINKS), min_size=1, max_size=8))
def test_every_link_of_a_lesson_is_marked_where_it_stands(written: list[tuple[str, tuple[str, str]]]) -> None:
    text, places = "Text", []
    for between, (brackets, rest) in written:
        text += between + brackets
        lines = text.split("\n")
        places.append((len(lines), len(lines[-1]) + (0 if brackets else 1)))
        text += rest
    source = Source("modules/m/a.md", (*text.split("\n"), "", "[r]: a.md"))
    found: list[Diagnostic] = []
    body = read_lesson_body(source, 1, found.append, folder="modules/m", root=Path())
    assert not found
    links = [each for each in inlines(body.blocks) if isinstance(each, Link | LessonLink | FactReference)]
    assert [(each.at.line, each.at.column) for each in links] == places
