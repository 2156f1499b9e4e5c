"""Texts and places in them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 1_000_000  # of one text file; a lesson of 900 words has about 6,000
CONTENT_FOLDERS = ("course", "modules", "quizzes", "webinars")
LOCK_FILE = "course/course.lock"  # what a release held: no package hangs on it
TEXT_SUFFIXES = {".css", ".md", ".svg", ".vtt", ".yaml", ".yml"}
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Source:
    """One text file: its path below the course folder (with ``/``) and its lines, without line ends."""

    path: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def line(self, number: int) -> str:
        """The text of line ``number`` (from 1), or nothing beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line: line and column count from 1, length in characters."""

    source: Source
    line: int = 1
    column: int = 1
    length: int = 1

    def __repr__(self) -> str:
        return f"{self.source.path}:{self.line}:{self.column}"


class UnreadableSource(Exception):
    """A file that is no text of ours: ``args`` hold the reason's name, a message and a line."""

    def __init__(self, reason: str, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.reason, self.message, self.line = reason, message, line


def read_source(root: Path, path: str) -> Source:
    """The text of ``root/path`` (UTF-8, with or without BOM, any line ends), or UnreadableSource."""
    file = root / path
    if not is_inside(root, file):
        raise UnreadableSource("outside-course", f"'{path}' leads out of the course folder")
    try:
        if file.stat().st_size > MOST_BYTES:
            raise UnreadableSource("file-too-large", f"'{path}' is larger than {MOST_BYTES // 1000:,} kB")
        data = file.read_bytes()
    except OSError as error:
        why = (error.strerror or "unreadable").lower()
        raise UnreadableSource("unreadable", f"'{path}' cannot be read: {why}") from None
    return Source(path, tuple(split_lines(decode(path, data))))


def decode(path: str, data: bytes) -> str:
    """The bytes as text, or UnreadableSource where they are not UTF-8 or hold control characters."""
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableSource("not-utf-8", f"'{path}' is not UTF-8 text", line) from None
    found = CONTROL.search(text)
    if found:
        raise UnreadableSource(
            "control-character",
            f"'{path}' holds the control character U+{ord(found[0]):04X}",
            text.count("\n", 0, found.start()) + 1,
        )
    return text


def split_lines(text: str) -> list[str]:
    """Lines at ``\\n``, ``\\r\\n`` and ``\\r`` alone: str.splitlines would also cut at U+2028 and others."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def is_inside(root: Path, file: Path) -> bool:
    """Whether ``file``, with every link followed, stays below ``root``."""
    real_root = os.path.realpath(root)
    return os.path.commonpath((real_root, os.path.realpath(file))) == real_root


def content_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file that packages are made of, in order of path.

    Text comes with ``\\n`` alone, whatever a checkout made of it. Hidden files and an editor's ``~`` copies
    are none, nor is the lock file, nor what lies outside ``root``.
    """
    found = (file for name in CONTENT_FOLDERS for file in (root / name).rglob("*"))
    paths = {file.relative_to(root).as_posix(): file for file in found if file.is_file()}
    for path in sorted(paths):
        hidden = any(part.startswith(".") for part in path.split("/")) or path.endswith("~")
        if not hidden and path != LOCK_FILE and is_inside(root, paths[path]):
            data = paths[path].read_bytes()
            is_text = paths[path].suffix.lower() in TEXT_SUFFIXES
            yield path, data.replace(b"\r\n", b"\n") if is_text else data
