"""Outcomes → a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.rehearsal.journey import Outcome

HEAD = ("LMS", "standard", "result", "status", "score", "state", "refused", "seconds")


def as_table(outcomes: Sequence[Outcome]) -> str:
    """A row a profile and standard; below it, what was lost."""
    rows = [HEAD, *(_row(each) for each in outcomes)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    return "\n".join((*lines, *_losses(outcomes)))


def _row(outcome: Outcome) -> tuple[str, ...]:
    return (
        outcome.profile.id,
        outcome.package.standard,
        "LOST" if outcome.losses else "ok",
        outcome.status or "none",
        outcome.score or "none",
        str(outcome.state),
        str(len(outcome.refused)),
        f"{outcome.seconds:.0f}",
    )


def _losses(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for each in outcomes:
        for loss in each.losses:
            yield f"{each.profile.id}, {each.package.standard}: {loss}"
