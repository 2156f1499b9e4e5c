"""A course that was edited while learners were in it: all that still exists comes back."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from builder.compiler import compile_course
from builder.plan import Plan, plan_course
from builder.read import read_course
from builder.write.publish import publish
from tests.launch.answering import check, give
from tests.launch.learner import SCORE, Learner, Standard
from tests.launch.sitting import answer, begin, given, hand_in, running
from tests.launch.test_tracking import placed

MakeLearner = Callable[..., Learner]
Plans = Callable[[str], Plan]
STANDARDS: tuple[Standard, ...] = ("scorm12", "scorm2004")
GONE = "pool-a-two"

NEW_QUESTION = """  - id: newcomer
    type: true-false
    stem: This question is new.
    key: true
"""
NEW_LESSON = """---
minutes: 1
---
# A new lesson

Text.
"""


@pytest.fixture(scope="module")
def updated(packages: Path, plans: Plans) -> Plan:
    """The plan of the second version of ``open``; its packages lie in ``updated-scorm12``, ``updated-scorm2004``."""
    plans("open")
    sources = packages / "updated-sources"
    with FileLock(packages / "updated.lock"):
        if not (packages / "updated-scorm12").exists():
            _edit(shutil.copytree(packages / "open-sources", sources))
            _build(sources, packages)
    course = read_course(sources, lambda _: None)
    assert course
    return plan_course(course, "")


def _edit(sources: Path) -> None:
    """A question goes, one comes, choices change places, a lesson is renamed, one comes, the pool changes."""
    types = sources / "quizzes" / "types.yaml"
    _replace(types, "      - text: 1 in 100\n        feedback: Too low.\n", "")
    _replace(
        types,
        "        feedback: Too high.\n",
        "        feedback: Too high.\n      - text: 1 in 100\n        feedback: Too low.\n",
    )
    truth = types.read_text("utf-8")
    start, end = truth.index("  - id: truth"), truth.index("  - id: match")
    types.write_text(truth[:start] + NEW_QUESTION + truth[end:], "utf-8")
    questions = sources / "modules" / "questions"
    _replace(questions / "choosing.md", "question | truth", "question | newcomer")
    (questions / "writing.md").rename(questions / "typing.md")
    _replace(questions / "typing.md", "minutes: 3\n", "minutes: 3\nwas: writing\n")
    _replace(questions / "module.yaml", "writing, ", "typing, extra, ")
    (questions / "extra.md").write_text(NEW_LESSON, "utf-8")
    pool = sources / "quizzes" / "pool-a.yaml"
    _replace(pool, f"id: {GONE}", "id: pool-a-four")


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, f"{file.name}: {old}"
    file.write_text(text.replace(old, new), "utf-8")


def _build(sources: Path, folder: Path) -> None:
    compilation = compile_course(sources, ("scorm12", "scorm2004"))
    for published in publish(compilation.plan, compilation.packages, folder / "updated"):
        with zipfile.ZipFile(published.path) as archive:
            archive.extractall(folder / f"updated-{published.path.stem.rpartition('-')[2]}")


def update(learner: Learner) -> None:
    """The LMS has the second version from the next launch on."""
    learner.package = learner.package.replace("open", "updated")


@pytest.mark.parametrize("standard", STANDARDS)
def test_after_an_update_all_that_still_exists_is_there(
    learner: MakeLearner, plans: Plans, updated: Plan, standard: Standard
) -> None:
    amina = learner(standard).launch(page="questions_choosing.html")
    for question, quality in [("single", "wrong"), ("multiple", "right"), ("truth", "right")]:
        give(amina, placed(plans("open"), question)[1], quality)  # type: ignore[arg-type]
        check(amina, placed(plans("open"), question)[1])
    chosen = given_to(amina, "single")
    amina.find("main nav.pager a[rel=next]").click()
    give(amina, placed(plans("open"), "match")[1], "partly")
    amina.find("main nav.pager a[rel=next]").click()
    amina.find("main[data-page='questions_writing']").wait_for()
    give(amina, placed(plans("open"), "number")[1], "right")
    check(amina, placed(plans("open"), "number")[1])
    amina.leave()

    update(amina)
    amina.launch()
    amina.find("main[data-page='questions_typing']").wait_for()
    assert amina.find("#question-number.is-right").count() == 1, (
        "the renamed lesson is where the learner left"
    )
    amina.open("questions_choosing")
    assert amina.find("#question-single.is-wrong").count() == 1
    assert given_to(amina, "single") == chosen
    assert amina.find("#question-multiple.is-right").count() == 1
    assert amina.find("#question-truth").count() == 0
    _, newcomer = placed(updated, "newcomer")
    give(amina, newcomer, "right")
    check(amina, newcomer)
    assert amina.find("#question-newcomer.is-right").count() == 1
    amina.find("main nav.pager a[rel=next]").click()
    rows = amina.find("#question-match select")
    assert all(each for each in rows.evaluate_all("all => all.map(each => each.value)")), "a draft, too"
    amina.find("a[href='index.html']").first.click()
    amina.find("main[data-kind='contents']").wait_for()
    assert amina.find(".module a.is-seen[href='questions_choosing.html']").count() == 1
    assert amina.find(".module a[href='questions_extra.html']:not(.is-seen)").count() == 1
    assert amina.find(".notice").count() == 0
    amina.leave()


def given_to(learner: Learner, question: str) -> str:
    """The text of the choice that is taken."""
    return learner.find(f"#question-{question} label:has(input:checked) .text").inner_text()


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_final_goes_on_over_an_update_with_the_questions_that_are_left(
    learner: MakeLearner, plans: Plans, updated: Plan, standard: Standard
) -> None:
    amina = learner(standard)

    amina.launch(page="exam_final.html")
    ids = begin(amina)
    answer(amina, plans("open"), ids, "right")
    amina.leave()

    update(amina)
    amina.launch(page="exam_final.html")
    left = [each for each in ids if each != GONE]
    assert running(amina) == left
    answers = given(amina)
    assert len(answers) >= len(left), "every answer is there"
    assert hand_in(amina) == "Your result: 100 %. Passed."
    assert amina.leave().data[SCORE[standard]] == "100"
    assert updated
