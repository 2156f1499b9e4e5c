"""A path → its text, or a diagnostic."""

from __future__ import annotations

from pathlib import Path

from builder import codes
from builder.diagnostics import Diagnostic, Report
from builder.source import Source, Span, UnreadableSource, read_source

HINTS = {
    "not-utf-8": "save it as UTF-8",
    "control-character": "take it away; it often comes from copying out of a PDF",
    "file-too-large": "is it the right file? A long lesson is better split",
    "outside-course": "copy the file itself into the course",
}


def open_source(root: Path, path: str, report: Report) -> Source | None:
    """The text of ``root/path``; None where it cannot be read (reported)."""
    try:
        return read_source(root, path)
    except UnreadableSource as error:
        at = Span(Source(path, ()), error.line)
        hint = HINTS.get(error.reason, "")
        report(Diagnostic(codes.CODES[error.reason], error.message, at, hint))
        return None
