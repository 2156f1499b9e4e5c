"""Upload sheets: one page that answers what an administrator asks."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from builder.model import (
    AllOf,
    AtLeast,
    FinalPassed,
    Mode,
    ModuleDone,
    PagesSeen,
    Policy,
    Quiz,
    QuizEmbed,
    QuizPassed,
    QuizzesPassed,
    Requirement,
)
from builder.plan import Plan, plan_course
from builder.write import WRITERS
from builder.write.package import pack
from builder.write.policy_words import requirement_words, score_words
from builder.write.upload_sheet import upload_sheet
from tests.write.plans import COURSE, FILES, LESSON, small_plan

FINAL = Quiz("final", "The final", (), mode=Mode.FINAL)
CHECK = Quiz("check", "A check", ())


def plan_with(*quizzes: Quiz, success: Requirement | None = None) -> Plan:
    """Finals stand in the lesson; other quizzes stand nowhere."""
    embeds = tuple(QuizEmbed(quiz.id) for quiz in quizzes if quiz.mode is Mode.FINAL)
    module = replace(COURSE.modules[0], lessons=(replace(LESSON, blocks=(*LESSON.blocks, *embeds)),))
    policy = Policy(PagesSeen(), success)
    return plan_course(replace(COURSE, modules=(module,), quizzes=quizzes, policy=policy), "0123456789ab")


def sheet(format_name: str, plan: Plan) -> str:
    package = WRITERS[format_name](plan, FILES)
    return upload_sheet(plan, format_name, package, pack(package.files))


@pytest.mark.parametrize("format_name", WRITERS)
def test_it_names_the_package_its_size_and_digest(format_name: str) -> None:
    plan = small_plan()
    package = WRITERS[format_name](plan, FILES)
    data = pack(package.files)
    text = upload_sheet(plan, format_name, package, data)
    for told in (package.name, f"{len(data):,} bytes", hashlib.sha256(data).hexdigest(), "0123456789ab"):
        assert told in text
    assert max(map(len, text.splitlines())) <= 88
    assert len(text.splitlines()) <= 60  # one page


@pytest.mark.parametrize("format_name", ["scorm12", "scorm2004"])
def test_it_has_settings_for_every_lms(format_name: str) -> None:
    text = sheet(format_name, small_plan())
    for lms in ("Moodle:", "Moodle app:", "Open edX:", "Canvas:", "ILIAS:", "SCORM Cloud:", "Blackboard:"):
        assert f"- {lms}" in text


def test_scorm_12_shows_one_status() -> None:
    assert "'completed' when every page" in sheet("scorm12", plan_with())
    text = sheet("scorm12", plan_with(FINAL, success=FinalPassed()))
    assert "'passed' when every page has been seen, and 'The final'" in " ".join(text.split())
    assert "'Require status' 'Passed'" in " ".join(text.split())


def test_what_completion_asks_for_is_not_said_again_for_success() -> None:
    policy = Policy(AllOf((PagesSeen(), QuizzesPassed())), QuizzesPassed())
    plan = plan_course(replace(COURSE, quizzes=(CHECK,), policy=policy), "0123456789ab")
    assert " ".join(sheet("scorm12", plan).split()).count("every quiz with a pass mark") == 1


def test_scorm_2004_shows_two() -> None:
    text = " ".join(sheet("scorm2004", plan_with(FINAL, success=FinalPassed())).split())
    assert "Completion: 'incomplete' at first; 'completed' when every page has been seen." in text
    assert "Success: 'unknown' at first; 'passed' when 'The final' has been passed" in text
    assert "Success" not in sheet("scorm2004", plan_with())


def test_the_score_follows_the_policy() -> None:
    assert "best finished attempt at 'The final'" in score_words(plan_with(FINAL, CHECK))
    assert score_words(plan_with(CHECK)).startswith("none")  # it stands nowhere


@pytest.mark.parametrize(
    ("requirement", "words"),
    [
        (ModuleDone("start"), "the module 'Start' is done"),
        (PagesSeen(80), "80 % of the pages have been seen"),
        (QuizzesPassed(), "every quiz with a pass mark has been passed"),
        (QuizPassed("check"), "the quiz 'A check' has been passed"),
        (FinalPassed(), "'The final' has been passed"),
        (AllOf((PagesSeen(), FinalPassed())), "every page has been seen and 'The final' has been passed"),
        (
            AtLeast(1, (PagesSeen(), ModuleDone("start"))),
            "at least 1 of these hold: every page has been seen; the module 'Start' is done",
        ),
    ],
)
def test_every_requirement_has_words(requirement: Requirement, words: str) -> None:
    assert requirement_words(requirement, plan_with(CHECK, FINAL)) == words
