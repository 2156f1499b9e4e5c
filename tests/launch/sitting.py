"""How a learner sits a test or final: begins, answers what was drawn, hands in."""

from __future__ import annotations

from playwright.sync_api import Browser

from builder.plan import PlacedQuestion, Plan
from tests.launch.answering import Quality, give
from tests.launch.learner import Learner

ASKED = ".quiz-questions .question:not([hidden])"


def hold_clock(browser: Browser, learner: Learner) -> None:
    """Before the first launch: the learner's time then passes as usual, and can be made to pass faster."""
    learner.context = browser.new_context(viewport={"width": learner.width, "height": learner.height})
    learner.context.clock.install()


def let_pass(learner: Learner, seconds: float) -> None:
    """That much time goes by on all the learner's pages, each second of it."""
    assert learner.context
    learner.context.clock.run_for(int(seconds * 1000))


def begin(learner: Learner, factor: str = "1") -> list[str]:
    """Starts an attempt; returns the drawn questions' ids, in the order shown."""
    if factor != "1":
        learner.find("select.factor").select_option(factor)
    learner.find("button.begin").click()
    return running(learner)


def running(learner: Learner) -> list[str]:
    """The ids of the questions of the attempt that is running."""
    learner.find("button.hand-in").wait_for()
    found = learner.find(ASKED).evaluate_all("all => all.map(each => each.dataset.question)")
    return [str(each) for each in found]


def given(learner: Learner) -> list[str]:
    """What is chosen now: the values of the checked inputs, in the order shown."""
    found = learner.find(f"{ASKED} input:checked").evaluate_all("all => all.map(each => each.value)")
    return [str(each) for each in found]


def answer(learner: Learner, plan: Plan, ids: list[str], quality: Quality) -> None:
    """Fills these questions in."""
    by_id = {each.question.id: each for each in _questions(plan)}
    for each in ids:
        give(learner, by_id[each], quality)


def hand_in(learner: Learner) -> str:
    """Hands the attempt in, whether or not all is answered; returns the result in words."""
    learner.find("button.hand-in").click()
    learner.find("button.hand-in-now").click()
    return result(learner)


def sit(learner: Learner, plan: Plan, right: int) -> str:
    """A whole attempt with so many right answers, the others wrong."""
    ids = begin(learner)
    answer(learner, plan, ids[:right], "right")
    answer(learner, plan, ids[right:], "wrong")
    return hand_in(learner)


def result(learner: Learner) -> str:
    return learner.find(".exam-result").inner_text()


def seconds_left(learner: Learner) -> int:
    """What the clock of the running attempt shows."""
    minutes, seconds = learner.find(".timer .time").inner_text().split(" ")[-1].split(":")
    return int(minutes) * 60 + int(seconds)


def use_code(learner: Learner, code: str) -> None:
    """Enters a tutor's code."""
    learner.find("form.tutor input").fill(code)
    learner.find("form.tutor button").click()


def _questions(plan: Plan) -> tuple[PlacedQuestion, ...]:
    return tuple(each for quiz in plan.quizzes for each in quiz.questions)
