"""Bytes → a package of anybody's, inspected and told: never an exception, never a wait, nothing false about places.

The first byte says what the others are: a zip as it stands, so that its own tables are tried; or the names and texts of
its files, which are packed first, so that manifests and pages are reached behind sound check sums.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED as DEFLATED
from zipfile import ZIP_STORED as STORED

from builder.cli.inspection import report_as_json, report_as_text
from builder.inspect import Limits, Report, inspect_package
from builder.inspect.archive import Archive, Entry, NoArchive, Unreadable, opened
from builder.inspect.limits import Budget
from tests.fuzz.target import MOST_BYTES, Target, in_time
from tests.inspect.broken import BROKEN
from tests.inspect.packages import CMI5_FILES, SCORM_12, SCORM_2004, WEB, Files

AS_ZIP, AS_FILES = b"\0", b"\1"
BETWEEN, BEHIND_NAME = b"\0\0", b"\0"
SMALL = Limits(entries=60, directory=4_000, total=20_000, entry=8_000, manifest=6_000, text=4_000)
"""Bounds that an input of some kilobytes can reach, so that what stands behind them is tried too."""
WORDS = (
    *("imsmanifest.xml", "index.html", "cmi5.xml", "tincan.xml", "../", "\\", "__MACOSX/", ".js", ".css", ".html"),
    *("PK\1\2", "PK\3\4", "PK\5\6", "PK\6\6", "PK\6\7", "PK\7\x08", "\xff\xff", "\0\0", "\x01\0\x10\0", "up"),
    *("<manifest ", "<organization ", "<item ", "<resource ", "<file ", "<title>", "</", "/>", "<!--", "<!DOCTYPE "),
    *("identifier=", "identifierref=", "href=", "adlcp:scormtype=", "xml:base=", 'xmlns:a="', "<schemaversion>"),
    *("<script>", "<style>", "<img ", "<a href=", "<base href=", "<link rel=stylesheet href=", "srcset=", "style="),
    *("url(", "@import ", "/*", "https://", "http://", "//", "data:", "file:", "%2e%2e/", "#", "?", "&#x", "&amp;"),
    *('.open("GET", "', ", false)", "onbeforeunload=", "cmi.core.exit", "LMSInitialize", "API_1484_11", "fetch("),
    *('encoding="', "utf-16", "\xef\xbb\xbf", "charset=windows-1252", "<langstring>", "<au ", "<url>", "<![CDATA["),
)  # fmt: skip


def try_zip(data: bytes, root: Path) -> None:
    path = root / "package.zip"
    path.write_bytes(_packed(data[1:]) if data[:1] == AS_FILES else data[1:])
    for limits in (Limits(), SMALL):
        with in_time(data):
            report = inspect_package(path, limits)
            texts = report_as_text(path.name, report, False), report_as_json(path.name, report)
        _is_told_as_it_is(report, path)
        for text in texts:
            assert all(sign.isprintable() or sign == "\n" for sign in text), "control sign"


def _is_told_as_it_is(report: Report, path: Path) -> None:
    """Every finding is of a file that the zip lists, and of a line that the file has."""
    listed = _texts(path)
    for each in report.findings:
        if each.file:
            assert each.file in listed, f"{each.problem.code}: no such file"
            lines = max(text.count(b"\n") for text in listed[each.file]) + 1
            assert 0 <= each.line <= lines, f"{each.problem.code}: line"
        assert each.message.strip(), f"{each.problem.code}: says nothing"


def _texts(path: Path) -> Mapping[str, list[bytes]]:
    """Name → texts: a name may stand there more than once. A zip that cannot be opened has no file to be named."""
    found: dict[str, list[bytes]] = {}
    try:
        with opened(path, Budget(Limits())) as archive:
            for each in archive.entries:
                for name in {each.name, each.path}:
                    found.setdefault(name, []).append(_text(archive, each))
    except NoArchive:
        pass
    return found


def _text(archive: Archive, entry: Entry) -> bytes:
    try:
        return archive.read(entry, MOST_BYTES * 10)
    except Unreadable:
        return b""


def _packed(data: bytes) -> bytes:
    """``name NUL text NUL NUL name NUL text …`` as a zip."""
    pairs = (each.partition(BEHIND_NAME) for each in data.split(BETWEEN))
    return _zipped(((name.decode(errors="replace") or "x", text) for name, _, text in pairs), DEFLATED)


def _zipped(files: Iterable[tuple[str, str | bytes]], method: int) -> bytes:
    """The same bytes at any time of day."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as archive:
        warnings.simplefilter("ignore")  # of two files with one name
        for name, text in files:
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            archive.writestr(info, text)
    return out.getvalue()


def _as_files(files: Files) -> bytes:
    return AS_FILES + BETWEEN.join(
        name.encode() + BEHIND_NAME + (text.encode() if isinstance(text, str) else text)
        for name, text in files.items()
    )


def _seeds() -> Iterator[bytes]:
    """A sound package of each kind, and a broken one of each problem."""
    for files in (SCORM_12, SCORM_2004, CMI5_FILES, WEB):
        for method in (STORED, DEFLATED):
            yield AS_ZIP + _zipped(files.items(), method)
        yield _as_files(files)
    for case in BROKEN.values():
        yield _as_files(case.files)


ZIP = Target("zip", tuple(each for each in _seeds() if len(each) <= MOST_BYTES), WORDS, try_zip)
