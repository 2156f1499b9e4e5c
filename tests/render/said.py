"""Everything that the interface says, gathered from templates, Python and the run-time."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from babel.messages.extract import extract_python
from jinja2.ext import babel_extract

from builder.render.script import counted_texts, said_texts, script_sources

Said = tuple[str, ...]
"""One text, or the singular and the plural."""

RENDER = Path(str(files("builder").joinpath("render")))
PYTHON = ("render", "papers", "live", "handouts")
"""The folders of ``builder`` whose Python speaks to readers."""


def all_said() -> dict[Said, str]:
    """Text → the file that says it."""
    return dict((*_in_templates(), *_in_python(), *_in_scripts()))


def _in_templates() -> Iterator[tuple[Said, str]]:
    for file in sorted(RENDER.rglob("*.html")):
        for _, _, message, _ in babel_extract(io.BytesIO(file.read_bytes()), ("_", "ngettext"), (), {}):
            yield _as_said(message), file.name


def _in_python() -> Iterator[tuple[Said, str]]:
    for file in sorted(file for name in PYTHON for file in RENDER.with_name(name).glob("*.py")):
        functions = {"gettext": None, "ngettext": None, "say": None}
        for _, _, message, _ in extract_python(io.BytesIO(file.read_bytes()), functions, (), {}):
            if said := _as_said(message):
                yield said, file.name


def _in_scripts() -> Iterator[tuple[Said, str]]:
    for path, text in script_sources().items():
        yield from (((said,), path) for said in said_texts(text))
        yield from ((counted, path) for counted in counted_texts(text))


def _as_said(message: str | Sequence[str | None] | None) -> Said:
    parts = (message,) if message is None or isinstance(message, str) else message
    return tuple(part for part in parts if part)
