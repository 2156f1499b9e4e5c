"""YAML text → tree."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder import codes
from builder.diagnostics import Diagnostic, in_order
from builder.read import read_course
from builder.read.characters import UNFIT
from builder.read.yaml_tree import Mapping, Node, Scalar, Sequence, read_yaml, scalars
from builder.source import Source
from tests.case_files import BASE


def tree(text: str, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    found: list[Diagnostic] = []
    lines = [""] * (first_line - 1) + text.split("\n")
    return read_yaml(Source("course/course.yaml", tuple(lines)), text, first_line, found.append), found


def test_every_scalar_stays_the_text_that_was_written() -> None:
    node, found = tree("[no, 012, 1:30, 1e3, ~, null, 2026-01-01, 'it''s', \"a\\nb\"]")
    assert not found
    texts = [scalar.text for scalar in scalars(node)]
    assert set(texts) == {"no", "012", "1:30", "1e3", "~", "null", "2026-01-01", "it's", "a\nb"}


def test_nothing_is_written_in_three_ways_and_quotes_say_something() -> None:
    node, _ = tree("[~, null, '', 'null']")
    assert isinstance(node, Sequence)
    assert [each.is_empty for each in node.items if isinstance(each, Scalar)] == [True, True, False, False]


def test_texts_know_where_they_begin() -> None:
    node, _ = tree('a: plain\nb: "quoted"\nc: |\n\n    block\nd: >-\n  folded\n', first_line=3)
    assert isinstance(node, Mapping)
    texts = [entry.value for entry in node.entries if isinstance(entry.value, Scalar)]
    places = [(each.text_line, each.text_column, each.last_line) for each in texts]
    assert places == [(3, 4, 3), (4, 5, 4), (6, 5, 7), (9, 3, 9)]


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    lines = ["a: &a [x, x]"] + [
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]" for n in range(9)
    ]
    node, found = tree("\n".join(lines))
    assert node is None
    assert [(each.code, each.at.line) for each in found] == [(codes.YAML_SIGN, 1)]


def test_twenty_thousand_brackets_are_refused_at_once() -> None:
    start = time.perf_counter()
    for text in ("[" * 20_000, "{" * 20_000, "- " * 20_000, "a: " * 20_000, "? " * 20_000):
        node, found = tree(text)
        assert node is None
        assert len(found) == 1
    assert time.perf_counter() - start < 5


def test_without_libyaml_it_is_told_once_and_nothing_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path, text in BASE.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    found: list[Diagnostic] = []
    assert read_course(tmp_path, found.append) is None
    assert [each.code for each in in_order(found)] == [codes.NO_LIBYAML]


def test_a_question_mark_in_brackets_is_a_text_on_every_machine() -> None:
    node, found = tree("[What now?, a ?b, No]")
    assert not found
    assert [each.text for each in scalars(node)] == ["No", "a ?b", "What now?"]


CODES = st.one_of(
    st.integers(0, 0xFF).map("\\x{:02x}".format),
    st.one_of(st.integers(0, 0xD7FF), st.integers(0xE000, 0xFFFF)).map("\\u{:04X}".format),
    st.integers(0x10000, 0x10FFFF).map("\\U{:08x}".format),
    st.sampled_from([*(f"\\{sign}" for sign in '0abtnvfre"/\\N_LP '), "a", " ", "\n  b"]),
)


@given(st.lists(CODES, max_size=8).map("".join))
def test_codes_in_quotes_make_what_they_name_or_are_told_where_they_stand(written: str) -> None:
    (meant,) = [
        each.value
        for each in yaml.parse(f'a: "{written}"', Loader=yaml.CLoader)
        if isinstance(each, yaml.ScalarEvent) and each.style
    ]
    node, found = tree(f'a: "{written}"')
    assert len(found) == len(UNFIT.findall(meant))
    assert [each.text for each in scalars(node)] == [UNFIT.sub("\ufffd", meant), "a"]
    for each in found:
        assert each.code == codes.CONTROL_CHARACTER
        code = each.at.source.line(each.at.line)[each.at.column - 1 :][: each.at.length]
        assert UNFIT.fullmatch(
            next(e.value for e in yaml.parse(f'"{code}"') if isinstance(e, yaml.ScalarEvent))
        )
