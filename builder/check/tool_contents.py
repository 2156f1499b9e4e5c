"""What rules go through in tools, job aids and toolkits: every text and line."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Blocks, Course, Inlines


def tool_texts(course: Course) -> Iterator[Blocks]:
    """Every text of tools, job aids and toolkits."""
    for tool in course.tools:
        yield from (tool.purpose, tool.guidance, *(each.intro for each in tool.sections))
        yield from (each.text for each in tool.bands)
        if tool.example:
            yield tool.example.intro
    for job_aid in course.job_aids:
        yield from (job_aid.when, *job_aid.items, job_aid.note)
    yield from (toolkit.intro for toolkit in course.toolkits)


def tool_lines(course: Course) -> Iterator[Inlines]:
    """Every line of tools that stands in no text."""
    for tool in course.tools:
        yield tool.used_by
        for section in tool.sections:
            yield from (each.title for each in section.columns)
            yield from (cell for row in section.rows for cell in row)
            yield from (each.label for each in section.fields)
