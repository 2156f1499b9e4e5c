"""Courses for the tests of rendering: the whole test courses, and one lesson made of given blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from builder.diagnostics import Diagnostic
from builder.model import Blocks, Course, Lesson, Paragraph, Text
from builder.plan import Plan, plan_course
from builder.read import read_course
from builder.render import Files, render_pages
from builder.source import Source, Span

COURSES = Path(__file__).parent.parent / "courses"
BUILD = "0123456789ab"
ONLY_PAGE = "start_hello.html"


@lru_cache
def course(name: str) -> Course:
    """A test course, read without an error."""
    found: list[Diagnostic] = []
    read = read_course(COURSES / name, found.append)
    assert read is not None
    assert not [each for each in found if each.is_error]
    return read


@lru_cache
def plan(name: str) -> Plan:
    return plan_course(course(name), BUILD)


@lru_cache
def pages(name: str) -> Files:
    """The rendered files of a test course, without a finding."""
    found: list[Diagnostic] = []
    files = render_pages(plan(name), found.append)
    assert not found
    return files


def page(name: str, href: str) -> str:
    return pages(name)[href].decode()


HELLO: Blocks = (Paragraph((Text("Hello."),)),)


def minimal(blocks: Blocks = HELLO, *, title: str = "Hello") -> Course:
    """The minimal course with other blocks and another title in its only lesson."""
    whole = course("minimal")
    module = whole.modules[0]
    at = Span(Source("modules/start/hello.md", ()))
    lesson = Lesson("hello", title, blocks, at=at)
    return replace(whole, title=title, modules=(replace(module, title=title, lessons=(lesson,)),))


def render(whole: Course) -> tuple[Files, list[Diagnostic]]:
    """The files of a course, and what was found wrong."""
    found: list[Diagnostic] = []
    return render_pages(plan_course(whole, BUILD), found.append), found


def lesson_html(blocks: Blocks) -> str:
    """What a lesson's page makes of blocks: the inside of ``div.lesson-body``."""
    files, found = render(minimal(blocks))
    assert not found
    html = files[ONLY_PAGE].decode()
    body = re.search(r'<div class="lesson-body">\n(.*?)</div>\n<div class="page-end">', html, re.DOTALL)
    assert body
    return body[1]
