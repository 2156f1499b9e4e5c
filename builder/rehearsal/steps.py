"""What a learner does in a course of ours: opens lessons, reads to the end, answers, sits tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.model import Mode
from builder.plan import Page, PlacedQuestion, Plan
from builder.rehearsal.answering import fill_in, hand_in
from builder.rehearsal.quick_answers import check_all, give_right

if TYPE_CHECKING:
    from playwright.sync_api import FrameLocator

TESTS = (Mode.TEST, Mode.FINAL)
ASKED = ".quiz-questions .question:not([hidden])"


def open_lesson(course: FrameLocator, lesson: Page) -> None:
    """By the pager where it leads there, else by the contents."""
    onward = course.locator(f"main nav.pager a[rel=next][href='{lesson.href}']")
    if not onward.count():
        course.locator("a[href='index.html']").first.click()
        course.locator("main[data-kind='contents']").wait_for()
        onward = course.locator(f"main a[href='{lesson.href}']")
    onward.first.click()
    course.locator(f"main[data-page='{lesson.id}']").wait_for()


def read_to_the_end(course: FrameLocator, lesson: Page | None = None) -> None:
    """Of the page that is shown; waits until it counts as seen, where it is known."""
    end = course.locator(".page-end")
    if end.count():
        end.first.scroll_into_view_if_needed()
    if lesson:
        course.locator(f"nav.lessons a[data-lesson='{lesson.key}'].is-seen").first.wait_for(state="attached")


def practice_questions(lesson: Page) -> tuple[PlacedQuestion, ...]:
    """Those with a button of their own."""
    return tuple(each for each in lesson.questions if each.quiz.mode not in (*TESTS, Mode.POOL))


def answer(course: FrameLocator, placed: PlacedQuestion) -> None:
    """With mouse and keyboard."""
    box = course.locator(f"#question-{placed.question.id}")
    fill_in(box, placed)
    hand_in(box, placed)


def answer_all(course: FrameLocator, questions: tuple[PlacedQuestion, ...]) -> None:
    """In one go. WrongAnswerError where a right answer is not marked as right."""
    if questions:
        give_right(course, questions)
        check_all(course, questions)


def tests_of(lesson: Page, plan: Plan) -> tuple[str, ...]:
    """The ids of the lesson's tests and finals."""
    modes = {quiz.quiz.id: quiz.quiz.mode for quiz in plan.quizzes}
    return tuple(quiz for quiz in lesson.quizzes if modes.get(quiz) in TESTS)


def sit(course: FrameLocator, test: str, plan: Plan) -> set[str]:
    """A whole attempt, all right. The ids of the questions that were drawn."""
    by_id = {each.question.id: each for quiz in plan.quizzes for each in quiz.questions}
    section = course.locator(f"section.quiz[data-quiz='{test}']")
    section.locator("button.begin").click()
    section.locator("button.hand-in").wait_for()
    asked = section.locator(ASKED).evaluate_all("all => all.map(each => each.dataset.question)")
    give_right(course, [by_id[each] for each in asked])
    section.locator("button.hand-in").click()
    course.locator("button.hand-in-now").click()
    section.locator(".exam-result").wait_for()
    return set(asked)
