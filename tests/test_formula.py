"""Formulas of worksheets: read, counted in decimals, spelled for spreadsheets."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.formula import BadFormula, Named, columns_of, read_formula, spelled, value_of

CELLS = {"A": Decimal("0.1"), "B (1–5)": Decimal("0.2"), "Nought": Decimal(0)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{A} + {B (1–5)}", "0.3"),
        ("2 + 3 * 4", "14"),
        ("(2 + 3) * 4", "20"),
        ("10 - 4 - 3", "3"),
        ("12 / 4 / 3", "1"),
        ("({A} - 1) * 10", "-9"),
        (" 1.5*2 ", "3.0"),
    ],
)
def test_it_counts_in_decimals_with_the_usual_order(text: str, value: str) -> None:
    assert value_of(read_formula(text), CELLS.get) == Decimal(value)


def test_it_has_no_value_without_a_cell_or_where_it_divides_by_nothing() -> None:
    assert value_of(read_formula("{A} * {Missing}"), CELLS.get) is None
    assert value_of(read_formula("{A} / {Nought}"), CELLS.get) is None


def test_columns_are_named_in_order_with_their_places() -> None:
    assert [(each.title, each.start) for each in columns_of(read_formula("2 * ({B (1–5)} + {A})"))] == [
        ("B (1–5)", 5),
        ("A", 17),
    ]


def test_a_spreadsheet_keeps_the_order_by_parentheses() -> None:
    assert spelled(read_formula("{A} - (1 - {A})"), lambda _: "B2") == "(B2-(1-B2))"


@pytest.mark.parametrize(
    ("text", "start"),
    [("", 0), ("{A} +", 4), ("({A}", 0), ("{A", 0), ("{A} ^ 2", 4), ("=A1", 0), ("1 2", 2), ("(" * 21 + "1" + ")" * 21, 20)],
)  # fmt: skip
def test_a_bad_formula_is_told_with_its_place(text: str, start: int) -> None:
    with pytest.raises(BadFormula) as caught:
        read_formula(text)
    assert caught.value.start == start


@given(st.text(alphabet="{}()+-*/ .0123456789aA", max_size=60))
def test_any_text_is_a_formula_or_a_bad_one(text: str) -> None:
    try:
        formula = read_formula(text)
    except BadFormula as error:
        start = error.start
    else:
        assert all(isinstance(each, Named) for each in columns_of(formula))
        value_of(formula, lambda _: Decimal(1))
        start = 0
    assert 0 <= start <= len(text)
