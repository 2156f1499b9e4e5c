"""course/course.lock → Release: what its escapes may not make."""

from __future__ import annotations

import json

import pytest

from builder import codes
from builder.diagnostics import Diagnostic
from builder.read.course_lock import read_lock
from builder.release import Release, Thing
from builder.source import LOCK_FILE, Source


def lock(title: str) -> tuple[Release | None, list[Diagnostic]]:
    text = f'{{"course": "base", "version": "1", "lessons": {{\n    "why/frames": {{"title": "{title}"}}}}}}'
    found: list[Diagnostic] = []
    return read_lock(Source(LOCK_FILE, tuple(text.split("\n"))), found.append), found


@pytest.mark.parametrize(
    ("title", "column"),
    [("a \\u001b", 32), ("\\ud800", 30), ("\\uFFFE", 30), ("\\f", 30), ("\\u0041\\ude00", 36)],
)
def test_an_escape_that_makes_what_no_page_can_hold_is_told_at_its_place(title: str, column: int) -> None:
    release, (finding,) = lock(title)
    assert release is None
    assert finding.code == codes.LOCK_DAMAGED
    assert (finding.at.line, finding.at.column) == (2, column)


@pytest.mark.parametrize("title", ["\\ud83d\\ude00", "a\\\\u0007", "\\u00e9 \\n \\t", '\\"'])
def test_other_escapes_are_what_they_say(title: str) -> None:
    release, found = lock(title)
    assert not found
    assert release is not None
    assert release.things[Thing.LESSON]["why/frames"].title == json.loads(f'"{title}"')
