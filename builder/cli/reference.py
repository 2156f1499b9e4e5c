"""The readers' own tables → the reference page: every field, directive and code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.codes import CODES
from builder.diagnostics import Code
from builder.read.card import CARD
from builder.read.certificate import CERTIFICATE
from builder.read.course import BUDGETS, COURSE, FORBIDDEN_PHRASE, OUTLINE_ITEM, POLICY, SEVERITY, WAIVER
from builder.read.directive_tables import DIRECTIVES, DirectiveDoc
from builder.read.facts import FACT
from builder.read.fields import Field, Shape, Table
from builder.read.glossary import TERM
from builder.read.lesson import LESSON
from builder.read.meetings import MEETING
from builder.read.module import MODULE
from builder.read.question_fields import (
    BRANCH_CHOICE,
    CATEGORY,
    CHOICE,
    ITEM,
    NODE,
    PAIR,
    QUESTIONS,
    TRUTHS,
    WRONG_NUMBER,
    WRONG_TEXT,
)
from builder.read.quiz import DRAW, QUIZ
from builder.read.schedule import COHORT, SCHEDULE, SESSION
from builder.read.tool import BAND, EXAMPLE, TOOL, WORKSHEET_FIELD, WORKSHEET_SECTION
from builder.read.toolkit import JOB_AID, TOOLKIT, TOOLKIT_PART
from builder.read.webinar_fields import (
    BREAKOUT,
    EVALUATION,
    HANDOUT_PART,
    MESSAGE,
    MESSAGES,
    OPTION,
    PLAN_B,
    POLL,
    ROLE,
    SEGMENT,
    SLIDE,
    WEBINAR,
)
from builder.read.worksheet_column import COLUMN

FILES: tuple[tuple[str, tuple[Table, ...]], ...] = (
    (
        "course/course.yaml",
        (COURSE, OUTLINE_ITEM, POLICY, BUDGETS, CERTIFICATE, WAIVER, SEVERITY, FORBIDDEN_PHRASE),
    ),
    ("course/facts.yaml", (FACT,)),
    ("course/glossary.yaml", (TERM,)),
    ("course/cards/*.yaml", (CARD,)),
    ("course/tools/*.yaml", (TOOL, WORKSHEET_SECTION, COLUMN, WORKSHEET_FIELD, BAND, EXAMPLE)),
    ("course/job-aids/*.yaml", (JOB_AID,)),
    ("course/toolkits/*.yaml", (TOOLKIT, TOOLKIT_PART)),
    ("modules/*/module.yaml", (MODULE,)),
    ("modules/*/*.md, front matter", (LESSON,)),
    ("quizzes/*.yaml", (QUIZ, DRAW)),
    (
        "webinars/*.yaml",
        (
            WEBINAR,
            ROLE,
            SEGMENT,
            SLIDE,
            POLL,
            OPTION,
            BREAKOUT,
            MESSAGES,
            MESSAGE,
            HANDOUT_PART,
            PLAN_B,
            EVALUATION,
        ),
    ),
    ("webinars/schedule.yaml", (SCHEDULE, COHORT, SESSION)),
    ("meetings.yaml, outside the course", (MEETING,)),
)
PARTS = (CHOICE, ITEM, PAIR, CATEGORY, WRONG_TEXT, WRONG_NUMBER, TRUTHS, NODE, BRANCH_CHOICE)


def reference() -> str:
    """The page, as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Reference"
    yield ""
    yield "Made by `coursewright reference` from the program itself. How to write a course is told in [authors.md](authors.md)."
    yield from _chapter("Fields")
    for file, tables in FILES:
        yield from _section(f"`{file}`")
        for table in tables:
            yield from _table(table, titled=len(tables) > 1)
    yield from _section("Questions")
    for name, table in QUESTIONS.items():
        yield from _table(table, titled=True, title=f"`type: {name}`")
    yield from _section("Parts of questions")
    for table in PARTS:
        yield from _table(table, titled=True)
    yield from _chapter("Directives")
    for name, doc in DIRECTIVES.items():
        yield from _directive(name, doc)
    yield from _chapter("Codes")
    for _, code in sorted(CODES.items()):
        yield from _code(code)


def _chapter(title: str) -> Iterator[str]:
    yield from ("", f"## {title}")


def _section(title: str) -> Iterator[str]:
    yield from ("", f"### {title}")


def _table(table: Table, *, titled: bool, title: str = "") -> Iterator[str]:
    if titled:
        yield from ("", f"#### {title or table.name[:1].upper() + table.name[1:]}")
    if table.short:
        yield from ("", f"A text alone stands for `{table.short}`.")
    yield from _fields(table.fields)


def _fields(fields: Iterable[Field]) -> Iterator[str]:
    yield from ("", "| field | kind | default | meaning |", "|---|---|---|---|")
    for field in fields:
        default = "required" if field.required else f"`{field.default}`" if field.default else ""
        yield f"| `{field.name}` | {_kind(field)} | {default} | {field.doc} |"


def _kind(field: Field) -> str:
    kind = field.table.name if field.table else field.kind.value
    if field.words:
        words = ", ".join(f"`{word}`" for word in field.words)
        kind = words if field.kind.value == "word" else f"{kind}, or {words}"
    return {Shape.ONE: kind, Shape.LIST: f"list: {kind}", Shape.MAP: f"ids and values: {kind}"}[field.shape]


def _directive(name: str, doc: DirectiveDoc) -> Iterator[str]:
    yield from _section(f"`{name}`")
    yield from ("", doc.doc, "")
    yield f"- after the bar: {doc.argument or 'nothing'}"
    yield f"- content: {doc.content or 'none'}"
    if doc.options.fields:
        yield from _fields(doc.options.fields)


def _code(code: Code) -> Iterator[str]:
    yield from _section(f"`{code.name}`")
    yield from ("", f"{code.severity.value.capitalize()}, {code.group.value}. {code.summary}", "", code.why)
    if code.example:
        yield from ("", "```", code.example, "```")
    if code.source:
        yield from ("", f"Source: {code.source}.")
