"""Code → what it means and why it matters."""

from __future__ import annotations

import textwrap

from builder.codes import CODES
from builder.near import did_you_mean

WIDTH = 88


def explain_code(name: str) -> str:
    """A few lines on the code ``name``; LookupError with a message where there is none."""
    if name not in CODES:
        raise LookupError(
            f"there is no code '{name}'; {did_you_mean(name, CODES) or 'see coursewright explain'}"
        )
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
