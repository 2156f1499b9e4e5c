"""The frame of every paper: language, author, footer, size, notes."""

from __future__ import annotations

from builder.model import Course
from builder.papers.flatten import Flattener
from builder.papers.paper import Look, Paper, PaperBlocks, Size
from builder.render.typography import colon
from builder.webinars import PaperSize

SIZES = {PaperSize.A4: Size.A4, PaperSize.LETTER: Size.LETTER}


def course_paper(
    flat: Flattener,
    name: str,
    title: str,
    body: PaperBlocks,
    look: Look,
    *,
    subtitle: str = "",
    subject: str = "",
    author: str = "",
    contents: bool = False,
    wide: bool = False,
) -> Paper:
    """A paper whose texts ``flat`` flattened; call it last, as its notes are counted by then."""
    course = flat.course
    return Paper(
        name=name,
        title=title,
        language=course.language,
        body=body,
        subtitle=subtitle,
        subject=subject or f"{course.title}{colon(course.language)}{title}",
        author=author or course.publisher,
        footer=footer_of(course),
        look=look,
        size=paper_size(course),
        wide=wide,
        contents=flat.messages.gettext("Contents") if contents else "",
        notes=flat.notes.all,
    )


def paper_size(course: Course) -> Size:
    """What webinars/schedule.yaml asks for; A4 without it."""
    return SIZES[course.schedule.paper] if course.schedule else Size.A4


def footer_of(course: Course) -> str:
    return " · ".join(each for each in (course.title, course.version, course.licence) if each)
