"""Courses of any size, and the same lessons for MkDocs."""

from __future__ import annotations

from pathlib import Path

from builder.read import read_course

LESSONS_IN_A_MODULE = 10
SENTENCE = (
    "When people move, a service that was planned for those who stay meets those who arrive, and its *figures* "
    "tell **late** what its counters saw early ([the register](https://example.org/register)). "
)
LESSON = """\
---
minutes: 8
---
# Lesson {number}

{paragraph}

## What the figures say

{paragraph}

| Year | Arrivals | Departures |
|------|---------:|-----------:|
| 2023 |      120 |         80 |
| 2024 |      140 |         95 |

/// note | Lesson {number}
{sentence}

- One thing to look at.
- Another one.
///

## What follows

{paragraph}

1. Ask who is missing.
2. Count again.

{paragraph}
"""


def write_course(folder: Path, lessons: int) -> Path:
    """A course of ``lessons`` lessons of about 600 words, without questions, ten a module."""
    modules = [f"module-{index}" for index in range(1, max(1, lessons // LESSONS_IN_A_MODULE) + 1)]
    _write(
        folder / "course/course.yaml",
        "id: sized\ntitle: Sized\nlanguage: en\ndescription: A course of a given size.\nversion: 1.0.0\n"
        f"outline: [{', '.join(modules)}]\n",
    )
    for index, module in enumerate(modules):
        numbers = range(index * LESSONS_IN_A_MODULE + 1, (index + 1) * LESSONS_IN_A_MODULE + 1)
        names = ", ".join(f"lesson-{number}" for number in numbers)
        _write(folder / f"modules/{module}/module.yaml", f"title: Module {index + 1}\nlessons: [{names}]\n")
        for number in numbers:
            _write(folder / f"modules/{module}/lesson-{number}.md", lesson_text(number))
    return folder


def lesson_text(number: int) -> str:
    return LESSON.format(number=number, paragraph=SENTENCE * 4, sentence=SENTENCE)


def write_mkdocs(folder: Path, course: Path) -> Path:
    """The lessons that ``course`` builds (modules outside its outline are left out) as a MkDocs site, as it
    comes: its own theme, and the search plugin that a ``mkdocs.yml`` without plugins has."""
    read = read_course(course, lambda _: None)
    assert read is not None
    for module in read.modules:
        for lesson in module.lessons:
            path = lesson.at.source.path
            _write(folder / "docs" / path.removeprefix("modules/"), (course / path).read_text("utf-8"))
    _write(folder / "docs/index.md", "# Contents\n")
    _write(
        folder / "mkdocs.yml",
        "site_name: The same lessons\n"
        "markdown_extensions: [abbr, def_list, footnotes, tables]\nvalidation:\n  links: {not_found: ignore}\n",
    )
    return folder


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
