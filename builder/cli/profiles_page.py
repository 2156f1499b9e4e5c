"""The simulator's profiles → docs/profiles.md."""

from __future__ import annotations

from collections.abc import Iterator

from builder.rehearsal.expectations import in_words
from builder.simulator import Profile, all_profiles

HEAD = """\
# Profiles of LMSs

Made by `coursewright reference --profiles` from the program itself (`builder/simulator/profiles.json`).

Each is a kind of LMS that the simulator of `coursewright preview` plays, and at which [`coursewright rehearse`](rehearse.md) goes a learner's way. A profile is
the standard with the habits of one LMS: what its source, its documentation or its issue threads say. It is no test on your server."""
STANDARDS = {"scorm12": "SCORM 1.2", "scorm2004": "SCORM 2004"}


def profiles_page() -> str:
    """The page, as Markdown."""
    return "\n".join((HEAD, *(line for each in all_profiles().values() for line in _profile(each)))) + "\n"


def _profile(profile: Profile) -> Iterator[str]:
    yield from ("", f"## {profile.title}", "", profile.says, "")
    yield f"- name: `{profile.id}`"
    yield f"- standards: {', '.join(STANDARDS[each] for each in profile.standards)}"
    if asked := " ".join(in_words(profile)):
        yield f"- in a rehearsal: {asked}"
    yield f"- known from: {profile.source}"
