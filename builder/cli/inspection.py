"""The report of an inspection → text for administrators, JSON for pipelines."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

import click

from builder.inspect import PROBLEMS, Finding, Problem, Report, Severity, Summary, Unit
from builder.inspect.findings import printable

WIDTH = 96
PLACES = 5  # shown of one problem
UNITS = 10
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
HEADINGS = {
    Severity.ERROR: "Errors: some platform refuses the package or loses learners' work",
    Severity.WARNING: "Warnings: some platform or some learner meets a fault",
    Severity.NOTE: "Notes: good to know",
}


def report_as_text(name: str, report: Report, coloured: bool) -> str:
    """What the package is; then each problem once, the worst first, with its places, what platforms do, and a cure."""
    parts = ["\n".join(_summary_lines(name, report.summary))]
    for severity, group in groupby(report.findings, key=lambda each: each.problem.severity):
        parts.append(_styled(HEADINGS[severity], coloured, bold=True))
        for problem, findings in groupby(group, key=lambda each: each.problem):
            more = report.left_out.get(problem.code, 0)
            parts.append("\n".join(_problem_lines(problem, tuple(findings), more, coloured)))
    parts.append(count_words(report))
    return "\n\n".join(parts)


def report_as_json(name: str, report: Report) -> str:
    """One object, described in docs/administrators/inspect.md. ASCII, so that no pipe's encoding can break it."""
    summary = report.summary
    described = {
        "file": name,
        "kind": summary.kind.value,
        "edition": summary.edition,
        "title": summary.title,
        "launch": summary.launch,
        "units": [_unit(each) for each in summary.units],
        "files": summary.files,
        "bytes": summary.packed,
        "bytes_unpacked": summary.unpacked,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "notes": report.count(Severity.NOTE),
        "findings": [_finding(each) for each in report.findings],
        "left_out": dict(report.left_out),
    }
    return json.dumps(described, indent=2)


def problems_as_markdown() -> str:
    """Every problem: code, what is wrong, what platforms do, how to mend it."""
    return "\n".join(
        line
        for severity in Severity
        for line in (
            f"### {HEADINGS[severity]}\n",
            *(_markdown(each) for each in PROBLEMS if each.severity is severity),
        )
    )


def count_words(report: Report) -> str:
    """``1 error, 2 warnings, 0 notes``."""
    counts = ((report.count(severity), severity.value) for severity in Severity)
    return ", ".join(f"{count:,} {word}" if count == 1 else f"{count:,} {word}s" for count, word in counts)


def _summary_lines(name: str, summary: Summary) -> Iterator[str]:
    edition = f" {summary.edition}" if summary.edition else ""
    yield f"{printable(name)}: {summary.kind.value}{edition}"
    if summary.title:
        yield f"  title   {summary.title}"
    if summary.launch:
        yield f"  launch  {summary.launch}"
    for each in summary.units[:UNITS] if len(summary.units) > 1 else ():
        yield f"  unit    {each.title or each.identifier} ({each.type}, {each.href})"
    if len(summary.units) > UNITS:
        yield f"          and {len(summary.units) - UNITS:,} more"
    files = "1 file" if summary.files == 1 else f"{summary.files:,} files"
    yield f"  size    {files}, {_kilobytes(summary.packed)} packed, {_kilobytes(summary.unpacked)} unpacked"


def _problem_lines(
    problem: Problem, findings: tuple[Finding, ...], more: int, coloured: bool
) -> Iterator[str]:
    word = problem.severity.value
    first, *others = _wrapped(f"{word}: {problem.what} [{problem.code}]", "", "  ")
    yield _styled(word, coloured, fg=COLOURS[problem.severity], bold=True) + first.removeprefix(word)
    yield from others
    for each in findings[:PLACES]:
        place = f"{_place(each)}: " if each.file else ""
        yield from _wrapped(f"{place}{each.message}", "    ", "      ")
    hidden = len(findings) - PLACES + more if len(findings) > PLACES else more
    if hidden > 0:
        yield f"    and {hidden:,} more"
    for platform in problem.platforms:
        yield from _wrapped(f"{platform.name}: {platform.does}", "  • ", "    ")
    yield from _wrapped(f"mend: {problem.mend}", "  ", "    ")


def _place(finding: Finding) -> str:
    return printable(finding.file) + (f":{finding.line}" if finding.line else "")


def _wrapped(text: str, first: str, others: str) -> Iterable[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _styled(text: str, coloured: bool, fg: str | None = None, bold: bool = False) -> str:
    return click.style(text, fg=fg, bold=bold) if coloured else text


def _kilobytes(size: int) -> str:
    return f"{(size + 1023) // 1024:,} kB"


def _unit(unit: Unit) -> dict[str, str]:
    return {"identifier": unit.identifier, "title": unit.title, "href": unit.href, "type": unit.type}


def _finding(finding: Finding) -> dict[str, object]:
    problem = finding.problem
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": finding.message,
        "file": finding.file,
        "line": finding.line,
        "what": problem.what,
        "platforms": [{"name": each.name, "does": each.does} for each in problem.platforms],
        "mend": problem.mend,
    }


def _markdown(problem: Problem) -> str:
    """An entry of the list in docs/administrators/inspect.md. A tag is code there."""
    does = "".join(f"\n  - *{each.name}* {each.does}." for each in problem.platforms)
    return (
        f"- **`{problem.code}`** {_plain(problem.what)}{_plain(does)}\n  - To mend: {_plain(problem.mend)}\n"
    )


def _plain(text: str) -> str:
    return text.replace("<", "&lt;")
