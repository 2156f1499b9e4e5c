"""Tests and finals as a learner and an LMS meet them: drawn, left, resumed, timed, marked, repeated."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from builder.model import Mode
from builder.plan import Plan
from tests.launch.answering import check, give
from tests.launch.learner import SCORE, STATUS, Learner, Standard
from tests.launch.sitting import (
    ASKED,
    answer,
    begin,
    given,
    hand_in,
    hold_clock,
    let_pass,
    result,
    running,
    seconds_left,
    sit,
    use_code,
)

MakeLearner = Callable[..., Learner]
Plans = Callable[[str], Plan]
STANDARDS: tuple[Standard, ...] = ("scorm12", "scorm2004")
FINAL = "exam_final.html"
TEST = "exam_test.html"
DAY = 24 * 3600  # seconds that a learner waits between two attempts at the final
SUCCESS = "cmi.success_status"


def outcome(data: dict[str, str], standard: Standard) -> tuple[str, ...]:
    """Score and status as the LMS has them: 1.2 has one status, 2004 two."""
    score = data.get(SCORE[standard], "")
    return (score, data[STATUS[standard]], *([data[SUCCESS]] if standard == "scorm2004" else []))


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_final_that_was_left_goes_on_as_it_was(
    learner: MakeLearner, browser: Browser, plans: Plans, standard: Standard
) -> None:
    amina = learner(standard)
    hold_clock(browser, amina)
    amina.launch(page=FINAL)
    ids = begin(amina)
    assert sorted(each[:6] for each in ids) == ["pool-a", "pool-a", "pool-b", "pool-b"]
    answer(amina, plans("open"), ids[:2], "right")
    answers = given(amina)
    let_pass(amina, 100)
    left = seconds_left(amina)
    assert 1060 <= left <= 1100
    amina.leave()

    amina.launch()  # the LMS opens the first page; the bookmark leads back
    amina.find("main[data-page='exam_final']").wait_for()
    assert running(amina) == ids
    assert given(amina) == answers
    assert 0 <= left - seconds_left(amina) <= 60, "time goes on where it stood"
    answer(amina, plans("open"), ids[2:3], "wrong")
    answers = given(amina)
    let_pass(amina, 30)
    record = amina.close_tab()
    assert SCORE[standard] not in record.data, "no score before the first attempt is finished"

    amina.launch(page=FINAL)
    assert running(amina) == ids
    assert given(amina) == answers
    assert left - seconds_left(amina) >= 20, "at most ten seconds are lost with a closed tab"
    assert hand_in(amina).startswith("Your result: 50 %.")
    amina.leave()


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_passed_final_gives_its_score_and_a_worse_one_later_takes_nothing_away(
    learner: MakeLearner, browser: Browser, plans: Plans, standard: Standard
) -> None:
    amina = learner(standard)
    hold_clock(browser, amina)
    amina.launch(page=FINAL)
    assert outcome(amina.record().data, standard) == (
        ("", "incomplete") if standard == "scorm12" else ("", "incomplete", "unknown")
    )
    assert "Passed." in sit(amina, plans("open"), 4)
    # Passed, but the pages and the other quizzes that completion asks for are still to come.
    passed = ("100", "incomplete") if standard == "scorm12" else ("100", "incomplete", "passed")
    assert outcome(amina.leave().data, standard) == passed

    let_pass_until_next_day(amina)
    amina.launch(page=FINAL)
    assert sit(amina, plans("open"), 1) == "Your result: 25 %. Your best result: 100 %. Passed."
    record = amina.leave()
    assert outcome(record.data, standard) == passed
    if standard == "scorm2004":
        assert record.data["cmi.score.scaled"] == "1"


def let_pass_until_next_day(learner: Learner) -> None:
    assert learner.context
    learner.context.clock.fast_forward(DAY * 1000 + 61_000)


@pytest.mark.parametrize("standard", STANDARDS)
def test_after_a_failed_final_the_learner_waits_and_a_tutor_helps_once(
    learner: MakeLearner, browser: Browser, plans: Plans, standard: Standard
) -> None:
    amina = learner(standard)
    hold_clock(browser, amina)
    amina.launch(page=FINAL)
    assert sit(amina, plans("open"), 3) == "Your result: 75 %. Not passed; 80 % are needed."
    assert amina.find(".waiting").count() == 1
    assert amina.find("button.begin").count() == 0
    use_code(amina, "open says me")
    amina.find(
        "form.tutor [role=status]",
    ).filter(has_text="not right").wait_for()
    assert amina.find("button.begin").count() == 0
    record = amina.leave()
    assert outcome(record.data, standard) == (
        ("75", "incomplete") if standard == "scorm12" else ("75", "incomplete", "unknown")
    ), "not failed while an attempt is left"

    amina.launch(page=FINAL)
    use_code(amina, " Open Sesame ")
    amina.find("button.begin").wait_for()
    assert "Not passed" in sit(amina, plans("open"), 0)
    use_code(amina, "open sesame")
    amina.find("form.tutor [role=status]").filter(has_text="used before").wait_for()

    let_pass_until_next_day(amina)
    amina.leave()
    amina.launch(page=FINAL)
    assert "Passed." in sit(amina, plans("open"), 4), "the attempt that the tutor gave"
    assert amina.find("button.begin").count() == 0
    record = amina.leave()
    assert outcome(record.data, standard) == (
        ("100", "incomplete") if standard == "scorm12" else ("100", "incomplete", "passed")
    )


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_final_without_an_attempt_left_is_failed_until_a_tutor_gives_one(
    learner: MakeLearner, browser: Browser, plans: Plans, standard: Standard
) -> None:
    amina = learner(standard)
    hold_clock(browser, amina)
    amina.launch(page=FINAL)
    sit(amina, plans("open"), 2)
    let_pass_until_next_day(amina)
    amina.leave()
    amina.launch(page=FINAL)
    assert sit(amina, plans("open"), 1).startswith("Your result: 25 %. Your best result: 50 %.")
    amina.find(".spent").wait_for()
    failed = ("50", "failed") if standard == "scorm12" else ("50", "incomplete", "failed")
    assert outcome(amina.leave().data, standard) == failed

    amina.launch(page=FINAL)
    use_code(amina, "open sesame")
    assert "Passed." in sit(amina, plans("open"), 4)
    assert outcome(amina.leave().data, standard) == (
        ("100", "incomplete") if standard == "scorm12" else ("100", "incomplete", "passed")
    )


@pytest.mark.parametrize("standard", STANDARDS)
def test_when_time_is_up_the_final_is_handed_in_as_it_stands(
    learner: MakeLearner, browser: Browser, plans: Plans, standard: Standard
) -> None:
    amina = learner(standard)
    hold_clock(browser, amina)
    amina.launch(page=FINAL)
    ids = begin(amina)
    answer(amina, plans("open"), ids[:2], "right")
    let_pass(amina, 14 * 60)
    assert amina.find("button.hand-in").count() == 1
    let_pass(amina, 6 * 60 + 5)
    amina.find(".time-up").wait_for()
    assert result(amina).startswith("Your result: 50 %.")
    assert outcome(amina.leave().data, standard)[0] == "50"


def test_who_needs_more_time_gets_it(learner: MakeLearner, browser: Browser) -> None:
    amina = learner("scorm12")
    hold_clock(browser, amina)
    amina.launch(page=FINAL)
    begin(amina, "2")
    assert 2380 <= seconds_left(amina) <= 2400
    let_pass(amina, 22 * 60)
    amina.leave()
    amina.launch(page=FINAL)
    running(amina)
    let_pass(amina, 18 * 60 + 5)
    amina.find(".time-up").wait_for()
    use_code(amina, "open sesame")
    begin(amina, "0")
    assert amina.find(".timer .time").count() == 0
    let_pass(amina, 45 * 60)
    assert amina.find("button.hand-in").count() == 1
    hand_in(amina)
    amina.leave()


def test_right_answers_are_shown_after_passing_and_not_before(learner: MakeLearner, plans: Plans) -> None:
    amina = learner("scorm12").launch(page=FINAL)
    sit(amina, plans("open"), 3)
    assert amina.find(ASKED).count() == 0
    use_code(amina, "open sesame")
    assert "Passed." in sit(amina, plans("open"), 4)
    assert amina.find(f"{ASKED}.is-right").count() == 4
    amina.leave()
    amina.launch(page=FINAL, mode="review")
    amina.find(f"{ASKED}.is-right").first.wait_for()  # a test's script comes after the page is ready
    assert amina.find(f"{ASKED}.is-right").count() == 4, "and to who looks back"
    assert amina.find(".notice[data-notice='review']").count() == 1
    assert not [call for call in amina.leave().calls if call[0] == "set"]


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_test_is_marked_and_shows_its_answers_after_the_last_attempt(
    learner: MakeLearner, plans: Plans, standard: Standard
) -> None:
    amina = learner(standard).launch(page=TEST)
    ids = begin(amina)
    assert ids == ["check-one", "check-two"], "in the author's order"
    answer(amina, plans("open"), ids, "wrong")
    assert hand_in(amina) == "Your result: 0 %. Not passed; 50 % are needed."
    assert amina.find(ASKED).count() == 0
    assert sit(amina, plans("open"), 1) == "Your result: 50 %. Passed."
    assert amina.find(".spent").count() == 1
    assert amina.find(f"{ASKED}.is-right").count() == 1
    assert amina.find(f"{ASKED}.is-wrong details.key").count() == 1
    record = amina.leave()
    assert SCORE[standard] not in record.data, "the course's score is the final's"
    wrong = "wrong" if standard == "scorm12" else "incorrect"
    assert [record.data[f"cmi.interactions.{n}.result"] for n in range(4)] == [wrong, wrong, "correct", wrong]


def test_a_review_tells_what_was_not_answered(learner: MakeLearner, plans: Plans) -> None:
    amina = learner("scorm12").launch(page=TEST)
    ids = begin(amina)
    hand_in(amina)
    answer(amina, plans("open"), begin(amina)[:1], "wrong")
    hand_in(amina)
    told = [amina.find(f"#question-{each} .feedback .outcome").inner_text() for each in ids]
    assert told == ["Not right", "Not answered"]
    amina.leave()


def test_questions_without_an_answer_are_told_before_handing_in(learner: MakeLearner, plans: Plans) -> None:
    amina = learner("scorm12").launch(page=TEST)
    ids = begin(amina)
    answer(amina, plans("open"), ids[:1], "right")
    amina.find("button.hand-in").click()
    assert "1 question is not fully answered" in amina.find("dialog.hand-in-check").inner_text()
    assert amina.page
    amina.page.keyboard.press("Escape")
    amina.find("dialog.hand-in-check").wait_for(state="detached")
    assert amina.find("#question-check-two:focus").count() == 1, "at what is missing"
    amina.leave()


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_whole_course_from_the_first_page_to_passed(
    learner: MakeLearner, browser: Browser, plans: Plans, standard: Standard
) -> None:
    plan = plans("everything")
    amina = learner(standard, "everything")
    hold_clock(browser, amina)
    amina.launch()
    assert amina.find(".module.is-locked").count() == 2
    amina.find("main a.start").click()
    for page in plan.lessons:
        amina.find(f"main[data-page='{page.id}']").wait_for()
        assert amina.find(".page-locked").count() == 0, page.id
        if page.id.startswith("exam"):
            assert "Passed." in sit(amina, plan, 2 if page.id == "exam_test" else 4)
        else:
            for placed in page.questions:
                if placed.quiz.mode is Mode.SURVEY:
                    continue  # nobody has to take part
                give(amina, placed, "right")
                check(amina, placed)
        if page.next:
            assert amina.record().data[STATUS[standard]] == "incomplete"
            amina.find("main nav.pager a[rel=next]").click()
    passed = ("100", "passed") if standard == "scorm12" else ("100", "completed", "passed")
    record = amina.leave()
    assert outcome(record.data, standard) == passed

    let_pass_until_next_day(amina)
    amina.launch(page=FINAL)
    assert sit(amina, plan, 0).startswith("Your result: 0 %. Your best result: 100 %.")
    record = amina.leave()
    assert outcome(record.data, standard) == passed, "a worse attempt takes nothing away"
    if standard == "scorm2004":
        assert record.data["cmi.progress_measure"] == "1"


def test_a_closed_module_says_what_opens_it(learner: MakeLearner, plans: Plans) -> None:
    plans("everything")
    amina = learner("scorm12", "everything").launch(page="questions_choosing.html")
    amina.find(".page-locked").wait_for()
    assert "Blocks" in amina.find(".page-locked").inner_text()
    assert amina.find(".question:visible").count() == 0
    amina.leave()
