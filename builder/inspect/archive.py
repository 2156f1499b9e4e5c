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
LOCAL_HEADER = b"PK\x03\x04"
UTF8_FLAG, ENCRYPTED_FLAG = 0x800, 0x1
UNIX = 3
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
    """A file or folder of the zip. ``name`` is what stands there, before any system's taste; sizes in bytes."""

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
        problem = CUT_OFF if head == LOCAL_HEADER else NOT_A_ZIP
        raise NoArchive(Finding(problem, f"The file cannot be opened as a zip: {_reason(error)}.")) from None


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
    return Entry(
        name=info.orig_filename,
        size=info.file_size,
        packed=info.compress_size,
        method=info.compress_type,
        is_folder=info.orig_filename.endswith(("/", "\\")),
        is_link=info.create_system == UNIX and stat.S_ISLNK(mode),
        is_encrypted=bool(info.flag_bits & ENCRYPTED_FLAG),
        says_utf8=bool(info.flag_bits & UTF8_FLAG),
        offset=info.header_offset,
        number=number,
    )


def _reason(error: Exception) -> str:
    text = str(error).rstrip(".")
    return printable(text[:1].lower() + text[1:]) if text else type(error).__name__
