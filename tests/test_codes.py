"""Every code has a case and says what it must."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder import codes
from builder.cli.explanation import explain_code
from builder.diagnostics import Code, Group
from tests.case_files import codes_in

HERE = Path(__file__).parent
CASES = codes_in(HERE / "read" / "cases") | codes_in(HERE / "check" / "cases")


def test_every_constant_is_registered_under_its_name() -> None:
    constants = {name: each for name, each in vars(codes).items() if isinstance(each, Code)}
    assert set(constants.values()) == set(codes.CODES.values())
    assert {name.lower().replace("_", "-") for name in constants} == set(codes.CODES)


@pytest.mark.parametrize("name", sorted(codes.CODES))
def test_every_code_has_a_case(name: str) -> None:
    """In a case file, or where no text can show it (bytes, links, sizes) in a test that names the code."""
    constant = f"codes.{name.upper().replace('-', '_')}"
    tests = (file for file in HERE.rglob("*.py") if "node_modules" not in file.parts)
    assert name in CASES or any(
        constant in text or f'"{name}"' in text
        for text in (file.read_text(encoding="utf-8") for file in tests)
    )


@pytest.mark.parametrize("code", codes.CODES.values(), ids=lambda code: code.name)
def test_every_code_is_explained_in_sentences(code: Code) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.name)
    assert code.summary.endswith(".")
    assert code.why.endswith((".", "…", "?"))


@pytest.mark.parametrize("code", codes.CODES.values(), ids=lambda code: code.name)
def test_every_code_says_where_it_comes_from_and_shows_what_to_write(code: Code) -> None:
    assert code.example.strip()
    assert not code.example.startswith("…")
    assert code.source.strip()
    assert not code.source.endswith(".")
    text = explain_code(code.name)
    assert "For example:" in text
    assert "Source: " in text


@pytest.mark.parametrize("code", codes.CODES.values(), ids=lambda code: code.name)
def test_a_source_of_our_own_can_be_found(code: Code) -> None:
    for source in code.source.split("; "):
        if source.startswith("our own: "):
            path, _, heading = source.removeprefix("our own: ").partition(", ")
            text = (HERE.parent / path).read_text(encoding="utf-8")
            number = heading.removeprefix("decision ")
            wanted = rf"^{number}\. " if number != heading else rf"^#+ {re.escape(heading)}"
            assert re.search(wanted, text, re.MULTILINE), source


def test_every_group_has_codes() -> None:
    assert {code.group for code in codes.CODES.values()} == set(Group)
