"""Examples of each command: they end its ``--help``, and stand in docs/commands.md."""

from __future__ import annotations

from collections.abc import Mapping

EXAMPLES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "build": (
        ("coursewright build", "all packages of the course here, in dist/"),
        ("coursewright build my-course --format scorm12", "one format of another course"),
        ("coursewright build --module why --module health", "two modules as packages of their own"),
    ),
    "check": (
        ("coursewright check", "every mistake, with its line and a hint"),
        ("coursewright check --online", "and addresses that no longer answer"),
        ("coursewright check --format sarif > findings.sarif", "for code scanning"),
    ),
    "explain": (
        ("coursewright explain no-key", "why a finding matters, and an example"),
        ("coursewright explain", "all codes"),
    ),
    "report": (
        ("coursewright report", "dist/ID-report.html"),
        ("coursewright report my-course --out sign-off.html", "into a file of your choice"),
    ),
    "lock": (("coursewright lock", "on the day of a release; commit the file"),),
    "handouts": (
        ("coursewright handouts", "all papers, in dist/handouts/"),
        ("coursewright handouts --meetings ../meetings.yaml", "with the links to your meetings"),
    ),
    "certificates": (("coursewright certificates --help", "what the table of learners must hold"),),
    "verify": (("coursewright verify --help", "what you need to confirm a code"),),
    "attendance": (("coursewright attendance --help", "which reports it reads"),),
    "attendance-code": (("coursewright attendance-code --help", "how a code is made"),),
    "schema": (("coursewright schema .vscode/schemas", "schemas for an editor"),),
    "course-table": (("coursewright course-table > docs/course.md", "the course in figures"),),
    "reference": (
        ("coursewright reference > docs/reference.md", "fields, directives and codes"),
        ("coursewright reference --commands > docs/commands.md", "commands"),
    ),
    "inspect": (("coursewright inspect course.zip", "why a package fails, ours or not"),),
    "new": (("coursewright new my-course", "asks, and writes a small course"),),
    "preview": (("coursewright preview", "opens the course in a browser, and follows your edits"),),
    "rehearse": (("coursewright rehearse", "a learner's journey over all profiles of LMSs"),),
}


def epilog(command: str) -> str:
    """The examples as click shows them: ``\\b`` keeps its lines."""
    rows = EXAMPLES.get(command, ())
    return (
        "\n\n".join(["Examples:", *(f"\b\n  {line}\n      {meaning}" for line, meaning in rows)])
        if rows
        else ""
    )
