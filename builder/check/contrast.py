"""Rules: the colours of a course's theme can be read (WCAG 2.2: 1.4.3, 1.4.11)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files

from builder import codes
from builder.diagnostics import Diagnostic
from builder.model import Course
from builder.source import Source, Span

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
ROOT = re.compile(r":root(?:\[data-theme=\"?(light|dark)\"?\])?\s*\{([^{}]*)\}")
SETTING = re.compile(r"--([a-z][a-z0-9-]*)\s*:\s*([^;]+)")
REFERENCE = re.compile(r"var\(\s*--([a-z0-9-]+)\s*\)")
HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
NAMED = {"white": "#ffffff", "black": "#000000"}
SOFT = ("a1-soft", "a2-soft", "a3-soft", "a4-soft", "accent-soft")
TEXT, EDGE = 4.5, 3.0
PAIRS: tuple[tuple[str, str, float], ...] = (
    *(("ink", ground, TEXT) for ground in ("paper", "panel", *SOFT)),
    *((text, ground, TEXT) for text in ("ink-soft", "accent") for ground in ("paper", "panel")),
    ("accent", "accent-soft", TEXT),
    ("paper", "accent", TEXT),
    *((edge, "paper", EDGE) for edge in ("edge", "a1", "a2", "a3", "a4")),
    ("edge", "panel", EDGE),
)
MEASURED = frozenset(name for text, ground, _ in PAIRS for name in (text, ground))
Colours = Mapping[str, str]


def themes_can_be_read(course: Course) -> Iterator[Diagnostic]:
    """What each theme sets, with what it leaves as it is, in light and dark."""
    for theme in course.theme:
        own = _settings(theme.text)
        for name, colours in _themes(own).items():
            touched = {token for part in own.values() for token in part}
            yield from _faint(theme, name, colours, touched)
        yield from _unmeasured(theme, own)


def contrast(one: str, other: str) -> float:
    """From 1 to 21, of two colours #rrggbb (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _faint(theme: Source, name: str, colours: Colours, touched: set[str]) -> Iterator[Diagnostic]:
    """One finding a colour: where its contrast is worst."""
    worst: dict[str, tuple[float, str, float]] = {}
    for text, ground, least in PAIRS:
        one, other = _colour(colours, text), _colour(colours, ground)
        if one and other and {text, ground} & _behind(touched):
            ratio = contrast(one, other)
            if ratio < least:
                worst[text] = min(worst.get(text, (ratio, ground, least)), (ratio, ground, least))
    for text, (ratio, ground, least) in worst.items():
        message = f"--{text} on --{ground} has a contrast of {ratio:.1f} : 1 in the {name} theme; {least} : 1 are needed"
        hint = "take a darker colour, or a lighter one"
        yield Diagnostic(codes.LOW_CONTRAST, message, _place(theme, (text, ground)), hint)


def _unmeasured(theme: Source, own: Mapping[str, dict[str, str]]) -> Iterator[Diagnostic]:
    """Colours that another notation hides from this rule: they would pass unseen."""
    for part in own.values():
        for name in part:
            if name in MEASURED and not _colour(part, name) and not REFERENCE.fullmatch(part[name]):
                message = (
                    f"--{name} is '{part[name]}', and the contrast of a colour written so is not measured"
                )
                hint = "write it as #rrggbb"
                yield Diagnostic(codes.LOW_CONTRAST, message, _place(theme, (name, name)), hint)


def _behind(touched: set[str]) -> set[str]:
    """The links' colours are the first accent's where they are not set."""
    return (
        touched
        | ({"accent"} if "a1" in touched else set())
        | ({"accent-soft"} if "a1-soft" in touched else set())
    )


def _themes(own: Mapping[str, dict[str, str]]) -> dict[str, Colours]:
    """All colours as they hold, by the order in which style sheets win."""
    base = _settings(files("builder").joinpath("runtime", "style", "theme.css").read_text("utf-8"))
    light = {**base[""], **own[""], **own["light"]}
    return {"light": light, "dark": {**base[""], **own[""], **base["dark"], **own["dark"]}}


def _settings(text: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {"": {}, "light": {}, "dark": {}}
    for rule in ROOT.finditer(COMMENT.sub("", text)):
        found[rule[1] or ""].update(
            {
                name: value.strip().removesuffix("!important").strip()
                for name, value in SETTING.findall(rule[2])
            }
        )
    return found


def _colour(colours: Colours, name: str, depth: int = 0) -> str:
    """#rrggbb, or nothing for what cannot be told."""
    value = colours.get(name, "").lower()
    if (reference := REFERENCE.fullmatch(value)) and depth < len(colours):
        return _colour(colours, reference[1], depth + 1)
    value = NAMED.get(value, value)
    if not HEX.fullmatch(value):
        return ""
    return value if len(value) == 7 else "#" + "".join(2 * digit for digit in value[1:])


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _place(theme: Source, names: tuple[str, str]) -> Span:
    lines = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), theme.text).split("\n")
    for name in (*names, "a1"):
        for number, line in enumerate(lines, 1):
            if found := re.search(rf"--{name}\s*:", line):
                return Span(theme, number, found.start() + 1, len(name) + 2)
    return Span(theme)
