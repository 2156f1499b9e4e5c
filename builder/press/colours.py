"""The course's colours, from the style sheet of its pages: one family across screen and paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

PROPERTY = re.compile(r"--([a-z0-9-]+):\s*#([0-9a-f]{6})\b")


@cache
def colours() -> Mapping[str, str]:
    """The light colours as six hexadecimal digits, by the names of theme.css (``a1``, ``ink-soft``)."""
    text = files("builder.runtime").joinpath("style/theme.css").read_text(encoding="utf-8")
    light = text[: text.index("}")]
    return {found[1]: found[2].upper() for found in PROPERTY.finditer(light)}
