"""What goes wrong around learners: no connection, garbled state, odd names. Nothing is lost without a word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builder.plan import Plan
from tests.launch.answering import check, give
from tests.launch.learner import STATE, Learner, Standard
from tests.launch.test_tracking import placed

MakeLearner = Callable[..., Learner]
Plans = Callable[[str], Plan]
STANDARDS: tuple[Standard, ...] = ("scorm12", "scorm2004")
UNREADABLE = ".notice[data-notice='state-unreadable']"
ODD_LEARNERS = [("scorm12", "x" * 64), ("scorm12", "O'Brien & “Søn” <b>"), ("scorm2004", "زینب 用户 ../..")]


@pytest.mark.parametrize("moves_before", [0, 1])
def test_without_a_connection_the_page_stays_and_work_goes_on(
    learner: MakeLearner, plans: Plans, moves_before: int
) -> None:
    _, asked = placed(plans("open"), "word")
    amina = learner("scorm12").launch(page=f"questions_{['writing', 'arranging'][moves_before]}.html")
    for _ in range(moves_before):
        amina.find("main nav.pager a[rel=next]").click()
        amina.find("main[data-page='questions_writing']").wait_for()
    assert amina.context
    amina.context.set_offline(True)
    amina.find("main nav.pager a[rel=next]").click()
    amina.find(".notice[data-notice='page-lost']").wait_for()
    give(amina, asked, "right")
    check(amina, asked)
    amina.context.set_offline(False)
    amina.find("main nav.pager a[rel=next]").click()
    amina.find("main[data-page='questions_stories']").wait_for()
    assert amina.find(".notice").count() == 0
    amina.find("html").evaluate("() => history.back()")
    amina.find("#question-word.is-right").wait_for()
    amina.leave()
    amina.errors = [each for each in amina.errors if "ERR_INTERNET_DISCONNECTED" not in each]


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_state_that_is_cut_off_gives_back_what_is_whole(
    learner: MakeLearner, plans: Plans, standard: Standard
) -> None:
    amina = learner(standard).launch(page="questions_choosing.html")
    for question in ("single", "truth"):
        give(amina, placed(plans("open"), question)[1], "right")
        check(amina, placed(plans("open"), question)[1])
    amina.leave()
    other_computer(amina)
    state = amina.data[STATE]
    amina.data[STATE] = state[: state.index("*") + 4]  # in the middle of the second answer
    amina.launch(page="questions_choosing.html")
    amina.find(UNREADABLE).wait_for()
    assert amina.find("#question-single.is-right").count() == 1
    assert amina.find("#question-truth.is-right").count() == 0
    give(amina, placed(plans("open"), "truth")[1], "right")
    check(amina, placed(plans("open"), "truth")[1])
    amina.leave()
    other_computer(amina)
    amina.launch(page="questions_choosing.html")
    assert amina.find(UNREADABLE).count() == 0, "the state is whole again"
    assert amina.find(".question.is-right").count() == 2
    amina.leave()


@pytest.mark.parametrize(
    ("standard", "garbled"), [("scorm12", '{"a": 1}'), ("scorm12", "9zzzwhatever!!!"), ("scorm2004", "1")]
)
def test_a_state_of_another_kind_is_told_and_a_fresh_start_made(
    learner: MakeLearner, plans: Plans, standard: Standard, garbled: str
) -> None:
    amina = learner(standard)
    amina.data[STATE] = garbled
    amina.launch(page="questions_choosing.html")
    amina.find(UNREADABLE).wait_for()
    give(amina, placed(plans("open"), "truth")[1], "right")
    check(amina, placed(plans("open"), "truth")[1])
    amina.leave()
    other_computer(amina)
    amina.launch(page="questions_choosing.html")
    assert amina.find(UNREADABLE).count() == 0
    assert amina.find("#question-truth.is-right").count() == 1
    amina.leave()


def test_the_browsers_copy_makes_a_garbled_state_good(learner: MakeLearner, plans: Plans) -> None:
    _, asked = placed(plans("open"), "truth")
    amina = learner("scorm12").launch(page="questions_choosing.html")
    give(amina, asked, "right")
    check(amina, asked)
    amina.leave()
    amina.data[STATE] = amina.data[STATE][:30]
    amina.launch(page="questions_choosing.html")
    assert amina.find("#question-truth.is-right").count() == 1
    assert amina.find(UNREADABLE).count() == 0
    amina.leave()


def other_computer(learner: Learner) -> None:
    """The next launch is in a browser that knows nothing of the learner."""
    assert learner.context
    learner.context.close()
    learner.context = None


def test_any_learner_id_and_name_will_do(learner: MakeLearner, plans: Plans) -> None:
    _, asked = placed(plans("open"), "truth")
    for standard, name in ODD_LEARNERS:
        odd = learner(standard, name=name).launch(page="questions_choosing.html", learnerName=name)
        give(odd, asked, "right")
        check(odd, asked)
        assert odd.leave().data[STATE], name
        odd.launch(page="questions_choosing.html", learnerName=name)
        assert odd.find("#question-truth.is-right").count() == 1, name
        odd.leave()
        other_computer(odd)


def test_a_page_that_comes_back_from_the_browsers_memory_goes_on(learner: MakeLearner, plans: Plans) -> None:
    """What a browser does when the learner goes to another site and back: the page closed its session then."""
    _, asked = placed(plans("open"), "truth")
    amina = learner("scorm12").launch(page="questions_choosing.html")
    give(amina, asked, "right")
    check(amina, asked)
    for name in ("pagehide", "pageshow"):
        amina.find("html").evaluate(
            "(_, name) => dispatchEvent(new PageTransitionEvent(name, {persisted: true}))", name
        )
    amina.find("#question-truth.is-right").wait_for()
    _, other = placed(plans("open"), "single")
    amina.find("html.is-ready").wait_for(state="attached")
    amina.find("#question-truth.is-right").wait_for()
    give(amina, other, "right")
    check(amina, other)
    record = amina.leave()
    taken = [each[0] for each in record.calls if each[0] in ("init", "finish") and each[-1] == "true"]
    assert taken[:2] == ["init", "finish"]
    assert "init" not in taken[2:], "an LMS opens no second session in one launch; the browser's copy goes on"
    amina.launch(page="questions_choosing.html")
    assert amina.find(".question.is-right").count() == 2
    amina.leave()
