"""Packages of single modules."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from builder import codes
from builder.compiler import compile_modules
from builder.diagnostics import CourseError
from builder.model import LessonLink, PagesSeen, Paragraph, QuizzesPassed, Text
from builder.module_course import module_course
from builder.plan import plan_course
from builder.render import render_pages
from tests.render.courses import course

EVERYTHING = Path(__file__).parent / "courses" / "everything"


def test_a_module_is_open_and_has_rules_of_its_own() -> None:
    found = module_course(course("everything"), "questions")
    assert found.outline[0].opens_after is None
    assert found.policy.completion == PagesSeen(100)
    assert found.policy.success == QuizzesPassed()


def test_a_module_without_a_quiz_knows_completion_alone() -> None:
    assert module_course(replace(course("everything"), quizzes=()), "blocks").policy.success is None


def test_it_has_its_own_quizzes_and_the_pools_that_they_draw_from() -> None:
    whole = course("everything")
    found = module_course(whole, "exam")
    pools = {draw.pool for quiz in found.quizzes for draw in quiz.draw}
    assert pools <= {quiz.id for quiz in found.quizzes}
    assert len(found.quizzes) < len(whole.quizzes)


def test_its_names_are_its_own() -> None:
    (compiled,) = compile_modules(EVERYTHING, ["questions"], ["scorm12", "web"])
    assert compiled.plan.identifier == "coursewright_everything-questions"
    assert [package.name for _, package in compiled.packages] == [
        "everything-questions-scorm12.zip",
        "everything-questions-web.zip",
    ]


def test_every_link_of_its_pages_leads_to_a_page_of_it() -> None:
    for name in ("blocks", "questions", "exam"):
        (compiled,) = compile_modules(EVERYTHING, [name], ["web"])
        files = dict(compiled.packages)["web"].files
        for href, page in files.items():
            if href.endswith(".html"):
                linked = re.findall(r'href="([\w-]+\.html)', page.decode())
                assert set(linked) <= set(files), href


def test_a_link_to_a_lesson_that_is_left_out_becomes_its_title() -> None:
    whole = course("everything")
    target = next(module for module in whole.modules if module.id == "questions").lessons[0]
    link = LessonLink(target.at.source.path, "", (Text("see there"),))
    blocks = next(module for module in whole.modules if module.id == "blocks")
    lesson = replace(blocks.lessons[0], blocks=(Paragraph((link,)),))
    changed = replace(whole, modules=(replace(blocks, lessons=(lesson,)), *whole.modules[1:]))
    plan = plan_course(module_course(changed, "blocks"), "")
    text = render_pages(plan, lambda _: None)[plan.lessons[0].href].decode()
    assert f"<p>see there (“{target.title}”)</p>" in text


def test_an_unknown_module_is_told_with_what_was_meant() -> None:
    with pytest.raises(CourseError) as refused:
        compile_modules(EVERYTHING, ["question"])
    (finding,) = refused.value.diagnostics
    assert finding.code == codes.UNKNOWN_MODULE
    assert "did you mean 'questions'?" in finding.hint
