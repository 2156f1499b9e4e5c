"""Diagnostics → text for people, JSON for editors, annotations for GitHub, SARIF for code scanning."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TextIO
from urllib.parse import quote

import click

from builder import __version__
from builder.diagnostics import Code, Diagnostic, Severity, show, visible

Findings = Sequence[Diagnostic]
SURROGATE = re.compile(r"[\ud800-\udfff]")  # what stands for a byte that is no UTF-8 in a file's name


def tell(findings: Findings) -> None:
    """Shows the findings on standard error, and how many there are."""
    coloured = is_coloured(sys.stderr)
    for each in findings:
        text = as_text([each])
        click.echo(_painted(each, text) if coloured else text, err=True, color=coloured)
    click.echo(count_words(findings), err=True)


def count_words(findings: Iterable[Diagnostic]) -> str:
    """``2 errors, 1 warning, 1 waived``."""
    row = tuple(findings)
    waived = sum(bool(each.waived) for each in row)
    errors = sum(each.is_error for each in row)
    warnings = sum(each.code.severity is Severity.WARNING and not each.waived for each in row)
    counts = [_counted(errors, "error"), _counted(warnings, "warning")]
    return ", ".join(counts + ([f"{waived} waived"] if waived else []))


def is_coloured(stream: TextIO) -> bool:
    """Whether a person with a colour terminal reads the stream (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def as_text(findings: Findings) -> str:
    """What was waived takes one line: somebody has looked at it."""
    return "\n".join(_waived_line(each) if each.waived else show(each) for each in findings)


def as_json(findings: Findings) -> str:
    """A list of objects: ``file``, ``line``, ``column``, ``length``, ``severity``, ``code``, ``group``, ``message``,
    ``hint``, ``waived`` (the reason, or empty)."""
    return _json([_object(each) for each in findings])


def seen_from(here: Path, folder: Path, findings: Findings) -> Findings:
    """The findings with files as seen from ``here``, where the course folder lies below it: code hosts know the files of
    a repository, not those of a course in it."""
    try:
        prefix = folder.resolve().relative_to(here.resolve()).as_posix()
    except ValueError:
        return findings
    return findings if prefix == "." else [_below(prefix, each) for each in findings]


def as_github(findings: Findings) -> str:
    """Workflow commands that GitHub shows beside the lines of a change."""
    return "\n".join(_github_line(each) for each in findings)


def as_sarif(findings: Findings) -> str:
    """SARIF 2.1.0."""
    codes = {each.code.name: each.code for each in findings}
    driver = {
        "name": "coursewright",
        "version": __version__,
        "rules": [_sarif_rule(code) for _, code in sorted(codes.items())],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(each) for each in findings],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return _json(log)


FINDINGS: Mapping[str, Callable[[Findings], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}


def _below(folder: str, diagnostic: Diagnostic) -> Diagnostic:
    source = diagnostic.at.source
    at = replace(diagnostic.at, source=replace(source, path=f"{folder}/{source.path}"))
    return replace(diagnostic, at=at)


def _json(value: object) -> str:
    """Text as it is; names of files that are no UTF-8 with escapes, which every reader of JSON takes."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _waived_line(diagnostic: Diagnostic) -> str:
    place, message, reason = map(visible, (diagnostic.place, diagnostic.message, diagnostic.waived))
    return f"{place}: waived: {message} [{diagnostic.code.name}]: {reason}"


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _painted(diagnostic: Diagnostic, text: str) -> str:
    if diagnostic.waived:
        return click.style(text, dim=True)
    word = diagnostic.code.severity.value
    colour = "red" if diagnostic.is_error else "yellow"
    return text.replace(f" {word}: ", f" {click.style(word, fg=colour, bold=True)}: ", 1)


def _object(diagnostic: Diagnostic) -> dict[str, str | int]:
    return {
        "file": diagnostic.at.source.path,
        "line": diagnostic.at.line,
        "column": diagnostic.at.column,
        "length": diagnostic.at.length,
        "severity": diagnostic.code.severity.value,
        "code": diagnostic.code.name,
        "group": diagnostic.code.group.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "waived": diagnostic.waived,
    }


def _github_line(diagnostic: Diagnostic) -> str:
    level = "notice" if diagnostic.waived else diagnostic.code.severity.value
    hint = f"\nhint: {diagnostic.hint}" if diagnostic.hint else ""
    reason = f"\nwaived: {diagnostic.waived}" if diagnostic.waived else ""
    text = f"{diagnostic.message}{hint}{reason}"
    place = (
        f"file={_property(diagnostic.at.source.path)},line={diagnostic.at.line},col={diagnostic.at.column}"
    )
    return f"::{level} {place},title={_property(diagnostic.code.name)}::{_escaped(text)}"


def _escaped(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _sarif_rule(code: Code) -> dict[str, object]:
    """What code scanning shows beside a finding."""
    source = f" Source: {code.source}." if code.source else ""
    return {
        "id": code.name,
        "shortDescription": {"text": code.summary},
        "fullDescription": {"text": code.why},
        "help": {
            "text": f"{code.why}{source}" + (f"\n\nFor example:\n\n{code.example}" if code.example else "")
        },
        "defaultConfiguration": {"level": code.severity.value},
        "properties": {"tags": [code.group.value]},
    }


def _sarif_result(diagnostic: Diagnostic) -> dict[str, object]:
    at = diagnostic.at
    region = {"startLine": at.line, "startColumn": at.column, "endColumn": at.column + at.length}
    result: dict[str, object] = {
        "ruleId": diagnostic.code.name,
        "level": diagnostic.code.severity.value,
        "message": {"text": " – ".join(filter(None, (diagnostic.message, diagnostic.hint)))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(os.fsencode(at.source.path))},
                    "region": region,
                }
            },
        ],
    }
    if diagnostic.waived:
        result["suppressions"] = [{"kind": "inSource", "justification": diagnostic.waived}]
    return result
