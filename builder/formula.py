"""A worksheet's formula, as in ``{Likelihood} * {Impact}`` → a tree; its value in decimals, and its spelling for a spreadsheet.

Columns of the same row in braces, numbers, ``+ - * /`` and parentheses; nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, Overflow
from typing import assert_never

TOKEN = re.compile(r"\s*(?:(?P<number>\d{1,15}(?:\.\d{1,15})?)|\{(?P<column>[^{}]*)\}|(?P<sign>[-+*/()]))")
DEEPEST = 20  # parentheses in each other
MOST_SIGNS = 200  # in one formula: a tree so high is walked without harm
CONTEXT = Context(prec=28, traps=[DivisionByZero, InvalidOperation, Overflow])


@dataclass(frozen=True, slots=True)
class Number:
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """The column of that title. ``start`` is the place of its brace in the formula's text, from 0."""

    title: str
    start: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Operation:
    """``sign`` is one of ``+ - * /``."""

    sign: str
    left: Formula
    right: Formula


Formula = Number | Named | Operation


class BadFormula(Exception):
    """What is wrong, and where: ``start`` counts from 0."""

    def __init__(self, message: str, start: int) -> None:
        super().__init__(message)
        self.message, self.start = message, start


def read_formula(text: str) -> Formula:
    """The formula's tree, or BadFormula."""
    return _Reader(text).whole()


def columns_of(formula: Formula) -> Iterator[Named]:
    """The columns that it names, from left to right."""
    match formula:
        case Named():
            yield formula
        case Operation(left=left, right=right):
            yield from columns_of(left)
            yield from columns_of(right)
        case Number():
            return
        case _:
            assert_never(formula)


def value_of(formula: Formula, cell: Callable[[str], Decimal | None]) -> Decimal | None:
    """Its value, with ``cell`` for a column's; None where one has none, or where it divides by nothing."""
    try:
        return _value(formula, cell)
    except (DivisionByZero, InvalidOperation, Overflow):
        return None


def spelled(formula: Formula, cell: Callable[[str], str]) -> str:
    """As spreadsheets write it, with ``cell`` for a column's name there."""
    match formula:
        case Number(text):
            return text
        case Named(title):
            return cell(title)
        case Operation(sign, left, right):
            return f"({spelled(left, cell)}{sign}{spelled(right, cell)})"
    assert_never(formula)


def _value(formula: Formula, cell: Callable[[str], Decimal | None]) -> Decimal | None:
    match formula:
        case Number(text):
            return Decimal(text)
        case Named(title):
            return cell(title)
        case Operation(sign, left, right):
            first, second = _value(left, cell), _value(right, cell)
            return None if first is None or second is None else _counted(sign, first, second)
    assert_never(formula)


def _counted(sign: str, first: Decimal, second: Decimal) -> Decimal:
    match sign:
        case "+":
            return CONTEXT.add(first, second)
        case "-":
            return CONTEXT.subtract(first, second)
        case "*":
            return CONTEXT.multiply(first, second)
        case _:
            return CONTEXT.divide(first, second)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # number, column, sign, end
    text: str
    start: int


class _Reader:
    """Recursive descent over the tokens: a sum of products of parts."""

    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        if len(self.tokens) > MOST_SIGNS:
            raise BadFormula(f"a formula has at most {MOST_SIGNS} parts", self.tokens[MOST_SIGNS].start)
        self.place = 0
        self.depth = 0

    def whole(self) -> Formula:
        found = self.sum()
        if self.token.kind != "end":
            raise BadFormula(f"'{self.token.text}' cannot stand here", self.token.start)
        return found

    def sum(self) -> Formula:
        found = self.product()
        while self.token.text in ("+", "-") and self.token.kind == "sign":
            sign = self.take().text
            found = Operation(sign, found, self.product())
        return found

    def product(self) -> Formula:
        found = self.part()
        while self.token.text in ("*", "/") and self.token.kind == "sign":
            sign = self.take().text
            found = Operation(sign, found, self.part())
        return found

    def part(self) -> Formula:
        token = self.take()
        match token.kind, token.text:
            case "number", text:
                return Number(text)
            case "column", title:
                return Named(title, token.start)
            case "sign", "(":
                return self.inside(token)
            case "end", _:
                raise BadFormula("something is missing at its end", token.start)
            case _:
                raise BadFormula(f"'{token.text}' cannot stand here", token.start)

    def inside(self, opened: _Token) -> Formula:
        self.depth += 1
        if self.depth > DEEPEST:
            raise BadFormula(f"more than {DEEPEST} parentheses in each other", opened.start)
        found = self.sum()
        if self.token.text != ")" or self.token.kind != "sign":
            raise BadFormula("this parenthesis is not closed", opened.start)
        self.take()
        self.depth -= 1
        return found

    @property
    def token(self) -> _Token:
        return self.tokens[self.place]

    def take(self) -> _Token:
        """The token at hand; the end is never passed."""
        token = self.token
        self.place = min(self.place + 1, len(self.tokens) - 1)
        return token


def _tokens(text: str) -> Iterator[_Token]:
    place, end = 0, len(text.rstrip())
    while place < end:
        found = TOKEN.match(text, place)
        if found is None:
            start = place + len(text[place:]) - len(text[place:].lstrip())
            raise BadFormula(_why(text[start]), start)
        kind = found.lastgroup or ""
        start = found.start(kind) - (kind == "column")
        yield _Token(kind, " ".join(found[kind].split()), start)
        place = found.end()
    yield _Token("end", "", max(end - 1, 0))


def _why(sign: str) -> str:
    return "this brace is not closed" if sign == "{" else f"'{sign}' is no sign of a formula"
