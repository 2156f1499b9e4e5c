"""Outcomes → a table for the terminal, and JSON for pipelines."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from builder.rehearsal.journey import Outcome

HEAD = ("LMS", "result", "status", "score", "state", "refused", "seconds")
NAMES = {"scorm12": "SCORM 1.2", "scorm2004": "SCORM 2004"}
WIDTH = 80


def as_table(outcomes: Sequence[Outcome]) -> str:
    """For each standard a row a profile, and below it what was lost; a sentence at the end."""
    rows = [HEAD, *(_row(each) for each in outcomes)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    parts = []
    for standard, group in groupby(outcomes, key=lambda each: each.package.standard):
        shown = tuple(group)
        lines = [NAMES[standard], *(_line(row, widths) for row in (HEAD, *map(_row, shown)))]
        parts.append("\n".join(lines))
        if losses := "\n".join(_losses(shown)):
            parts.append(losses)
    return "\n\n".join((*parts, _sentence(outcomes)))


def as_json(outcomes: Sequence[Outcome]) -> str:
    """One object, described in docs/rehearse.md. ASCII, so that no pipe's encoding can break it."""
    lost = sum(bool(each.losses) for each in outcomes)
    described = {"journeys": len(outcomes), "lost": lost, "outcomes": [_described(each) for each in outcomes]}
    return json.dumps(described, indent=2)


def _described(outcome: Outcome) -> dict[str, object]:
    return {
        "package": outcome.package.name,
        "standard": outcome.package.standard,
        "profile": outcome.profile.id,
        "lost": bool(outcome.losses),
        "losses": list(outcome.losses),
        "status": outcome.status,
        "score": outcome.score,
        "state": outcome.state,
        "refused": outcome.refused,
        "seconds": round(outcome.seconds, 1),
    }


def _row(outcome: Outcome) -> tuple[str, ...]:
    return (
        outcome.profile.id,
        "LOST" if outcome.losses else "ok",
        outcome.status or "none",
        outcome.score or "none",
        str(outcome.state),
        str(outcome.refused),
        f"{outcome.seconds:.0f}",
    )


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return ("  " + "  ".join(cells)).rstrip()


def _losses(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for each in outcomes:
        for loss in each.losses:
            yield textwrap.fill(
                f"{each.profile.id}: {loss}",
                WIDTH,
                initial_indent="  ",
                subsequent_indent="    ",
                break_long_words=False,
                break_on_hyphens=False,
            )


def _sentence(outcomes: Sequence[Outcome]) -> str:
    lost = sum(bool(each.losses) for each in outcomes)
    journeys = "1 journey" if len(outcomes) == 1 else f"{len(outcomes)} journeys"
    return f"{journeys}, {lost} with a loss" if lost else f"{journeys}, nothing lost"
