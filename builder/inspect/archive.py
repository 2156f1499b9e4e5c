"""A zip from anywhere → its entries, read within bounds."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from builder.inspect.findings import Finding, printable
from builder.inspect.limits import MB, Budget
from builder.inspect.problems_of_archives import (
    CUT_OFF,
    NAME_ENCODING,
    NOT_A_ZIP,
    TOO_MANY_ENTRIES,
)

CHUNK = 64 * 1024
LOCAL_HEADER, SPLIT_HEADER = b"PK\x03\x04", b"PK\x07\x08"
UTF8_FLAG, ENCRYPTED_FLAG = 0x800, 0x1
UNICODE_PATH = 0x7075  # Info-ZIP's extra field: the name in UTF-8 (APPNOTE 4.6.9)
UNIX = 3
LOOKS_LIKE = {
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"\x1f\x8b": "a .gz or .tgz archive, or a Moodle backup (.mbz)",
    b"%PDF": "a PDF document",
    b"\xd0\xcf\x11\xe0": "a Word, Excel or PowerPoint document of before 2007",
    b"MZ": "a Windows program",
    b"<": "a web page or XML file",
}
"""First bytes of what people upload in place of a zip."""
BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
    OSError,
)
"""What Python's zipfile raises on bytes that are no sound archive."""


class NoArchive(Exception):
    """Nothing can be read: ``finding`` says why."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(finding.message)


class Unreadable(Exception):
    """One entry cannot be read whole: its message says why."""


class _TooMuchAtOnce(Exception):
    """A read that only a directory of far too many entries asks for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file or folder of the zip. ``name`` is what stands there, before any system's taste; sizes in bytes.
    ``says_utf8`` tells whether the zip says how a name outside ASCII is encoded."""

    name: str
    size: int
    packed: int
    method: int
    is_folder: bool
    is_link: bool
    is_encrypted: bool
    says_utf8: bool
    offset: int
    number: int

    @property
    def path(self) -> str:
        """The name as it is meant: forward slashes, no ``./`` before it."""
        return self.name.replace("\\", "/").removeprefix("./")

    @property
    def suffix(self) -> str:
        """``html`` of ``a/b.HTML``."""
        base = self.path.rpartition("/")[2]
        return base.rpartition(".")[2].lower() if "." in base else ""


class Archive:
    """An open zip. Bytes come only through ``read``, which keeps to the budget."""

    def __init__(self, zipped: zipfile.ZipFile, budget: Budget) -> None:
        self._infos = zipped.infolist()
        self._zipped = zipped
        self.budget = budget
        self.entries = tuple(_entry(number, info) for number, info in enumerate(self._infos))

    def read(self, entry: Entry, keep: int) -> bytes:
        """The first ``keep`` bytes; the rest is read too, for its check sum, as long as the budget lasts. Raises
        ``Unreadable``."""
        kept = bytearray()
        try:
            with self._zipped.open(self._infos[entry.number]) as stream:
                while chunk := stream.read(CHUNK):
                    self.budget.read += len(chunk)
                    kept += chunk[: max(0, keep - len(kept))]
                    if self.budget.is_spent():
                        break
        except BROKEN as error:
            raise Unreadable(_reason(error)) from None
        return bytes(kept)


@contextmanager
def opened(path: Path, budget: Budget) -> Iterator[Archive]:
    """The archive at ``path``. Raises ``NoArchive`` if it is none, and ``OSError`` if the file cannot be read."""
    with path.open("rb") as file:
        head = file.read(4)
        file.seek(0)
        with _zip_file(file, head, budget) as zipped:
            archive = Archive(zipped, budget)
            most = budget.limits.entries
            if len(archive.entries) > most:
                raise NoArchive(
                    Finding(
                        TOO_MANY_ENTRIES,
                        f"The zip lists {len(archive.entries):,} entries (at most {most:,} are read).",
                    )
                )
            yield archive


def _zip_file(file: IO[bytes], head: bytes, budget: Budget) -> zipfile.ZipFile:
    bounded = _BoundedFile(file, budget.limits.directory)
    try:
        return zipfile.ZipFile(bounded)
    except _TooMuchAtOnce:
        size = budget.limits.directory // MB
        message = f"The zip's list of entries alone is larger than {size} MB: there are far too many entries."
        raise NoArchive(Finding(TOO_MANY_ENTRIES, message)) from None
    except UnicodeDecodeError:
        message = "A file name in the zip says that it is UTF-8, and is not."
        raise NoArchive(Finding(NAME_ENCODING, message)) from None
    except BROKEN as error:
        problem = CUT_OFF if head in (LOCAL_HEADER, SPLIT_HEADER) else NOT_A_ZIP
        raise NoArchive(Finding(problem, _no_zip(head, error))) from None


def _no_zip(head: bytes, error: Exception) -> str:
    if not head:
        return "The file is empty."
    for begin, what in LOOKS_LIKE.items():
        if head.startswith(begin):
            return f"It begins like {what}."
    if head == SPLIT_HEADER:
        return "It is the first part of an archive that was split into several files."
    return f"The file cannot be opened as a zip: {_reason(error)}."


class _BoundedFile:
    """A file that refuses to be read by more than ``most`` bytes at once: zipfile reads the directory in one go,
    before anybody can see how many entries it has."""

    def __init__(self, file: IO[bytes], most: int) -> None:
        self._file = file
        self._most = max(most, CHUNK * 2)  # it also looks for the end record in the last 64 kB

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(self._most + 1 if size is None or size < 0 or size > self._most else size)
        if len(data) > self._most:
            raise _TooMuchAtOnce
        return data

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        """The file is closed by who opened it."""


def _entry(number: int, info: zipfile.ZipInfo) -> Entry:
    mode = info.external_attr >> 16
    name, says_utf8 = _name(info)
    return Entry(
        name=name,
        size=info.file_size,
        packed=info.compress_size,
        method=info.compress_type,
        is_folder=name.endswith(("/", "\\")),
        is_link=info.create_system == UNIX and stat.S_ISLNK(mode),
        is_encrypted=bool(info.flag_bits & ENCRYPTED_FLAG),
        says_utf8=says_utf8,
        offset=info.header_offset,
        number=number,
    )


def _name(info: zipfile.ZipInfo) -> tuple[str, bool]:
    """The name, and whether the zip says how it is encoded. Where it does not, most mean UTF-8 (macOS does), which
    hardly any other encoding looks like by chance; else it is the standard's CP437."""
    if info.flag_bits & UTF8_FLAG or info.orig_filename.isascii():
        return info.orig_filename, True
    if said := _unicode_path(info.extra):
        return said, True
    try:
        return info.orig_filename.encode("cp437").decode("utf-8"), False
    except UnicodeError:
        return info.orig_filename, False


def _unicode_path(extra: bytes) -> str:
    """The name in the extra field behind a version and a check sum, or empty."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        if kind == UNICODE_PATH:
            return extra[9 : 4 + size].decode("utf-8", "replace")
        extra = extra[4 + size :]
    return ""


def _reason(error: Exception) -> str:
    text = str(error).rstrip(".")
    return printable(text[:1].lower() + text[1:]) if text else type(error).__name__
