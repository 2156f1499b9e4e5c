"""What a learner does in a course of ours: opens lessons, reads to the end, answers, sits tests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from builder.model import Mode
from builder.plan import Page, PlacedQuestion, Plan
from builder.rehearsal.answering import fill_in, hand_in

if TYPE_CHECKING:
    from playwright.sync_api import FrameLocator

TESTS = (Mode.TEST, Mode.FINAL)
ASKED = ".quiz-questions .question:not([hidden])"


def open_lesson(course: FrameLocator, lesson: Page) -> None:
    """By the contents, as a learner does."""
    course.locator("a[href='index.html']").first.click()
    course.locator("main[data-kind='contents']").wait_for()
    course.locator(f"main a[href='{lesson.href}']").first.click()
    course.locator(f"main[data-page='{lesson.id}']").wait_for()


def read_to_the_end(course: FrameLocator) -> None:
    end = course.locator(".page-end")
    if end.count():
        end.first.scroll_into_view_if_needed()


def practice_questions(lesson: Page) -> tuple[PlacedQuestion, ...]:
    """Those with a button of their own."""
    return tuple(each for each in lesson.questions if each.quiz.mode not in (*TESTS, Mode.POOL))


def answer(course: FrameLocator, placed: PlacedQuestion) -> None:
    box = course.locator(f"#question-{placed.question.id}")
    fill_in(box, placed)
    hand_in(box, placed)


def sit_tests(course: FrameLocator, lesson: Page, plan: Plan) -> None:
    """Every test of the lesson, once, all right."""
    by_id = {each.question.id: each for quiz in plan.quizzes for each in quiz.questions}
    modes = {quiz.quiz.id: quiz.quiz.mode for quiz in plan.quizzes}
    for quiz in lesson.quizzes:
        if modes.get(quiz) in TESTS:
            _sit(course, quiz, by_id)


def _sit(course: FrameLocator, quiz: str, by_id: Mapping[str, PlacedQuestion]) -> None:
    section = course.locator(f"section.quiz[data-quiz='{quiz}']")
    section.locator("button.begin").click()
    section.locator("button.hand-in").wait_for()
    asked = section.locator(ASKED).evaluate_all("all => all.map(each => each.dataset.question)")
    for question in asked:
        fill_in(section.locator(f"#question-{question}"), by_id[question])
    section.locator("button.hand-in").click()
    course.locator("button.hand-in-now").click()
    section.locator(".exam-result").wait_for()
