"""The training cards that lessons show → PDFs that packages carry, so that a learner can take one along."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from builder.aside import threaded
from builder.diagnostics import Diagnostic
from builder.handouts.card_jobs import single_card
from builder.handouts.printing import Failure, print_all
from builder.model import Course
from builder.walk import shown_cards


class PackageCards(Mapping[str, bytes]):
    """Id of a card → its PDF. They are printed from now on, while pages are rendered; who asks for one waits for all. Without
    a ``cache`` all are printed anew."""

    def __init__(self, course: Course, cache: Path | None) -> None:
        self._printed = threaded(partial(_print, course, cache))

    def findings(self) -> tuple[Diagnostic, ...]:
        """What could not be printed."""
        return tuple(each.finding for each in self._printed()[1])

    def __getitem__(self, id_: str) -> bytes:
        return self._printed()[0][id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._printed()[0])

    def __len__(self) -> int:
        return len(self._printed()[0])


def _print(course: Course, cache: Path | None) -> tuple[dict[str, bytes], tuple[Failure, ...]]:
    jobs = {id_: single_card(course, id_) for id_ in sorted(shown_cards(course))}
    files, failures = print_all(tuple(jobs.values()), cache, lambda *_: None, in_turn=True)
    return {id_: files[job.path] for id_, job in jobs.items() if job.path in files}, failures
