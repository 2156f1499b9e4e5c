"""modules/ → Modules with their lessons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import PurePosixPath

from builder import codes
from builder.diagnostics import Diagnostic
from builder.model import Lesson, Module
from builder.near import did_you_mean
from builder.read.folder import Folder
from builder.read.lesson import read_lesson
from builder.read.module import MODULE, read_module
from builder.read.record import Record
from builder.source import Span


def read_modules(folder: Folder, named: Mapping[str, Span]) -> tuple[Module, ...]:
    """The modules of these ids, in order; what is missing is reported where it is named."""
    read = (_module(folder, id_, at) for id_, at in named.items())
    return tuple(module for module in read if module)


def _module(folder: Folder, id_: str, at: Span) -> Module | None:
    path = f"modules/{id_}/module.yaml"
    if path not in folder.files:
        _tell_missing(folder, path, f"the module '{id_}' has no module.yaml", at)
        return None
    record = folder.record(path, MODULE)
    if record is None:
        tuple(_lessons(folder, folder.named(f"modules/{id_}/", ".md")))  # their errors are told all the same
        return None
    return read_module(id_, record, tuple(_lessons(folder, tuple(_listed(folder, id_, record)))))


def _listed(folder: Folder, module: str, record: Record) -> Iterator[str]:
    """The paths of the lessons that module.yaml lists, each once."""
    seen: set[str] = set()
    for scalar in record.scalars("lessons"):
        id_ = scalar.text.strip().removesuffix(".md")
        path = f"modules/{module}/{id_}.md"
        if id_ in seen:
            message, hint = f"the lesson '{id_}' is listed twice", "keep one of them"
            folder.report(Diagnostic(codes.DUPLICATE_ID, message, scalar.at, hint))
        elif path not in folder.files:
            _tell_missing(folder, path, f"the lesson '{id_}' has no file", scalar.at)
        elif folder.is_slug(id_, scalar.at):
            yield path
        else:
            folder.unread.add(path)
        seen.add(id_)


def _lessons(folder: Folder, paths: tuple[str, ...]) -> Iterator[Lesson]:
    for path in paths:
        if source := folder.source(path):
            read = partial(read_lesson, folder.root, source)
            yield folder.earlier.lessons.read(source, folder.assets, folder.report, read)


def _tell_missing(folder: Folder, path: str, message: str, at: Span) -> None:
    parent = str(PurePosixPath(path).parent)
    there = [each for each in folder.files if str(PurePosixPath(each).parent) == parent]
    same = next((each for each in there if each.lower() == path.lower()), "")
    names = [PurePosixPath(each).stem for each in there if each.endswith(".md")]
    hint = did_you_mean(PurePosixPath(path).stem, names) or f"write {path}, or take it off the list"
    if same:
        hint = f"there is '{same}': capital letters count"
    folder.unread |= {path, same} - {""}
    folder.report(Diagnostic(codes.FILE_MISSING, message, at, hint))
