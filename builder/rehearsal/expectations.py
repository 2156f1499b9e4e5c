"""A profile → what is possible at its LMS: what must hold there, and what may be refused without a loss."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.simulator import Profile

COMMITS = ("LMSCommit", "Commit")


@dataclass(frozen=True, slots=True)
class Refusal:
    """A call that should have changed something, and did not. ``code`` is the standard's, ``says`` what it means."""

    function: str
    element: str
    code: str
    says: str


@dataclass(frozen=True, slots=True)
class Expectation:
    """``keeps``: state, status and score reach the LMS. ``notice`` is told to the learner (``data-notice``), "" for none.

    ``lacks`` are beginnings of elements that the LMS may refuse; ``commits_fail``: a commit may be refused, too.
    ``counts``: the LMS tells how many rows a list has, so that a second launch does not write over the first one's.
    ``stays_inside``: no request may leave the package. ``narrow``: no page may be wider than its frame.
    """

    keeps: bool
    notice: str
    lacks: tuple[str, ...]
    commits_fail: bool
    counts: bool
    stays_inside: bool
    narrow: bool

    def allows(self, refusal: Refusal) -> bool:
        """Whether the LMS is like that, and nothing is lost by it."""
        if refusal.function in COMMITS:
            return self.commits_fail
        return any(refusal.element == each or refusal.element.startswith(f"{each}.") for each in self.lacks)

    @property
    def has_answers(self) -> bool:
        """Whether each answer can be found in the LMS at the end."""
        return self.keeps and self.counts and not self.lacks


def expectation(profile: Profile) -> Expectation:
    """By what the profile does, so that a new one needs no line here."""
    habits = profile.habits
    lacks = habits.get("lacks", [])
    assert isinstance(lacks, list)
    return Expectation(
        keeps=profile.has_api,
        notice="" if profile.has_api else "no-lms",
        lacks=tuple(str(each) for each in lacks),
        commits_fail=bool(habits.get("commitFails")),
        counts=habits.get("checks") is not False,
        stays_inside=bool(habits.get("packageOnly")),
        narrow=bool(profile.width),
    )


def in_words(profile: Profile) -> Iterator[str]:
    """What ``rehearse`` asks there beyond the journey itself, a sentence each."""
    expected = expectation(profile)
    if not expected.keeps:
        yield "Nothing can reach the LMS: the work must be kept in the browser, and the learner must be told."
    if profile.habits.get("unreadable"):
        yield "A status that cannot be read back must not be lowered."
    if not expected.counts:
        yield "Single answers are not counted: a later launch cannot see where the earlier one's end."
    if expected.lacks:
        yield "Calls for what it lacks may be refused."
    if expected.commits_fail:
        yield "Commits may be refused; what they carried must come with a later one."
    if expected.stays_inside:
        yield "No request may leave the package."
    if expected.narrow:
        yield "No page may be wider than the frame."
