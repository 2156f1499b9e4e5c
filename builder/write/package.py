"""Package → one zip file, the same bytes each time, never half written."""

from __future__ import annotations

import io
import os
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from filelock import FileLock, Timeout

Files = Mapping[str, bytes]
"""Name in a package or a folder (ASCII, with ``/``) → content."""

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can hold
UNIX = 3
PERMISSIONS = 0o100644 << 16  # a regular file, read by all
LEFTOVER = ".coursewright-"
LOCK = ".coursewright.lock"
CACHE = ".cache"
"""Below a folder of results: what may be deleted at any time. Who keeps something there has a name of its own in it."""


class BadNames(ValueError):
    """A package whose names an LMS would trip over. Names are ours, not the author's: this is a bug."""


@dataclass(frozen=True, slots=True)
class Package:
    """What an LMS imports: ``name`` is the zip's, ``files`` everything in it."""

    name: str
    files: Files

    def __post_init__(self) -> None:
        problems = tuple(name_problems(self.files))
        if problems:
            raise BadNames("; ".join(problems))


def name_problems(names: Iterable[str]) -> Iterator[str]:
    """What is wrong with the names of a package's files.

    ASCII (chamilo#4650), no way out of the folder, and different base names whatever the folder and the case:
    openedx-scorm-xblock before its PR #114 serves files by base name, Windows knows no case.
    """
    seen: dict[str, str] = {}
    for name in names:
        if not name.isascii() or not name.isprintable() or set(name) & set(' \\:*?"<>|'):
            yield f"'{name}' holds characters that some LMS cannot unpack"
        if name != posixpath.normpath(name) or name.startswith(("/", "..")):
            yield f"'{name}' is no plain path"
        base = posixpath.basename(name).lower()
        if base in seen:
            yield f"'{name}' and '{seen[base]}' have the same base name"
        seen[base] = name


def pack(files: Files, deflate: Callable[[bytes], bytes] | None = None) -> bytes:
    """A zip of the files: sorted, dated 1980-01-01, readable by all, on any operating system.

    Packages that share files share their streams too, where they are given the same ``deflated()``.
    """
    deflate = deflate or deflated()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = UNIX
            entry.external_attr = PERMISSIONS
            _add_stream(archive, buffer, entry, files[name], deflate(files[name]))
    return buffer.getvalue()


def deflated() -> Callable[[bytes], bytes]:
    """A function from content to its deflated stream, which works once for each content."""

    @cache
    def deflate(content: bytes) -> bytes:
        compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        return compressor.compress(content) + compressor.flush()

    return deflate


def _add_stream(
    archive: zipfile.ZipFile, buffer: io.BytesIO, entry: zipfile.ZipInfo, content: bytes, stream: bytes
) -> None:
    """Adds a stream that is deflated already: as it is, then the header that tells what it holds."""
    archive.writestr(entry, stream, zipfile.ZIP_STORED)
    entry.compress_type, entry.file_size, entry.CRC = zipfile.ZIP_DEFLATED, len(content), zlib.crc32(content)
    end = buffer.tell()
    buffer.seek(entry.header_offset)
    buffer.write(entry.FileHeader())
    buffer.seek(end)


@contextmanager
def locked(folder: Path, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Makes ``folder`` and keeps other builds out of it meanwhile; ``on_wait`` tells that one is at work there.

    The system frees the lock of a killed build, and what that build left is cleared here. OSError where
    the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        on_wait()
        lock.acquire()
    try:
        clear_leftovers(folder)
        yield
    finally:
        lock.release()


def clear_leftovers(folder: Path) -> None:
    """Removes what a killed build had begun to write."""
    for each in folder.glob(f"{LEFTOVER}*"):
        each.unlink(missing_ok=True)


def put(folder: Path, files: Files) -> None:
    """Writes all files beside their targets, then moves all into place: a reader sees the old or the new.

    To be called in ``locked``. OSError, with nothing replaced, where one cannot be written.
    """
    try:
        staged = [(_stage(folder, name, data), folder / name) for name, data in files.items()]
        for temporary, target in staged:
            os.replace(temporary, target)
    except OSError:
        clear_leftovers(folder)
        raise


def _stage(folder: Path, name: str, data: bytes) -> Path:
    temporary = folder / f"{LEFTOVER}{name}"
    with temporary.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())  # a power cut after the move must not leave an empty package
    return temporary
