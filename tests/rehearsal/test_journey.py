"""What rehearse finds: nothing in a sound package, each loss in one that was broken on purpose."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from builder.rehearsal import Outcome, Rehearsed, learning, rehearse, visit
from builder.simulator import all_profiles
from tests.rehearsal.breaking import HURRY, broken, with_script

NEVER_COMMITS = 'if (is("LMSCommit") || is("LMSFinish")) return "true";'
NOT_RESTORED = 'if (is("LMSGetValue", "cmi.suspend_data")) return "";'
WRONG_SCORE = 'if (is("LMSSetValue", "cmi.core.score.raw")) return tell("50");'
LOWERED = """if (is("LMSSetValue", "cmi.core.lesson_status")) {
  window.was ??= lms.LMSGetValue("cmi.core.lesson_status");
  return window.was === "passed" ? tell("incomplete") : ask();
}
if (is("LMSGetValue", "cmi.core.lesson_status")) return (window.was = ask());"""
TOO_LONG = 'if (is("LMSSetValue", "cmi.suspend_data")) return tell(given[1].padEnd(4097));'
WRONG_WORD = 'if (/result$/.test(given[0])) return tell("incorrect");'


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is lost here is not there at once, either."""
    monkeypatch.setattr(visit, "SOON", 500)


def at(browser: Browser, package: Rehearsed, profile: str = "standard") -> Outcome:
    return rehearse(browser, package, all_profiles()[profile])


def test_a_sound_package_loses_nothing(browser: Browser, packages: dict[str, Rehearsed]) -> None:
    outcome = at(browser, packages["scorm2004"])
    assert (outcome.losses, outcome.status) == ((), "completed, passed")
    assert (outcome.score, outcome.refused) == ("100", 0)


def test_refusals_that_an_lms_is_known_for_are_no_loss(
    browser: Browser, packages: dict[str, Rehearsed]
) -> None:
    outcome = at(browser, packages["scorm12"], "core-only")
    assert outcome.losses == ()
    assert outcome.refused


@pytest.mark.parametrize(
    ("change", "losses"),
    [
        (
            NEVER_COMMITS,
            [
                "no state after leaving in the middle",
                "coming back does not lead to 'start_ask', where the learner left",
                "the answer to 'first' is gone",
                "status is '', not 'passed'",
            ],
        ),
        (
            NOT_RESTORED,
            [
                "coming back does not lead to 'start_ask', where the learner left",
                "the answer to 'first' is gone",
            ],
        ),
        (
            WRONG_SCORE + LOWERED,
            [
                "score is '50', not 100 (all was answered right)",
                "coming back turned cmi.core.lesson_status from 'passed' to 'incomplete'",
            ],
        ),
        (
            TOO_LONG + WRONG_WORD,
            [
                "refused: LMSSetValue cmi.suspend_data (405",
                "refused: LMSSetValue cmi.interactions.n.result (405",
                "no state at the end",
            ],
        ),
    ],
    ids=["never commits", "not restored", "wrong score, lowered status", "refused"],
)
def test_each_loss_is_found(
    change: str, losses: list[str], browser: Browser, packages: dict[str, Rehearsed]
) -> None:
    found = at(browser, broken(packages["scorm12"], change)).losses
    assert [each for each in losses if not any(one.startswith(each) for one in found)] == [], found


def test_a_course_that_never_begins_is_stuck_and_its_fault_is_told(
    browser: Browser, packages: dict[str, Rehearsed], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visit, "PATIENCE", 1500)
    stuck, fault = at(browser, with_script(packages["scorm12"], "throw new Error('too early');")).losses
    assert stuck.startswith("stuck at the first page: Locator.wait_for: Timeout 1500ms exceeded. waiting for")
    assert fault == "a script broke off: too early"


def test_a_narrow_frame_and_an_app_without_connection_show_what_does_not_fit_them(
    browser: Browser, packages: dict[str, Rehearsed]
) -> None:
    script = """setTimeout(() => { throw new Error("too early"); });
    document.documentElement.style.minWidth = "500px";
    new Image().src = "https://example.invalid/far.png";
    """
    losses = at(browser, with_script(packages["scorm12"], script), "moodle-app").losses
    assert set(losses) == {
        "'start_ask' is wider than the frame",
        "'start_read' is wider than the frame",
        "'start_end' is wider than the frame",
        "a script broke off: too early",
        "asked for https://example.invalid/far.png, outside the package",
    }


def test_without_an_lms_the_browser_keeps_the_work_and_the_learner_is_told(
    browser: Browser, packages: dict[str, Rehearsed]
) -> None:
    assert at(browser, with_script(packages["scorm2004"], HURRY), "missing").losses == ()


def test_a_learner_who_is_not_told_that_there_is_no_lms_and_loses_the_work(
    browser: Browser, packages: dict[str, Rehearsed]
) -> None:
    script = HURRY + "localStorage.clear(); const find = Document.prototype.querySelector;\n"
    script += "Document.prototype.querySelector = function (s) { return s === '.notices' ? null : find.call(this, s); };\n"
    losses = at(browser, with_script(packages["scorm2004"], script), "missing").losses
    assert losses == (
        "the learner is not told that there is no LMS",
        "the answer to 'first' is gone",
    )


def test_a_long_course_goes_on_behind_a_door_that_another_lms_opened(
    browser: Browser, packages: dict[str, Rehearsed], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "LONG", 2)
    guide = at(browser, packages["scorm12"])
    assert (guide.losses, guide.status, guide.score, guide.refused) == ((), "passed", "100", 0)
    assert guide.door
    assert guide.door.values["cmi.core.lesson_status"] == "incomplete"
    outcome = rehearse(browser, packages["scorm12"], all_profiles()["moodle"], guide.door)
    assert (outcome.losses, outcome.status, outcome.door) == ((), "passed", None)
