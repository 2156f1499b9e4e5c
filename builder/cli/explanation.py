"""Code → what it means and why it matters."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Mapping

from builder import codes
from builder.diagnostics import Code

CODES: Mapping[str, Code] = {each.name: each for each in vars(codes).values() if isinstance(each, Code)}
WIDTH = 88


def explain_code(name: str) -> str:
    """A few lines on the code ``name``; LookupError with a message where there is none."""
    if name not in CODES:
        near = difflib.get_close_matches(name, CODES, 1)
        raise LookupError(f"There is no code '{name}'." + (f" Did you mean '{near[0]}'?" if near else ""))
    code = CODES[name]
    parts = [f"{code.name} ({code.severity.value})", textwrap.fill(code.summary, WIDTH)]
    parts.append(textwrap.fill(code.why, WIDTH))
    if code.example:
        parts.append("For example:\n" + textwrap.indent(code.example, "    "))
    return "\n\n".join(parts)


def all_codes() -> str:
    """Every code with its summary, one a line."""
    width = max(map(len, CODES))
    return "\n".join(f"{name:<{width}}  {CODES[name].summary}" for name in sorted(CODES))
