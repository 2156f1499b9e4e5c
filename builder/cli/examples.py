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
        ("coursewright check --format sarif --output findings.sarif", "for code scanning"),
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
    "certificates": (
        (
            "coursewright certificates learners.csv --key ../issuer.key --new-key",
            "the first time: makes the key too",
        ),
        ("coursewright certificates learners.csv --key ../issuer.key --paper us-letter", "on American paper"),
    ),
    "verify": (
        (
            'coursewright verify F6E9-CW9M-6H3Z-864R --key ../issuer.key --name "Amal Ndiaye" --hours 21 --date 2026-11-24',
            "name, hours and date as they stand on the paper",
        ),
        (
            "coursewright verify F6E9-CW9M-6H3Z-864R --key ../issuer.key --list certificates.csv",
            "a code that came without a paper",
        ),
    ),
    "attendance": (
        (
            "coursewright attendance participants_123.csv --webinar kick-off --out kick-off.csv",
            "who was there for three quarters of the time",
        ),
        (
            "coursewright attendance monday.csv tuesday.csv --webinar kick-off --share 50",
            "two reports, half of the time",
        ),
    ),
    "attendance-code": (
        (
            "coursewright attendance-code kick-off --cohort spring --key ../trainer.key --new-key",
            "the first time: makes the key too",
        ),
        (
            "coursewright attendance-code exchange --cohort spring --key ../trainer.key",
            "the next webinar, with the same key",
        ),
    ),
    "schema": (("coursewright schema .vscode/schemas", "renews what Visual Studio Code knows of the files"),),
    "course-table": (("coursewright course-table > figures.md", "the course in figures, into a file"),),
    "reference": (
        ("coursewright reference > reference.md", "fields, directives and codes"),
        ("coursewright reference --commands > commands.md", "commands"),
        ("coursewright reference --profiles > profiles.md", "the LMSs of simulator and rehearsal"),
    ),
    "inspect": (
        ("coursewright inspect course.zip", "why a package fails, ours or not"),
        ("coursewright inspect course.zip --json > findings.json", "for a pipeline"),
    ),
    "new": (
        ("coursewright new my-course", "asks for title, language and template"),
        (
            'coursewright new water --title "Water for all" --language es --template sector-module',
            "asks nothing",
        ),
        (
            "coursewright new spring --template webinar-series",
            "two webinars, with all that their papers are made of",
        ),
    ),
    "preview": (
        ("coursewright preview", "opens the course here in a browser, and follows your edits"),
        ("coursewright preview my-course --no-open --port 9000", "another course, without opening a browser"),
    ),
    "rehearse": (
        ("coursewright rehearse", "the course here, at LMSs of every kind"),
        (
            "coursewright rehearse dist/water-for-all-scorm12.zip --profile moodle --profile moodle-app",
            "one package, at two of them",
        ),
    ),
}


def epilog(command: str) -> str:
    """The examples as click shows them: ``\\b`` keeps its lines."""
    rows = EXAMPLES.get(command, ())
    return (
        "\n\n".join(["Examples:", *(f"\b\n  {line}\n      {meaning}" for line, meaning in rows)])
        if rows
        else ""
    )
