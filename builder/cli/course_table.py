"""``coursewright course-table``: a course in figures, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from builder import codes
from builder.compiler import sound_course
from builder.diagnostics import Diagnostic
from builder.model import Course, Question
from builder.report.course_counts import LessonCounts, ModuleCounts, count_modules, pools, types_of
from builder.source import Span

Row = tuple[str | int, ...]


@click.command("course-table")
@click.argument(
    "folder",
    metavar="[DIR]",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("."),
)
def course_table_command(folder: Path) -> None:
    """Prints how many words, minutes, figures and questions the course in DIR (here, if left out) has, by module and lesson,
    and which objectives are taught and asked, as Markdown."""
    click.echo(course_table(*sound_course(folder)), nl=False)


def course_table(course: Course, findings: Sequence[Diagnostic]) -> str:
    """The page, as Markdown. An objective that no question can test has the reason of its waiver below the table."""
    return "\n".join(_lines(course, findings)) + "\n"


def _lines(course: Course, findings: Sequence[Diagnostic]) -> Iterator[str]:
    modules = count_modules(course)
    waived = {each.at: each.waived for each in findings if each.code == codes.OBJECTIVE_UNASKED}
    yield f"# {course.title}: the course in figures"
    yield ""
    yield (
        "Made by `coursewright course-table` from the sources. Words are those of headings, text, captions and descriptions of "
        "pictures, with the values of facts; questions and cards come on top. An objective is covered where a lesson teaches it "
        "and a question asks for it."
    )
    yield from _chapter("Modules")
    yield from _modules(modules)
    yield from _chapter("Questions by type")
    yield from _types(course, modules)
    for counts in modules:
        yield from _chapter(counts.module.title)
        yield from _lessons(counts.lessons)
        yield from _objectives(counts, waived)


def _chapter(title: str) -> Iterator[str]:
    yield from ("", f"## {title}", "")


def _modules(modules: Sequence[ModuleCounts]) -> Iterator[str]:
    head = ("Module", "lessons", "words", "minutes", "figures", "charts", "questions", "objectives covered")
    rows: list[Row] = [
        (counts.module.title, len(counts.lessons), *_sums(counts.lessons), _covered([counts]))
        for counts in modules
    ]
    every = [lesson for counts in modules for lesson in counts.lessons]
    total: Row = ("**Total**", len(every), *_sums(every), _covered(modules))
    yield from _table(head, [*rows, total])


def _sums(lessons: Sequence[LessonCounts]) -> tuple[int, int, int, int, int]:
    """Words, minutes, figures, charts and questions."""
    return (
        sum(each.words for each in lessons),
        sum(each.lesson.minutes for each in lessons),
        sum(each.figures for each in lessons),
        sum(each.charts for each in lessons),
        sum(len(each.questions) for each in lessons),
    )


def _covered(modules: Iterable[ModuleCounts]) -> str:
    objectives = [each for counts in modules for each in counts.objectives]
    covered = sum(each.lessons > 0 and each.questions > 0 for each in objectives)
    return f"{covered} of {len(objectives)}"


def _types(course: Course, modules: Sequence[ModuleCounts]) -> Iterator[str]:
    sets: list[tuple[str, Sequence[Question]]] = [
        *((counts.module.title, counts.questions) for counts in modules),
        *((quiz.title, quiz.questions) for quiz in pools(course)),
    ]
    every = [question for _, questions in sets for question in questions]
    types = [name for name, _ in types_of(every).most_common()]
    rows = [_type_row(title, questions, types) for title, questions in sets if questions]
    yield from _table(("Where", *types, "all"), [*rows, _type_row("**Total**", every, types)])


def _type_row(title: str, questions: Sequence[Question], types: Sequence[str]) -> Row:
    found = types_of(questions)
    return (title, *(found[name] or "" for name in types), len(questions))


def _lessons(lessons: Sequence[LessonCounts]) -> Iterator[str]:
    head = ("Lesson", "words", "minutes", "figures", "charts", "questions")
    yield from _table(head, [(each.lesson.title, *_sums([each])) for each in lessons])


def _objectives(counts: ModuleCounts, waived: Mapping[Span, str]) -> Iterator[str]:
    if counts.objectives:
        yield ""
        rows: list[Row] = [(each.objective.text, each.lessons, each.questions) for each in counts.objectives]
        yield from _table(("Objective", "lessons that teach it", "questions that ask for it"), rows)
    for each in counts.objectives:
        if each.objective.at in waived:
            yield from ("", f"*{each.objective.text}*: {waived[each.objective.at]}")


def _table(head: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """The first column holds names, the others are numbers."""
    yield _row(head)
    yield "|---|" + "--:|" * (len(head) - 1)
    for row in rows:
        yield _row(tuple(f"{cell:,}" if isinstance(cell, int) else cell for cell in row))


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
