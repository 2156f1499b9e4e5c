"""Journeys side by side: each worker is a thread with a browser of its own, so that a page that stands still holds up no other.

A long course is gone through whole at one LMS, the one that does as the standard says. What that LMS kept before the last
lessons is handed to the others: there the learner begins, leaves in the middle, comes back, and then goes on behind that
door. An LMS is met by what a course does at its beginning, in its middle and at its end; the hundred lessons between bring
no call that is not made there, and would take half an hour. ``whole`` goes through them all the same.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from builder.aside import cores
from builder.rehearsal.browser import chromium
from builder.rehearsal.journey import Outcome, rehearse
from builder.rehearsal.learning import is_long
from builder.rehearsal.packages import Rehearsed
from builder.rehearsal.visit import Kept
from builder.simulator import Profile, all_profiles

Way = tuple[Rehearsed, Profile]
Doors = dict[str, Kept]  # by standard
Told = Callable[[str], None]

MOST_JOBS = 8  # a browser takes some hundred megabytes
GUIDE = "standard"


def rehearse_all(
    packages: Sequence[Rehearsed],
    profiles: Sequence[Profile],
    told: Told,
    *,
    jobs: int = 0,
    whole: bool = False,
) -> list[Outcome]:
    """An outcome a package and profile, in this order. ``jobs``: browsers at once, 0 for one a core. ``told`` gets each step.

    NoBrowserError where there is nothing to rehearse in.
    """
    ways = [
        (package, each) for package in packages for each in profiles if package.standard in each.standards
    ]
    guide = all_profiles()[GUIDE]
    long = [each for each in packages if not whole and each.plan and is_long(each.plan)]
    guides = [(package, guide) for package in long if any(way[0] is package for way in ways)]
    rest = sorted((way for way in ways if way not in guides), key=_waits, reverse=True)
    crew = _Crew(len(guides) + len(rest), min(jobs or cores(), MOST_JOBS), told)
    first = crew.go(guides, {})
    doors = {each.package.standard: each.door for each in first if each.door}
    outcomes = {(each.package.standard, each.profile.id): each for each in (*first, *crew.go(rest, doors))}
    return [outcomes[package.standard, profile.id] for package, profile in ways]


class _Crew:
    def __init__(self, total: int, jobs: int, told: Told) -> None:
        self._total, self._jobs, self._told = total, jobs, told
        self._begun = 0

    def go(self, ways: Sequence[Way], doors: Doors) -> list[Outcome]:
        left = deque(ways)
        workers = min(self._jobs, len(ways))
        if not workers:
            return []
        with ThreadPoolExecutor(workers) as pool:
            shares = [pool.submit(self._work, left, doors) for _ in range(workers)]
            try:
                return [outcome for share in shares for outcome in share.result()]
            finally:
                left.clear()  # a person who stops it need not wait for the rest

    def _work(self, left: deque[Way], doors: Doors) -> list[Outcome]:
        outcomes = []
        with chromium() as browser:
            while left:
                try:
                    package, profile = left.popleft()
                except IndexError:  # another worker was faster
                    break
                self._begun += 1
                self._told(f"Rehearsing {self._begun} of {self._total}: {profile.title}, {package.standard}")
                outcomes.append(rehearse(browser, package, profile, doors.get(package.standard)))
        return outcomes


def _waits(way: Way) -> float:
    """The longest journeys first, so that no worker is left alone with one."""
    habits = way[1].habits
    commit, late = (habits.get(each, 0) for each in ("commitMilliseconds", "apiLateMilliseconds"))
    assert isinstance(commit, int)
    assert isinstance(late, int)
    return commit * 10 + late + (0 if way[1].has_api else 10_000)
