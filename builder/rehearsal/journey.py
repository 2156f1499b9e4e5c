"""A package and a profile → what was lost on a learner's way: begin, leave in the middle, resume, complete, come back."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.model import Mode
from builder.plan import Page, Plan
from builder.plan.parts import AllRule, LeastRule, Rule, WebinarsRule
from builder.rehearsal import steps
from builder.rehearsal.packages import Rehearsed
from builder.rehearsal.serving import serving
from builder.rehearsal.visit import Kept, Visit, record_name, visit
from builder.simulator import Profile, simulator_files

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

STATE = "cmi.suspend_data"
STATUS = {"scorm12": "cmi.core.lesson_status", "scorm2004": "cmi.completion_status"}
SCORE = {"scorm12": "cmi.core.score.raw", "scorm2004": "cmi.score.raw"}
SUCCESS = "cmi.success_status"
WINDOW_WIDTH, WINDOW_HEIGHT = 1280, 800  # CSS pixels
PAGES = 3  # that are opened of a package whose plan nobody knows


@dataclass(frozen=True, slots=True)
class Outcome:
    """``losses`` is empty where all went well. ``refused`` are calls that the LMS refused; ``seconds`` of the whole way."""

    package: Rehearsed
    profile: Profile
    losses: tuple[str, ...]
    status: str
    score: str
    state: int
    refused: tuple[str, ...]
    seconds: float


class _Journey:
    """One learner; a new computer at each launch, where there is an LMS to remember."""

    def __init__(self, browser: Browser, address: str, package: Rehearsed, profile: Profile) -> None:
        self.browser, self.address, self.package, self.profile = browser, address, package, profile
        self.kept = Kept()
        self.losses: list[str] = []
        self.refused: list[str] = []
        self.context = self._computer()

    def launch(self, ready: str = "html.is-ready") -> Visit:
        if self.profile.has_api and self.kept.text:
            self.context.close()
            self.context = self._computer()
        return visit(self.context, self.address, self.package, self.profile, ready)

    def leave(self, going: Visit) -> Kept:
        self.kept = going.leave()
        self.refused += going.refused
        return self.kept

    def expect(self, fact: bool, loss: str) -> None:
        if not fact:
            self.losses.append(loss)

    def _computer(self) -> BrowserContext:
        context = self.browser.new_context(viewport={"width": WINDOW_WIDTH, "height": WINDOW_HEIGHT})
        if self.kept.text:
            put = "([name, text]) => localStorage.getItem(name) || localStorage.setItem(name, text)"
            context.add_init_script(f"({put})({json.dumps([record_name(self.package), self.kept.text])})")
        return context


def rehearse(browser: Browser, package: Rehearsed, profile: Profile) -> Outcome:
    """The whole way. What the page never does within half a minute is a loss, too."""
    from playwright.sync_api import Error

    began = time.monotonic()
    with serving(_site(package)) as address:
        journey = _Journey(browser, address, package, profile)
        try:
            if package.plan:
                _learn(journey, package.plan)
            else:
                _look_around(journey)
        except Error as error:
            journey.losses.append(f"stuck: {str(error).splitlines()[0]}")
        finally:
            journey.context.close()
    return _outcome(journey, time.monotonic() - began)


def _site(package: Rehearsed) -> Mapping[str, bytes]:
    simulator = {f"simulator/{path}": data for path, data in simulator_files().items()}
    return simulator | {f"course/{path}": data for path, data in package.files.items()}


def _learn(journey: _Journey, plan: Plan) -> None:
    going = journey.launch()
    middle = next((each for each in plan.lessons if len(steps.practice_questions(each)) > 1), None)
    for lesson in plan.lessons:
        steps.open_lesson(going.course, lesson)
        if lesson is middle:
            going = _leave_in_the_middle(journey, going, lesson)
        for placed in steps.practice_questions(lesson)[1 if lesson is middle else 0 :]:
            steps.answer(going.course, placed)
        steps.read_to_the_end(going.course)
        steps.sit_tests(going.course, lesson, plan)
    _check_end(journey, journey.leave(going), plan)
    again = journey.launch()
    before = _achieved(journey)
    journey.leave(again)
    journey.expect(_achieved(journey) == before, f"coming back turned {before} into {_achieved(journey)}")


def _leave_in_the_middle(journey: _Journey, going: Visit, lesson: Page) -> Visit:
    """Answers the first question, leaves, comes back from another computer: page and answer must be there."""
    first = steps.practice_questions(lesson)[0]
    steps.answer(going.course, first)
    kept = journey.leave(going)
    if journey.profile.has_api:
        journey.expect(bool(kept.values.get(STATE)), "no state after leaving in the middle")
    back = journey.launch()
    journey.expect(
        back.course.locator(f"main[data-page='{lesson.id}']").count() == 1, "not back on the same page"
    )
    if back.course.locator(f"main[data-page='{lesson.id}']").count() != 1:
        steps.open_lesson(back.course, lesson)
    box = back.course.locator(f"#question-{first.question.id}:is(.is-right, .is-neutral)")
    journey.expect(box.count() == 1, f"the answer to '{first.question.id}' is gone")
    return back


def _check_end(journey: _Journey, kept: Kept, plan: Plan) -> None:
    if not journey.profile.has_api:
        return
    journey.expect(bool(kept.values.get(STATE)), "no state at the end")
    if _needs_webinars(plan):
        return
    standard = journey.package.standard
    status, success = kept.values.get(STATUS[standard], ""), kept.values.get(SUCCESS, "")
    wanted = "passed" if plan.success and standard == "scorm12" else "completed"
    journey.expect(status == wanted, f"status is '{status}', not '{wanted}'")
    if plan.success and standard == "scorm2004":
        journey.expect(success == "passed", f"success is '{success}', not 'passed'")
    if any(quiz.quiz.mode is not Mode.SURVEY for quiz in plan.quizzes):
        score = kept.values.get(SCORE[standard], "")
        journey.expect(score == "100", f"score is '{score}', not 100 (all was answered right)")


def _look_around(journey: _Journey) -> None:
    """A package of which nobody knows the questions: some pages, leave, come back."""
    going = journey.launch("body")
    if journey.profile.has_api:
        going.page.wait_for_function("SIMULATOR.state() === 'running'")
    for _ in range(PAGES):
        forward = going.course.locator("a[rel=next]:visible, a.start:visible")
        if not forward.count():
            break
        forward.first.click()
        steps.read_to_the_end(going.course)
    first = journey.leave(going)
    again = journey.launch("body")
    if journey.profile.has_api:
        again.page.wait_for_function("SIMULATOR.state() === 'running'")
    second = journey.leave(again)
    for element in (STATE, STATUS[journey.package.standard], SCORE[journey.package.standard]):
        lost = first.values.get(element) and not second.values.get(element)
        journey.expect(not lost, f"{element} was gone after coming back")


def _achieved(journey: _Journey) -> tuple[str, ...]:
    standard = journey.package.standard
    return tuple(journey.kept.values.get(each, "") for each in (STATUS[standard], SUCCESS, SCORE[standard]))


def _needs_webinars(plan: Plan) -> bool:
    return any(
        isinstance(each, WebinarsRule)
        for rule in (plan.completion, plan.success)
        if rule
        for each in _rules(rule)
    )


def _rules(rule: Rule) -> Iterator[Rule]:
    yield rule
    if isinstance(rule, AllRule | LeastRule):
        for each in rule.rules:
            yield from _rules(each)


def _outcome(journey: _Journey, seconds: float) -> Outcome:
    standard, values = journey.package.standard, journey.kept.values
    status = [values.get(STATUS[standard], ""), values.get(SUCCESS, "")]
    return Outcome(
        journey.package,
        journey.profile,
        tuple(dict.fromkeys(journey.losses)),
        ", ".join(each for each in status if each),
        values.get(SCORE[standard], ""),
        len(values.get(STATE, "")),
        tuple(dict.fromkeys(journey.refused)),
        seconds,
    )
