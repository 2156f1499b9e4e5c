"""Sizes, methods and types of a zip's entries → findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from builder.inspect.archive import Entry
from builder.inspect.findings import Finding, printable
from builder.inspect.limits import MB, Limits
from builder.inspect.names import is_junk
from builder.inspect.problems_of_archives import (
    BIG_PACKAGE,
    COMPRESSION_METHOD,
    EMPTY_ZIP,
    ENCRYPTED_ENTRY,
    ENTRIES_OVERLAP,
    EXPANDS_TOO_MUCH,
    HUGE_FILE,
    NESTED_ZIP,
    REFUSED_TYPE,
    SCRIPT_TYPE,
    SYMBOLIC_LINK,
    UNKNOWN_TYPE,
)
from builder.inspect.problems_of_contents import FLASH

Entries = Sequence[Entry]
STORED, DEFLATED = 0, 8
LOCAL_HEADER = 30  # bytes before the name, at least
SLOW = 400_000 / 8  # bytes a second of a slow mobile connection
HUGE = 20 * MB  # seven minutes of it
BIG = 100 * MB
ARCHIVES = {"zip", "rar", "7z", "gz", "tar"}
REFUSED_TYPES = {
    "php",
    "asp",
    "aspx",
    "jsp",
    "cgi",
    "htaccess",
    "exe",
    "msi",
    "bat",
    "cmd",
    "ps1",
    "vbs",
    "scr",
    "sh",
}
UNKNOWN_TYPES = {"webp", "woff2", "wasm", "avif", "jxl", "webmanifest", "glb", "gltf", "opus"}


def is_bomb(entry: Entry, limits: Limits) -> bool:
    """Whether it says of itself that it grows beyond what a file of a course does."""
    return entry.size > limits.entry or (entry.size > MB and entry.size > limits.ratio * max(1, entry.packed))


def is_readable(entry: Entry, limits: Limits) -> bool:
    """Whether its bytes may be asked for."""
    return not (
        entry.is_folder
        or entry.is_encrypted
        or entry.is_link
        or entry.method not in (STORED, DEFLATED)
        or is_bomb(entry, limits)
    )


def there_is_a_file(entries: Entries, _: Limits) -> Iterator[Finding]:
    if all(each.is_folder for each in entries):
        yield Finding(EMPTY_ZIP, "There is no file in the zip.")


def sizes_are_sane(entries: Entries, limits: Limits) -> Iterator[Finding]:
    for each in entries:
        if is_bomb(each, limits):
            message = f"“{printable(each.name)}” grows from {_size(each.packed)} to {_size(each.size)}."
            yield Finding(EXPANDS_TOO_MUCH, message, each.name)
    total = sum(each.size for each in entries)
    if total > limits.total:
        yield Finding(EXPANDS_TOO_MUCH, f"All files together grow to {_size(total)}.")


def entries_do_not_overlap(entries: Entries, _: Limits) -> Iterator[Finding]:
    in_order = sorted((each for each in entries if not each.is_folder), key=lambda each: each.offset)
    for one, next_one in pairwise(in_order):
        if one.offset + LOCAL_HEADER + one.packed > next_one.offset:
            message = f"“{printable(one.name)}” and “{printable(next_one.name)}” share bytes."
            yield Finding(ENTRIES_OVERLAP, message, next_one.name)


def nothing_is_encrypted(entries: Entries, _: Limits) -> Iterator[Finding]:
    for each in entries:
        if each.is_encrypted:
            yield Finding(ENCRYPTED_ENTRY, f"“{printable(each.name)}” needs a password.", each.name)


def methods_are_usual(entries: Entries, _: Limits) -> Iterator[Finding]:
    for each in entries:
        if each.method not in (STORED, DEFLATED):
            message = f"“{printable(each.name)}” is compressed by method {each.method}."
            yield Finding(COMPRESSION_METHOD, message, each.name)


def nothing_is_a_link(entries: Entries, _: Limits) -> Iterator[Finding]:
    for each in entries:
        if each.is_link:
            yield Finding(SYMBOLIC_LINK, f"“{printable(each.name)}” is a symbolic link.", each.name)


def nothing_is_a_zip(entries: Entries, _: Limits) -> Iterator[Finding]:
    for each in entries:
        if each.suffix in ARCHIVES and not each.is_folder and not is_junk(each.name):
            yield Finding(NESTED_ZIP, f"“{printable(each.name)}” is an archive.", each.name)


def files_are_light(entries: Entries, limits: Limits) -> Iterator[Finding]:
    for each in entries:
        if each.size > HUGE and not is_bomb(each, limits):
            minutes = each.size / SLOW / 60
            message = f"“{printable(each.name)}” has {_size(each.size)}: {minutes:.0f} minutes at 400 kbit/s."
            yield Finding(HUGE_FILE, message, each.name)
    packed = sum(each.packed for each in entries)
    if packed > BIG:
        yield Finding(BIG_PACKAGE, f"The package has {_size(packed)}.")


def types_are_known(entries: Entries, _: Limits) -> Iterator[Finding]:
    unknown: dict[str, list[str]] = defaultdict(list)
    for each in entries:
        if each.is_folder:
            continue
        if each.suffix == "mjs":
            yield Finding(SCRIPT_TYPE, f"“{printable(each.name)}” has the ending .mjs.", each.name)
        elif each.suffix in UNKNOWN_TYPES:
            unknown[each.suffix].append(each.name)
    for suffix, names in sorted(unknown.items()):
        files = f"{len(names):,} files have" if len(names) > 1 else "One file has"
        yield Finding(UNKNOWN_TYPE, f"{files} the ending .{suffix}.", names[0])


def nothing_is_a_program(entries: Entries, _: Limits) -> Iterator[Finding]:
    for each in entries:
        is_one = each.suffix in REFUSED_TYPES or each.path.lower().rpartition("/")[2] == "web.config"
        if is_one and not each.is_folder and not is_junk(each.name):
            yield Finding(
                REFUSED_TYPE, f"“{printable(each.name)}” is a program or a server's file.", each.name
            )


def nothing_is_flash(entries: Entries, _: Limits) -> Iterator[Finding]:
    films = [each.name for each in entries if each.suffix == "swf" and not is_junk(each.name)]
    if films:
        files = f"{len(films):,} files have" if len(films) > 1 else "One file has"
        yield Finding(FLASH, f"{files} the ending .swf.", films[0])


def _size(size: int) -> str:
    if size >= 1024 * MB:
        return f"{size / (1024 * MB):,.1f} GB"
    return f"{size / MB:,.1f} MB" if size >= MB else f"{max(1, size // 1024):,} kB"


WEIGHT_CHECKS: tuple[Callable[[Entries, Limits], Iterator[Finding]], ...] = (
    there_is_a_file,
    sizes_are_sane,
    entries_do_not_overlap,
    nothing_is_encrypted,
    methods_are_usual,
    nothing_is_a_link,
    nothing_is_a_zip,
    files_are_light,
    types_are_known,
    nothing_is_a_program,
    nothing_is_flash,
)
