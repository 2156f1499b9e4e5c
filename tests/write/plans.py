"""Plans to write packages from, without a folder of sources."""

from __future__ import annotations

from dataclasses import replace

from builder.model import Course, Lesson, Module, OutlineItem, PagesSeen, Paragraph, Policy, Text
from builder.plan import Plan, plan_course

LESSON = Lesson("hello", "Hello", (Paragraph((Text("Hello."),)),), minutes=75)
COURSE = Course(
    id="small-course",
    title="A small course",
    language="en",
    description="What a small course is about.",
    version="1.0.0",
    modules=(Module("start", "Start", (LESSON,)),),
    outline=(OutlineItem("start"),),
    policy=Policy(PagesSeen(), None),
    keywords=("small", "course"),
    licence="CC-BY-4.0",
)
FILES = {"index.html": b"<title>1</title>", "start_hello.html": b"<title>2</title>", "style.css": b"p{}"}


def small_plan(
    title: str = COURSE.title,
    description: str = COURSE.description,
    keywords: tuple[str, ...] = COURSE.keywords,
    licence: str = COURSE.licence,
    language: str = COURSE.language,
    minutes: int = LESSON.minutes,
) -> Plan:
    """The plan of a course with one lesson."""
    modules = (Module("start", "Start", (replace(LESSON, minutes=minutes),)),)
    course = replace(
        COURSE,
        title=title,
        description=description,
        keywords=keywords,
        licence=licence,
        language=language,
        modules=modules,
    )
    return plan_course(course, "0123456789ab")
