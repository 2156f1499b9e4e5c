"""Compilation → the table that ends a build."""

from __future__ import annotations

from collections.abc import Sequence

from builder.compiler import Compilation
from builder.plan import SCORM12_LIMIT
from builder.write.publish import Published

HEAD = ("package", "size", "files", "units", "heaviest page", "longest saved state")


def summary(compilation: Compilation, published: Sequence[Published]) -> str:
    """One row a package, and where they lie."""
    page = compilation.heaviest
    rows = [
        (
            each.package.name,
            kilobytes(each.size),
            str(len(each.package.files)),
            "1",
            f"{page.href} {kilobytes(page.total)}",
            f"{compilation.longest_state:,} of {SCORM12_LIMIT:,}",
        )
        for each in published
    ]
    folder = published[0].path.parent if published else "nowhere"
    return table([HEAD, *rows]) + f"\n\nin {folder}, each with an upload sheet (.txt)"


def kilobytes(size: int) -> str:
    return f"{size / 1000:,.1f} kB" if size < 999_950 else f"{size / 1_000_000:,.1f} MB"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their longest cell."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
    return "\n".join(lines)
