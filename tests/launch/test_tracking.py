"""A learner's work as an LMS sees it: launch, leave, come back, score, status."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builder.plan import PlacedQuestion, Plan
from tests.launch.answering import Quality, check, give
from tests.launch.learner import SCORE, STATE, STATUS, Learner, Standard

MakeLearner = Callable[..., Learner]
Plans = Callable[[str], Plan]
STANDARDS: tuple[Standard, ...] = ("scorm12", "scorm2004")
RESULTS = {
    "scorm12": {"right": "correct", "wrong": "wrong"},
    "scorm2004": {"right": "correct", "wrong": "incorrect"},
}


def placed(plan: Plan, question: str) -> tuple[str, PlacedQuestion]:
    """A question and the page where it stands."""
    return next(
        (page.id, each) for page in plan.lessons for each in page.questions if each.question.id == question
    )


def latest(data: dict[str, str], part: str) -> str:
    """That part of the last interaction that was recorded."""
    numbers = [int(name.split(".")[2]) for name in data if name.startswith("cmi.interactions.")]
    return data[f"cmi.interactions.{max(numbers)}.{part}"]


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_first_launch_leaves_the_course_incomplete_and_to_be_resumed(
    learner: MakeLearner, standard: Standard
) -> None:
    amina = learner(standard).launch()
    record = amina.leave()
    assert record.data[STATUS[standard]] == "incomplete"
    assert SCORE[standard] not in record.data
    assert record.data["cmi.core.exit" if standard == "scorm12" else "cmi.exit"] == "suspend"
    assert [call[0] for call in record.calls].count("init") == 1
    assert [call[0] for call in record.calls].count("finish") == 1


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_learner_comes_back_to_the_same_place_with_the_same_answer(
    learner: MakeLearner, plans: Plans, standard: Standard
) -> None:
    page, question = placed(plans("open"), "single")
    amina = learner(standard).launch()
    amina.open(page)
    give(amina, question, "wrong")
    check(amina, question)
    amina.leave()
    amina.launch()
    amina.find(f"main[data-page='{page}']").wait_for()
    assert amina.find("#question-single.is-wrong").count() == 1
    assert amina.find("#question-single input:checked").count() == 1
    amina.leave()


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("quality", ["right", "wrong"])
@pytest.mark.parametrize(
    "question", ["single", "multiple", "truth", "match", "order", "sort", "word", "number", "story"]
)
def test_an_answer_is_marked_and_reported(
    learner: MakeLearner, plans: Plans, standard: Standard, question: str, quality: Quality
) -> None:
    page, asked = placed(plans("open"), question)
    amina = learner(standard).launch(page=f"{page}.html")
    give(amina, asked, quality)
    check(amina, asked)
    assert amina.find(f"#question-{question}.is-{quality}").count() == 1
    record = amina.leave()
    assert latest(record.data, "result") == RESULTS[standard][quality]
    assert latest(record.data, "weighting") == str(asked.question.points)


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize(
    ("question", "fraction"), [("multiple", "0.5"), ("match", "0.33"), ("sort", "0.25"), ("order", "0.33")]
)
def test_a_partly_right_answer_counts_in_part(
    learner: MakeLearner, plans: Plans, standard: Standard, question: str, fraction: str
) -> None:
    page, asked = placed(plans("open"), question)
    amina = learner(standard).launch(page=f"{page}.html")
    give(amina, asked, "partly")
    check(amina, asked)
    assert amina.find(f"#question-{question}.is-partly").count() == 1
    record = amina.leave()
    assert float(latest(record.data, "result")) == pytest.approx(float(fraction), abs=0.005)


@pytest.mark.parametrize("standard", STANDARDS)
def test_review_mode_writes_nothing(learner: MakeLearner, plans: Plans, standard: Standard) -> None:
    page, asked = placed(plans("open"), "truth")
    amina = learner(standard).launch(page=f"{page}.html", mode="review")
    give(amina, asked, "right")
    check(amina, asked)
    record = amina.leave()
    assert not [call for call in record.calls if call[0] == "set"]


def test_without_an_lms_the_course_teaches_on_and_says_so(learner: MakeLearner, plans: Plans) -> None:
    page, asked = placed(plans("open"), "truth")
    amina = learner("scorm12").launch(page=f"{page}.html", standard="none")
    amina.find(".notice[data-notice='no-lms']").wait_for()
    give(amina, asked, "right")
    check(amina, asked)
    amina.leave()
    amina.launch(page=f"{page}.html", standard="none")
    assert amina.find("#question-truth.is-right").count() == 1


@pytest.mark.parametrize("standard", STANDARDS)
def test_an_api_that_comes_late_is_found(learner: MakeLearner, standard: Standard) -> None:
    """openedx-scorm-xblock#78: content may start before the API exists."""
    amina = learner(standard).launch(late=5000)
    assert amina.leave().data[STATUS[standard]] == "incomplete"


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_refused_commit_is_told_and_made_good(
    learner: MakeLearner, plans: Plans, standard: Standard
) -> None:
    page, asked = placed(plans("open"), "truth")
    amina = learner(standard).launch(page=f"{page}.html")
    assert amina.page
    amina.page.evaluate("LMS.failing = true")
    give(amina, asked, "right")
    check(amina, asked)
    amina.find("main nav.pager a[rel=next]").click()
    amina.find(".notice[data-notice='save-failed']").wait_for()
    amina.page.evaluate("LMS.failing = false")
    record = amina.leave()
    assert latest(record.data, "result") == "correct"
    assert record.data[STATE]


@pytest.mark.parametrize("standard", STANDARDS)
def test_work_that_the_lms_never_took_comes_back_from_the_browser(
    learner: MakeLearner, plans: Plans, standard: Standard
) -> None:
    page, asked = placed(plans("open"), "truth")
    amina = learner(standard).launch(page=f"{page}.html", failing=True)
    give(amina, asked, "right")
    check(amina, asked)
    amina.close_tab()
    assert not amina.data
    amina.launch()
    amina.find(f"main[data-page='{page}']").wait_for()
    assert amina.find("#question-truth.is-right").count() == 1
    assert amina.leave().data[STATE]


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_closed_tab_loses_nothing(learner: MakeLearner, plans: Plans, standard: Standard) -> None:
    page, asked = placed(plans("open"), "number")
    amina = learner(standard).launch(page=f"{page}.html")
    give(amina, asked, "right")
    check(amina, asked)
    amina.close_tab()
    amina.launch(page=f"{page}.html")
    assert amina.find("#question-number.is-right").count() == 1
    amina.leave()


def test_a_reload_inside_the_lms_keeps_answers(learner: MakeLearner, plans: Plans) -> None:
    """Moodle throws when content initialises twice in one window."""
    page, asked = placed(plans("open"), "truth")
    amina = learner("scorm12").launch(page=f"{page}.html", throwOnSecondInit=True)
    give(amina, asked, "right")
    check(amina, asked)
    amina.find("html").evaluate("() => location.reload()")
    amina.find("html.is-ready").wait_for(state="attached")
    amina.find("#question-truth.is-right").wait_for()


@pytest.mark.parametrize("standard", STANDARDS)
def test_an_lms_without_interactions_and_objectives_costs_nothing(
    learner: MakeLearner, plans: Plans, standard: Standard
) -> None:
    """spoor#294, #316."""
    page, asked = placed(plans("open"), "truth")
    amina = learner(standard).launch(page=f"{page}.html", without=["cmi.interactions", "cmi.objectives"])
    give(amina, asked, "right")
    check(amina, asked)
    assert amina.find(".notice").count() == 0
    assert amina.leave().data[STATE]


def test_two_learners_at_one_computer_see_nothing_of_each_other(learner: MakeLearner, plans: Plans) -> None:
    page, _ = placed(plans("open"), "truth")
    amina = learner("scorm12").launch(page="blocks_parts.html")
    amina.find(".reflection textarea").first.fill("Mine alone")
    amina.leave()
    ben = learner("scorm12", name="ben")
    ben.context = amina.context
    ben.launch(page="blocks_parts.html")
    assert ben.find(".reflection textarea").first.input_value() == ""
    ben.leave()
    ben.context = None
    amina.launch(page="blocks_parts.html")
    assert amina.find(".reflection textarea").first.input_value() == "Mine alone"
    amina.leave()
    assert page
