"""The course folder → the files in it, and what each of them is read as."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from builder import codes
from builder.diagnostics import Diagnostic, Report
from builder.model import Waiver
from builder.read.fields import Table
from builder.read.files import open_source
from builder.read.kept import Earlier
from builder.read.record import Place, Record, Tally, read_mapping
from builder.read.values import SLUG
from builder.read.waivers import read_waivers
from builder.read.yaml_tree import Node, read_yaml
from builder.source import CONTENT_FOLDERS, Source, Span

TEXTS = (".md", ".yaml")


def list_files(root: Path) -> tuple[str, ...]:
    """The paths of all regular files of a course, in order; hidden ones and editors' copies are none."""
    return tuple(sorted(path for name in CONTENT_FOLDERS for path in _below(root, name)))


def _below(root: Path, name: str) -> Iterator[str]:
    for folder, folders, files in os.walk(root / name):
        folders[:] = [each for each in folders if not each.startswith(".")]
        for file in files:
            path = Path(folder, file)
            if not file.startswith(".") and not file.endswith("~") and path.is_file():
                yield path.relative_to(root).as_posix()


@dataclass(slots=True)
class Folder:
    """One reading of a course folder: what was found on the way is gathered here."""

    root: Path
    report: Report
    files: tuple[str, ...]
    waivers: list[Waiver] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    earlier: Earlier = field(default_factory=Earlier)

    assets: tuple[str, ...] = field(init=False)
    """The files that lessons, questions and slides may name."""

    def __post_init__(self) -> None:
        self.assets = tuple(path for path in self.files if not path.endswith(TEXTS))

    def named(self, start: str, end: str) -> tuple[str, ...]:
        """The files directly in ``start`` (``quizzes/``) with that ending, by path."""
        return tuple(
            path
            for path in self.files
            if path.startswith(start) and path.endswith(end) and "/" not in path.removeprefix(start)
        )

    def source(self, path: str) -> Source | None:
        """The file's text, its waivers noted; None where it cannot be read (reported)."""
        source = open_source(self.root, path, self.report)
        if source is None:
            self.unread.add(path)
            return None
        self.note_waivers(source)
        return source

    def note_waivers(self, source: Source) -> None:
        self.waivers.extend(read_waivers(source))

    def id_of(self, path: str) -> str:
        """The id that a file's name is; one that is no slug is reported."""
        id_ = PurePosixPath(path).stem
        self.is_slug(id_, Span(Source(path, ())))
        return id_

    def is_slug(self, id_: str, at: Span) -> bool:
        if SLUG.fullmatch(id_):
            return True
        hint = "name it with a small letter, then small letters, digits and hyphens, at most 64"
        self.report(Diagnostic(codes.NOT_A_SLUG, f"a file's name is an id, and '{id_}' is none", at, hint))
        return False

    def record(self, path: str, table: Table) -> Record | None:
        """A YAML file by a table; None where it cannot be read (reported)."""
        source = self.source(path)
        if source is None:
            return None
        record = read_mapping(source, source.text, 1, self.report, table, root=self.root)
        if record is None:
            self.unread.add(path)
        return record

    def entries(self, path: str) -> tuple[Node, Place] | None:
        """A YAML file that holds entries by id; None where it is absent or cannot be read (reported)."""
        if path not in self.files:
            return None
        source = self.source(path)
        if source is None:
            return None
        tally = Tally(self.report)
        node = read_yaml(source, source.text, 1, tally)
        if node is None:
            if tally.errors:
                self.unread.add(path)
            return None
        return node, Place(source, self.root, self.report)
