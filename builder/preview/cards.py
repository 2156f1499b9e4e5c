"""Training cards that lessons offer, printed when a page that offers one is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.handouts.card_jobs import single_card
from builder.handouts.jobs import Job
from builder.model import Course

MOST_KEPT = 200  # printed files in memory
KEPT: dict[str, bytes] = {}


class PrintedCards(Mapping[str, bytes]):
    """Id of a card → its PDF."""

    def __init__(self, course: Course, shown: frozenset[str]) -> None:
        self._course = course
        self._shown = shown

    def __getitem__(self, id_: str) -> bytes:
        if id_ not in self._shown:
            raise KeyError(id_)
        return printed(single_card(self._course, id_))

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._shown))

    def __len__(self) -> int:
        return len(self._shown)


def printed(job: Job) -> bytes:
    """What the press makes of a job. CannotPrint where it cannot."""
    from builder.handouts.printing import print_job  # the presses take their time to import

    digest = job.digest
    if digest not in KEPT:
        KEPT[digest] = print_job(job)
        while len(KEPT) > MOST_KEPT:
            del KEPT[next(iter(KEPT))]
    return KEPT[digest]
