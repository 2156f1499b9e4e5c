"""A stretch of a passage → where it stands in the source."""

from __future__ import annotations

import pytest

from builder.check.passages import Kind, Passage
from builder.source import Source, Span


@pytest.mark.parametrize(
    ("text", "line", "word", "nth", "column"),
    [
        ("Is another one no frame?", "stem: Is another one no frame?", "no", 1, 22),
        ("No, nobody says no.", "No, **nobody** says no.", "no", 2, 21),
        ("It is so, so it is.", "It is so, so it is.", "so", 1, 11),
        ("這是移民潮的", "- 這是移民潮的", "移民潮", 0, 5),
        ("Five of 7 came", "{fact:g01} of {fact:g02} came", "Five", 0, 1),
    ],
)
def test_a_word_is_found_where_it_stands(text: str, line: str, word: str, nth: int, column: int) -> None:
    start = -1
    for _ in range(nth + 1):
        start = text.lower().index(word.lower(), start + 1)
    passage = Passage(text, Span(Source("a.md", (line,))), Kind.PROSE)
    assert passage.place(start, start + len(word)).column == column
