"""course/course.lock → Release. ``coursewright lock`` writes the file, as JSON with one line an entry: it is read at each
build, and a YAML reader that keeps places would take longer over it than over the lessons' front matter together."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import cast

from builder import codes
from builder.diagnostics import Diagnostic, Report
from builder.read.characters import unfit_escapes
from builder.release import Release, Released, Thing
from builder.source import Source, Span

HINT = "take the file from the last release, or write it anew by coursewright lock"
PARTS = {"title", "key", "type"}
SECTIONS = {"about", *(thing.value for thing in Thing)}


class _DamagedError(Exception):
    """It is JSON, and no lock file."""


def read_lock(source: Source, report: Report) -> Release | None:
    """What the file remembers; None (reported) where it is damaged, by a merge for example."""
    try:
        data = json.loads(
            source.text, object_pairs_hook=_each_once, parse_int=lambda _: 0
        )  # of any length: none belongs here
        _refuse_unfit(source.text)
        return _release(source, data)
    except json.JSONDecodeError as error:
        at = Span(source, error.lineno, error.colno)
        message = f"the lock file cannot be read here: {error.msg[:1].lower()}{error.msg[1:]}"
    except (_DamagedError, RecursionError) as error:
        at, message = Span(source), f"the lock file cannot be read: {error}"
    report(Diagnostic(codes.LOCK_DAMAGED, message, at, HINT))
    return None


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _DamagedError(f"'{twice}' stands in it twice")
    return entries


def _refuse_unfit(text: str) -> None:
    for at, _, message in unfit_escapes(text):
        raise json.JSONDecodeError(message, text, at)


def _release(source: Source, data: object) -> Release:
    match data:
        case {"course": str(course), "version": str(version), **sections}:
            if unknown := sections.keys() - SECTIONS:
                raise _DamagedError(f"it has no section '{min(map(str, unknown))}'")
            lines = dict(_lines(source))
            things = {
                thing: {
                    id_: _released(id_, entry, Span(source, lines.get((thing.value, id_), 1), 5))
                    for id_, entry in _entries(thing, sections)
                }
                for thing in Thing
            }
            return Release(course, version, things, Span(source))
        case _:
            raise _DamagedError("it names no course and version")


def _entries(thing: Thing, sections: Mapping[object, object]) -> Iterator[tuple[str, object]]:
    section = sections.get(thing.value, {})
    if not isinstance(section, dict):
        raise _DamagedError(f"its {thing.value} are no list by id")
    return iter(section.items())


def _released(id_: str, entry: object, at: Span) -> Released:
    if not isinstance(entry, dict) or "title" not in entry or not entry.keys() <= PARTS:
        raise _DamagedError(f"the entry '{id_}' has other parts than a title, a key and a type")
    parts = cast("dict[str, str]", entry)
    if not all(isinstance(each, str) for each in parts.values()):
        raise _DamagedError(f"the entry '{id_}' holds something else than text")
    return Released(parts["title"], parts.get("key", ""), parts.get("type", ""), at)


def _lines(source: Source) -> Iterator[tuple[tuple[str, str], int]]:
    """Section and id → line, as ``coursewright lock`` lays them out."""
    section = ""
    for number, line in enumerate(source.lines, 1):
        if line.startswith('    "'):
            yield (section, line[5 : line.find('": {')]), number
        elif line.startswith('  "'):
            section = line[3 : line.find('": {')]
