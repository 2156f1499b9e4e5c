"""The training cards that lessons show → PDFs that packages carry, so that a learner can take one along."""

from __future__ import annotations

from pathlib import Path

from builder.handouts.card_jobs import single_card
from builder.handouts.printing import Failure, print_all
from builder.model import Course
from builder.walk import shown_cards


def package_cards(course: Course, cache: Path | None) -> tuple[dict[str, bytes], tuple[Failure, ...]]:
    """Id of a card → its PDF, and what could not be printed. Without a cache all are printed anew."""
    jobs = {id_: single_card(course, id_) for id_ in sorted(shown_cards(course))}
    files, failures = print_all(tuple(jobs.values()), cache, lambda *_: None, in_turn=True)
    return {id_: files[job.path] for id_, job in jobs.items() if job.path in files}, failures
