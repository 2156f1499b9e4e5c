"""The course's colours, from the style sheet of its pages: one family across screen and paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from builder.papers.drawings import light_theme

HEX = re.compile(r"#[0-9a-f]{6}")


@cache
def colours() -> Mapping[str, str]:
    """The light colours as six hexadecimal digits, by the names of theme.css (``a1``, ``ink-soft``)."""
    return {name[2:]: value[1:].upper() for name, value in light_theme() if HEX.fullmatch(value)}
