"""Names of a zip's entries → findings."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.inspect.archive import Entry
from builder.inspect.findings import Finding, printable
from builder.inspect.problems_of_archives import (
    BACK_SLASHES,
    CASE_CLASH,
    DUPLICATE_NAME,
    NAME_ENCODING,
    NAME_NOT_ASCII,
    NAME_NOT_PORTABLE,
    PATH_OUTSIDE,
    SAME_BASE_NAME,
    SYSTEM_JUNK,
)

Entries = Sequence[Entry]
DRIVE = re.compile(r"[A-Za-z]:")
UNPORTABLE = re.compile(r'[<>:"|?*\x00-\x1f\x7f]|[. ](?:/|$)')
JUNK = re.compile(r"(?:^|/)(?:__MACOSX(?:/|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)", re.IGNORECASE)
LONGEST_NAME = 200  # Windows' 260 letters, less the path of the LMS's own folder


@dataclass(frozen=True, slots=True)
class Names:
    """The files of a zip, by name."""

    files: frozenset[str]
    folded: Mapping[str, str]

    @classmethod
    def of(cls, entries: Entries) -> Names:
        files = frozenset(each.path for each in entries if not each.is_folder)
        return cls(files, {_alike(each): each for each in sorted(files)})

    def in_other_case(self, name: str) -> str:
        """The file whose name differs from ``name`` in capital and small letters alone, or in how an accent is written
        (macOS takes letter and accent apart), or empty."""
        return self.folded.get(_alike(name), "")


def _alike(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def is_junk(name: str) -> bool:
    """Whether an operating system put it there."""
    return JUNK.search(name) is not None


def leads_outside(name: str) -> bool:
    """Whether unpacking it could write outside the package's folder, on any system."""
    path = name.replace("\\", "/")
    return path.startswith("/") or DRIVE.match(path) is not None or ".." in path.split("/")


def paths_stay_inside(entries: Entries) -> Iterator[Finding]:
    for each in entries:
        if leads_outside(each.name):
            yield Finding(PATH_OUTSIDE, f"“{printable(each.name)}” leads outside the package.", each.name)


def names_have_no_back_slashes(entries: Entries) -> Iterator[Finding]:
    for each in entries:
        if "\\" in each.name:
            yield Finding(BACK_SLASHES, f"“{printable(each.name)}” has back-slashes.", each.name)


def names_are_ascii(entries: Entries) -> Iterator[Finding]:
    for each in entries:
        if each.name.isascii() or is_junk(each.name):
            continue
        if each.says_utf8:
            yield Finding(NAME_NOT_ASCII, f"“{printable(each.name)}” is not ASCII.", each.name)
        else:
            yield Finding(
                NAME_ENCODING, f"“{printable(each.name)}” may be read otherwise elsewhere.", each.name
            )


def names_are_portable(entries: Entries) -> Iterator[Finding]:
    for each in entries:
        if leads_outside(each.name):
            continue
        if UNPORTABLE.search(each.name) or len(each.name) > LONGEST_NAME:
            yield Finding(
                NAME_NOT_PORTABLE, f"“{printable(each.name)}” cannot be stored everywhere.", each.name
            )


def names_are_unique(entries: Entries) -> Iterator[Finding]:
    seen: set[str] = set()
    for each in entries:
        if each.name in seen and not each.is_folder:
            yield Finding(
                DUPLICATE_NAME, f"“{printable(each.name)}” is in the zip more than once.", each.name
            )
        seen.add(each.name)


def names_differ_by_more_than_case(entries: Entries) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for each in entries:
        other = seen.setdefault(_alike(each.name), each.name)
        if other != each.name:
            message = f"“{printable(each.name)}” and “{printable(other)}” differ only in case."
            yield Finding(CASE_CLASH, message, each.name)


def base_names_are_unique(entries: Entries) -> Iterator[Finding]:
    """One finding for all: most packages of others have some, and most platforms do not mind."""
    places: dict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(each.name for each in entries if not each.is_folder and not is_junk(each.name)):
        places[name.rpartition("/")[2]].append(name)
    shared = [names for _, names in sorted(places.items()) if len(names) > 1]
    if shared:
        example = " and ".join(f"“{printable(each)}”" for each in shared[0][:2])
        count = f"{len(shared):,} names" if len(shared) > 1 else "One name"
        yield Finding(SAME_BASE_NAME, f"{count} used in more than one folder: {example}.", shared[0][0])


def nothing_is_system_junk(entries: Entries) -> Iterator[Finding]:
    junk = [each.name for each in entries if is_junk(each.name)]
    if junk:
        count = f"{len(junk):,} entries" if len(junk) > 1 else "One entry"
        yield Finding(SYSTEM_JUNK, f"{count} of an operating system.", junk[0])


NAME_CHECKS: tuple[Callable[[Entries], Iterator[Finding]], ...] = (
    paths_stay_inside,
    names_have_no_back_slashes,
    names_are_ascii,
    names_are_portable,
    names_are_unique,
    names_differ_by_more_than_case,
    base_names_are_unique,
    nothing_is_system_junk,
)
