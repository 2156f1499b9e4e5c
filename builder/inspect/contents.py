"""All files of an archive → findings of their contents, and what the scripts speak."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from builder.inspect.archive import Archive, Entry, Unreadable
from builder.inspect.findings import Collection, Finding, printable
from builder.inspect.kind import Kind
from builder.inspect.limits import Budget
from builder.inspect.names import Names, is_junk
from builder.inspect.page import Source, source
from builder.inspect.pages import page_findings
from builder.inspect.paths import folder_of
from builder.inspect.problems_of_archives import DAMAGED_ENTRY, NOT_ALL_READ
from builder.inspect.problems_of_contents import NO_API_CALL, WRONG_VERSION
from builder.inspect.scripts import SCRIPT_CHECKS, Voice, voices
from builder.inspect.styles import style_spots
from builder.inspect.weights import is_readable

PAGES = ("html", "htm", "xhtml")
SCRIPTS = ("js", "mjs", "cjs")
STYLES = ("css",)
NO_COURSES = (Kind.H5P, Kind.MOODLE_BACKUP, Kind.DOCUMENT)
"""What is in them is for the programs that made them: pages and scripts are not looked at."""
SPOKEN: Mapping[Kind, Voice] = {Kind.SCORM12: Voice.SCORM12, Kind.SCORM2004: Voice.SCORM2004}


@dataclass(slots=True)
class _Heard:
    """Where each version of SCORM was heard first, and whether all was listened to."""

    places: dict[Voice, tuple[str, int]] = field(default_factory=dict)
    is_all: bool = True


def inspect_contents(archive: Archive, names: Names, kind: Kind, collection: Collection) -> None:
    """Reads every file once, the texts first; stops where the budget is spent, and says so."""
    heard = _Heard()
    limits = archive.budget.limits
    readable = [each for each in archive.entries if is_readable(each, limits)]
    texts = [each for each in readable if _is_text(each)] if kind not in NO_COURSES else []
    known = {each.number for each in texts}
    done = 0
    for each in chain(texts, (other for other in readable if other.number not in known)):
        if archive.budget.is_spent():
            break
        collection.take(_of_entry(archive, each, each.number in known, names, heard))
        done += 1
    if archive.budget.is_spent():
        heard.is_all = False
        message = f"The time or the bytes were used up after {done:,} of {len(readable):,} files."
        collection.take([Finding(NOT_ALL_READ, message)])
    collection.take(_of_voices(heard, kind))


def _is_text(entry: Entry) -> bool:
    return entry.suffix in PAGES + SCRIPTS + STYLES and not is_junk(entry.path)


def _of_entry(
    archive: Archive, entry: Entry, is_text: bool, names: Names, heard: _Heard
) -> Iterator[Finding]:
    most = archive.budget.limits.text if is_text else 0
    try:
        data = archive.read(entry, most)
    except Unreadable as error:
        yield Finding(DAMAGED_ENTRY, f"“{printable(entry.name)}” cannot be read: {error}.", entry.name)
        return
    if not is_text:
        return
    if entry.size > most:
        heard.is_all = False
        data = data[: data.rfind(b"\n") + 1] or data
        yield Finding(NOT_ALL_READ, "Only the first part of this file was looked at.", entry.name)
    yield from _of_text(source(entry.path, data), entry.suffix, names, heard, archive.budget)


def _of_text(text: Source, suffix: str, names: Names, heard: _Heard, budget: Budget) -> Iterator[Finding]:
    if suffix in STYLES:
        yield from (spot.finding(text) for spot in style_spots(text.text, folder_of(text.file), names))
        return
    for voice, at in voices(text.text):
        heard.places.setdefault(voice, (text.file, text.line(at)))
    if suffix in PAGES:
        yield from page_findings(text, names, budget.is_spent)
        return
    for check in SCRIPT_CHECKS:
        yield from (spot.finding(text) for spot in check(text.text))


def _of_voices(heard: _Heard, kind: Kind) -> Iterator[Finding]:
    """A wrapper that speaks both versions is fine: it takes what it finds."""
    wanted = SPOKEN.get(kind)
    if wanted is None or wanted in heard.places:
        return
    if heard.places:
        (voice, (file, line)) = next(iter(heard.places.items()))
        message = f"The manifest says {wanted.value}, the scripts speak {voice.value} alone."
        yield Finding(WRONG_VERSION, message, file, line)
    elif heard.is_all:
        yield Finding(NO_API_CALL, "No script looks for the API of an LMS.")
