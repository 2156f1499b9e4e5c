"""A whole learner's journey over this repository's course: the core path, three sectors, the final, the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, expect

from builder.model import Mode
from builder.plan import Page, Plan, PlannedModule
from builder.rehearsal.quick_answers import check_all, give_right
from tests.launch.learner import SCORE, STATUS, Learner, Standard
from tests.launch.server import Server
from tests.launch.sitting import begin, hand_in, hold_clock
from tests.launch.test_path import go

MakeLearner = Callable[..., Learner]
Plans = Callable[[str], Plan]
CORE = ("orientation", "why", "principles", "cycle")
SECTORS = ("urban", "rural", "health")
DRAWN = 30
WAIT = 24 * 3600 * 1000 + 61_000  # ms until another attempt is open


PERCENT = {30: "100", 27: "90", 24: "80", 23: "77"}


@pytest.fixture(scope="module")
def before_the_final(browser: Browser, server: Server, plans: Plans) -> dict[str, str]:
    """What an LMS of SCORM 1.2 kept of a learner who has done all but the capstone."""
    plan = plans("real")
    amina = Learner(browser, server, "scorm12", "before-the-final", "real-scorm12")
    with at_end(amina):
        amina.launch()
        take_core(amina, plan)
        take_sectors(amina, plan)
        return amina.leave().data


@contextmanager
def at_end(amina: Learner) -> Iterator[None]:
    yield
    assert amina.context
    amina.context.close()
    assert not [*amina.errors, *amina.violations]


@pytest.mark.parametrize("attempts", [(30,), (23, 24)])
def test_in_scorm_12_a_final_passed_at_once_or_later_leads_to_the_record(
    learner: MakeLearner,
    browser: Browser,
    plans: Plans,
    before_the_final: dict[str, str],
    attempts: tuple[int, ...],
) -> None:
    """``attempts``: how many of the thirty questions are answered rightly, attempt by attempt; the last one passes."""
    amina = learner("scorm12", "real", data=dict(before_the_final))
    hold_clock(browser, amina)
    amina.launch()
    finish(amina, plans("real"), "scorm12", attempts)


def test_the_same_way_in_scorm_2004(learner: MakeLearner, browser: Browser, plans: Plans) -> None:
    amina = learner("scorm2004", "real")
    hold_clock(browser, amina)
    amina.launch()
    take_core(amina, plans("real"))
    take_sectors(amina, plans("real"))
    finish(amina, plans("real"), "scorm2004", (23, 27))


def finish(amina: Learner, plan: Plan, standard: Standard, attempts: tuple[int, ...]) -> None:
    take_capstone(amina, plan, standard, attempts)
    check_path_and_record(amina, PERCENT[attempts[-1]])
    record = amina.leave()
    assert outcome(record.data, standard) == (PERCENT[attempts[-1]], *PASSED[standard])
    check_nothing_is_lost(amina, standard)


PASSED: dict[Standard, tuple[str, ...]] = {"scorm12": ("passed",), "scorm2004": ("completed", "passed")}
OPEN: dict[Standard, tuple[str, ...]] = {"scorm12": ("incomplete",), "scorm2004": ("incomplete", "unknown")}


def outcome(data: dict[str, str], standard: Standard) -> tuple[str, ...]:
    """Score and status as the LMS has them: 1.2 has one status, 2004 two."""
    success = [data["cmi.success_status"]] if standard == "scorm2004" else []
    return (data.get(SCORE[standard], ""), data[STATUS[standard]], *success)


def take_core(amina: Learner, plan: Plan) -> None:
    """Each module opens the next one; a closed page says which."""
    for name, following in zip(CORE, (*CORE[1:], SECTORS[0]), strict=True):
        assert not is_open(amina, plan, following)
        find_closed(amina, plan, following, module(plan, name).module.title)
        take_module(amina, plan, name)
    assert not is_open(amina, plan, "pilots")
    assert not is_open(amina, plan, "capstone")


def take_sectors(amina: Learner, plan: Plan) -> None:
    """One sector opens the pilots, three (and the pilots) the capstone; the path counts what is left."""
    go(amina, "path")
    for name in SECTORS:
        amina.find(f"[data-option][data-id='{name}'] input").check()
    before = amina.find(".path-state").inner_text()
    assert before.startswith("Time left on your path: about ")
    for number, name in enumerate(SECTORS, 1):
        find_closed(amina, plan, "capstone", "at least 3")
        take_module(amina, plan, name)
        assert is_open(amina, plan, "pilots")
        go(amina, "path")
        expect(amina.find(f".step > .step-state:text-is('{number} of 3 done')")).to_have_count(
            int(number < 3)
        )
    assert amina.find(".path-state").inner_text() != before
    find_closed(amina, plan, "capstone", module(plan, "pilots").module.title)
    take_module(amina, plan, "pilots")
    assert is_open(amina, plan, "capstone")


def take_capstone(amina: Learner, plan: Plan, standard: Standard, attempts: tuple[int, ...]) -> None:
    """The final may fail and is sat again after the waiting time; the course is done with the last page."""
    pages = module(plan, "capstone").pages
    amina.open(pages[0].id)
    for page in pages:
        if any(quiz.quiz.mode is Mode.FINAL and plan.lessons[quiz.lesson] is page for quiz in plan.quizzes):
            sit_final(amina, plan, standard, attempts)
        else:
            work_through(amina, page)
        assert amina.record().data[STATUS[standard]] == "incomplete"
        go_on(amina, page, pages)


def sit_final(amina: Learner, plan: Plan, standard: Standard, attempts: tuple[int, ...]) -> None:
    *failing, passing = attempts
    for right in failing:
        told = sit(amina, plan, right)
        assert told == f"Your result: {PERCENT[right]} %. Not passed; 80 % are needed."
        assert amina.find("button.begin").count() == 0
        assert "You can try again from" in amina.find(".waiting").inner_text()
        assert outcome(amina.record().data, standard) == (PERCENT[right], *OPEN[standard]), (
            "an attempt is left"
        )
        assert amina.context
        amina.context.clock.fast_forward(WAIT)
        amina.leave()
        amina.launch()  # the bookmark leads back to the final
        amina.find("button.begin").wait_for()
    assert "Passed." in sit(amina, plan, passing)


def sit(amina: Learner, plan: Plan, right: int) -> str:
    """So many right answers; the other questions stay open."""
    ids = begin(amina)
    assert len(ids) == DRAWN
    by_id = {each.question.id: each for quiz in plan.quizzes for each in quiz.questions}
    give_right(amina.frame, [by_id[each] for each in ids[:right]])
    return hand_in(amina)


def check_path_and_record(amina: Learner, percent: str) -> None:
    go(amina, "path")
    words = "You have completed the course. You have passed."
    expect(amina.find(".path-state")).to_contain_text(words)
    go(amina, "record")
    expect(amina.find(".record")).to_be_visible()
    expect(amina.find(".record-name")).to_have_text("Amina Banda")
    expect(amina.find(".record-score")).to_have_text(f"{percent} %")


def check_nothing_is_lost(amina: Learner, standard: Standard) -> None:
    """On another computer, where only the LMS remembers."""
    assert amina.context
    amina.context.close()
    amina.context = None
    before = outcome(amina.data, standard)
    amina.launch()
    go(amina, "record")
    expect(amina.find(".record-name")).to_have_text("Amina Banda")
    assert outcome({**amina.data, **amina.leave().data}, standard) == before


def module(plan: Plan, name: str) -> PlannedModule:
    return next(each for each in plan.modules if each.module.id == name)


def is_open(amina: Learner, plan: Plan, name: str) -> bool:
    """As the contents show it."""
    if not amina.find("main[data-kind='contents']").count():
        amina.find("a[href='index.html']").first.click()
        amina.find("main[data-kind='contents']").wait_for()
    return not amina.find(f"main a[data-lesson='{module(plan, name).pages[0].key}'].is-locked").count()


def find_closed(amina: Learner, plan: Plan, name: str, opened_by: str) -> None:
    """A page of a closed module shows what opens it, and nothing else."""
    amina.open(module(plan, name).pages[0].id)
    assert opened_by in amina.find(".page-locked").inner_text()
    assert amina.find(".lesson-body:visible").count() == 0


def take_module(amina: Learner, plan: Plan, name: str) -> None:
    """All its pages, one after the other, every question answered rightly."""
    pages = module(plan, name).pages
    amina.open(pages[0].id)
    for page in pages:
        assert amina.find(".page-locked").count() == 0, page.id
        work_through(amina, page)
        go_on(amina, page, pages)


def work_through(amina: Learner, page: Page) -> None:
    quizzes = {each.quiz.id: each.quiz for each in page.questions}
    if any(each.mode is Mode.TEST for each in quizzes.values()):
        return  # the pre-test may be left out
    asked = [each for each in page.questions if each.quiz.mode is not Mode.SURVEY]
    give_right(amina.frame, asked)
    check_all(amina.frame, asked)


def go_on(amina: Learner, page: Page, pages: tuple[Page, ...]) -> None:
    """To the next page of the module; at the last one, to its end."""
    if page is pages[-1]:
        amina.find(".page-end").scroll_into_view_if_needed()
        amina.find(f"nav.lessons a[data-lesson='{page.key}'].is-seen").wait_for(state="attached")
    else:
        amina.find("main nav.pager a[rel=next]").click()
        amina.find(f"main[data-page='{page.next.removesuffix('.html')}']").wait_for()
