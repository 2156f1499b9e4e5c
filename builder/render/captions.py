"""WebVTT → cues."""

from __future__ import annotations

import re
from collections.abc import Iterator

Cue = tuple[float, float, str]
"""Start and end in seconds, text."""

TIME = re.compile(r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)[.,](\d{3})")
TIMES = re.compile(rf"^\s*({TIME.pattern})\s+-->\s+({TIME.pattern})")
TAG = re.compile(r"<[^>]*>")


class UnreadableCaptions(Exception):
    """``args`` say why."""


def read_captions(data: bytes) -> tuple[Cue, ...]:
    """The cues of a WebVTT file, in order, without tags; UnreadableCaptions."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableCaptions("it is not UTF-8 text") from None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not lines[0].startswith("WEBVTT"):
        raise UnreadableCaptions("its first line is not WEBVTT")
    cues = tuple(_cues("\n".join(lines).split("\n\n")))
    if not cues:
        raise UnreadableCaptions("it holds no caption with a time")
    return cues


def _cues(blocks: list[str]) -> Iterator[Cue]:
    for block in blocks:
        lines = [line for line in block.split("\n") if line.strip()]
        for index, line in enumerate(lines[:2]):
            if found := TIMES.match(line):
                text = TAG.sub("", "\n".join(lines[index + 1 :])).strip()
                yield _seconds(found, 2), _seconds(found, 7), text
                break


def _seconds(found: re.Match[str], group: int) -> float:
    hours, minutes, seconds, thousandths = (int(found[group + each] or 0) for each in range(4))
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
