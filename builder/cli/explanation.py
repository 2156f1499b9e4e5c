"""Code → what it means and why it matters."""

from __future__ import annotations

import textwrap

from builder.codes import CODES
from builder.diagnostics import Group
from builder.near import did_you_mean

WIDTH = 88


def explain_code(name: str) -> str:
    """A few lines on the code ``name``; LookupError with a message where there is none."""
    if name not in CODES:
        raise LookupError(
            f"there is no code '{name}'; {did_you_mean(name, CODES) or 'see coursewright explain'}"
        )
    code = CODES[name]
    parts = [f"{code.name} ({code.severity.value}, {code.group.value})", textwrap.fill(code.summary, WIDTH)]
    parts.append(textwrap.fill(code.why, WIDTH))
    if code.example:
        parts.append("For example:\n" + textwrap.indent(code.example, "    "))
    if code.source:
        parts.append(textwrap.fill(f"Source: {code.source}.", WIDTH))
    return "\n\n".join(parts)


def all_codes() -> str:
    """Every code with its summary, one a line, by what it is about."""
    width = max(map(len, CODES))
    groups = []
    for group in Group:
        names = sorted(name for name, code in CODES.items() if code.group is group)
        rows = (f"  {name:<{width}}  {CODES[name].summary}" for name in names)
        groups.append("\n".join((group.value.capitalize(), *rows)))
    return "\n\n".join(groups)
