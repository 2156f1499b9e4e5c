"""The style sheet: its weight, its contrasts (WCAG 2.2: 1.4.3, 1.4.11), and what a theme may do."""

from __future__ import annotations

import gzip
import re
from importlib.resources import files
from itertools import pairwise, product

import pytest

from builder.diagnostics import Diagnostic
from builder.render.style import checked_theme, render_style
from builder.source import Source
from tests.render.courses import pages

THEME = files("builder").joinpath("runtime", "style", "theme.css").read_text("utf-8")
GROUNDS = (
    "paper",
    "panel",
    "a1-soft",
    "a2-soft",
    "a3-soft",
    "a4-soft",
    "right-soft",
    "wrong-soft",
    "partly-soft",
)
TEXT_PAIRS = [
    *product(("ink",), GROUNDS),
    *product(("ink-soft", "a1", "a2", "a4"), ("paper", "panel")),
    ("a3", "paper"),
    ("ink-soft", "a1-soft"),
    ("a1", "a1-soft"),
    ("a2", "a2-soft"),
    ("right", "right-soft"),
    ("wrong", "wrong-soft"),
    ("partly", "partly-soft"),
    ("paper", "a1"),  # a filled button
    ("a1", "a2-soft"),
]
EDGE_PAIRS = [
    *product(("edge",), ("paper", "panel")),
    *product(("a1", "a2", "a3", "a4"), ("paper", "panel")),
    ("right", "paper"),
    ("wrong", "paper"),
]


def colours(rule: str) -> dict[str, str]:
    """Name → #rrggbb of the rule that begins so."""
    block = THEME[THEME.index(rule) :].split("}")[0]
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", block))


LIGHT = colours(":root {")
DARK = LIGHT | colours(':root[data-theme="dark"]')


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(theme: dict[str, str], text: str, ground: str) -> None:
    assert contrast(theme[text], theme[ground]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_borders_of_controls_can_be_seen(theme: dict[str, str], edge: str, ground: str) -> None:
    assert contrast(theme[edge], theme[ground]) >= 3


def test_dark_is_the_same_whether_the_device_or_the_learner_chose_it() -> None:
    assert colours(':root:not([data-theme="light"])') == colours(':root[data-theme="dark"]')


def test_accents_differ_in_lightness_too() -> None:
    for theme in (LIGHT, DARK):
        lights = sorted(luminance(theme[name]) for name in ("a1", "a2", "a3", "a4"))
        assert all(after / before > 1.1 for before, after in pairwise(lights))


def test_the_style_sheet_weighs_at_most_nine_kilobytes() -> None:
    assert len(gzip.compress(pages("everything")["style.css"])) <= 9_000


def test_the_style_sheet_loads_nothing() -> None:
    style = pages("everything")["style.css"].decode()
    assert "url(" not in style
    assert "@import" not in style


def theme_findings(text: str) -> list[str]:
    found: list[Diagnostic] = []
    checked_theme(Source("course/theme/our.css", tuple(text.split("\n"))), found.append)
    assert {each.code.name for each in found} <= {"theme-rule"}
    return [f"{each.at.line}: {each.message}" for each in found]


def test_a_theme_may_set_custom_properties() -> None:
    text = '/* ours */\n:root { --accent: #7a1f5c; --serif: "Our Serif", serif }\n:root[data-theme="dark"] {--accent: #fcf;}\n'
    assert theme_findings(text) == []
    style = render_style([Source("course/theme/our.css", tuple(text.split("\n")))], print).decode()
    assert style.rstrip().endswith("}")
    assert "--accent:#7a1f5c" in style.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        "body { color: red }",
        ":root { color: red }",
        "@import url(https://example.org/a.css);",
        ":root { --a: url(https://example.org/a.png) }",
        ":root { --a: 1; } </style>",
        ":root { --a: 1; ",
        ":root { --a: red; } .x { --b: 1 }",
        "@media print { :root { --a: 1 } }",
    ],
)
def test_a_theme_does_nothing_else(text: str) -> None:
    assert len(theme_findings(text)) == 1


def test_a_theme_s_mistake_is_told_at_its_line() -> None:
    assert theme_findings("/* a\nb */\n\nbody { }")[0].startswith("4: ")


def test_only_courses_from_right_to_left_carry_rules_for_them() -> None:
    plain, turned = render_style([], print), render_style([], print, "rtl")
    assert turned.startswith(plain[:-1])
    assert turned.count(b"unicode-bidi:plaintext") == 1
    assert b"plaintext" not in plain
