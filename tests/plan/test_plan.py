"""Course → Plan: what is decided once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder.diagnostics import Diagnostic
from builder.model import (
    Course,
    Draw,
    Lesson,
    Mode,
    Module,
    OutlineItem,
    PagesSeen,
    Paragraph,
    Policy,
    Question,
    QuestionEmbed,
    Quiz,
    QuizEmbed,
    QuizzesPassed,
    Text,
    TrueFalse,
)
from builder.plan import longest_state, plan_course
from builder.plan.parts import AllRule, PagesRule, QuizRule
from builder.read import read_course

COURSES = Path(__file__).parents[1] / "courses"


def question(id_: str) -> Question:
    return Question(id_, (Paragraph((Text("True?"),)),), TrueFalse(True))


def a_course(*lessons: Lesson, quizzes: tuple[Quiz, ...] = ()) -> Course:
    return Course(
        id="c",
        title="C",
        language="en",
        description="",
        version="1",
        modules=(Module("m", "M", lessons),),
        outline=(OutlineItem("m"),),
        policy=Policy(PagesSeen(), QuizzesPassed()),
        quizzes=quizzes,
    )


@pytest.fixture(scope="module")
def everything() -> Course:
    found: list[Diagnostic] = []
    course = read_course(COURSES / "everything", found.append)
    assert course
    assert not found
    return course


def test_every_page_has_an_address_of_its_own_and_the_launch_page_comes_first(everything: Course) -> None:
    plan = plan_course(everything, "b")
    hrefs = [page.href for page in plan.pages]
    assert hrefs[0] == "index.html"
    assert len(set(hrefs)) == len(hrefs)
    assert all(href.isascii() for href in hrefs)


def test_lessons_are_linked_in_a_row(everything: Course) -> None:
    lessons = plan_course(everything, "b").lessons
    assert lessons[0].previous == ""
    assert [page.next for page in lessons[:-1]] == [page.href for page in lessons[1:]]
    assert [page.previous for page in lessons[1:]] == [page.href for page in lessons[:-1]]


def test_a_question_that_stands_alone_is_left_out_of_its_quiz() -> None:
    quiz = Quiz("q", "", (question("a"), question("b")))
    course = a_course(
        Lesson("one", "One", (QuestionEmbed("a"),)), Lesson("two", "Two", (QuizEmbed("q"),)), quizzes=(quiz,)
    )
    one, two = plan_course(course, "b").lessons
    assert list(one.singles) == ["a"]
    assert [each.question.id for each in two.quizzes["q"]] == ["b"]
    assert plan_course(course, "b").quizzes[0].lesson == 1


def test_a_final_shows_the_questions_of_its_pools() -> None:
    pool = Quiz("p", "", (question("a"), question("b")), mode=Mode.POOL)
    draw = Draw("p", 1)
    final = Quiz("f", "", (), mode=Mode.FINAL, draw=(draw,))
    plan = plan_course(a_course(Lesson("one", "One", (QuizEmbed("f"),)), quizzes=(final, pool)), "b")
    assert [each.question.id for each in plan.lessons[0].quizzes["f"]] == ["a", "b"]
    assert [placed.quiz.id for placed in plan.quizzes] == ["f"]
    assert plan.quizzes[0].draws == (
        ((plan.quizzes[0].questions[0].key, plan.quizzes[0].questions[1].key), 1),
    )


def test_keys_do_not_depend_on_the_order(everything: Course) -> None:
    turned = replace(everything, quizzes=everything.quizzes[::-1])
    keys = {q.question.id: q.key for page in plan_course(everything, "b").lessons for q in page.questions}
    other = {q.question.id: q.key for page in plan_course(turned, "b").lessons for q in page.questions}
    assert keys == other
    assert len(set(keys.values())) == len(keys)


def test_a_former_id_gives_the_former_key() -> None:
    before = plan_course(a_course(Lesson("old", "Old", ())), "b").lessons[0]
    after = plan_course(a_course(Lesson("new", "New", (), was=("old",))), "b").lessons[0]
    assert after.was == (before.key,)
    assert after.key != before.key


def test_requirements_become_rules_by_index() -> None:
    quiz = Quiz("q", "", (question("a"),))
    survey = Quiz("s", "", (question("b"),), mode=Mode.SURVEY, pass_mark=None)
    lesson = Lesson("one", "One", (QuizEmbed("q"), QuizEmbed("s")))
    plan = plan_course(a_course(lesson, quizzes=(quiz, survey)), "b")
    assert plan.completion == PagesRule(100)
    assert plan.success == AllRule((QuizRule(0),))


def test_the_longest_state_counts_the_longest_draw() -> None:
    def course(count: int) -> Course:
        pool = Quiz("p", "", tuple(question(f"a{i}") for i in range(9)), mode=Mode.POOL)
        draw = Draw("p", count)
        final = Quiz("f", "", (), mode=Mode.FINAL, draw=(draw,))
        return a_course(Lesson("one", "One", (QuizEmbed("f"),)), quizzes=(final, pool))

    entry = 3 + 1 + 2 + 1 + 1  # question key, status, mark, response, what joins it
    drawn = 3
    assert (
        longest_state(plan_course(course(5), "b")) - longest_state(plan_course(course(4), "b"))
        == entry + drawn
    )


def test_the_largest_course_we_mean_to_carry_fits_scorm_12() -> None:
    """Fifteen modules, 90 lessons, 115 questions in lessons, a final of 30 in progress from a pool of 60."""
    plan = plan_course(large_course(), "b")
    assert len(plan.lessons) == 90
    assert longest_state(plan) <= 4096


def large_course() -> Course:
    found: list[Diagnostic] = []
    source = read_course(COURSES / "everything", found.append)
    assert source
    kinds = [q for quiz in source.quizzes for q in quiz.questions if quiz.id == "types"]
    quizzes = tuple(
        Quiz(f"quiz-{m}", "", tuple(replace(kinds[(m + n) % len(kinds)], id=f"m{m}-q{n}") for n in range(8)))
        for m in range(15)
    )
    quizzes = (*quizzes[:14], replace(quizzes[14], questions=quizzes[14].questions[:3]))
    pool = Quiz(
        "pool", "", tuple(replace(kinds[n % len(kinds)], id=f"p{n}") for n in range(60)), mode=Mode.POOL
    )
    draw = Draw("pool", 30)
    final = Quiz("final", "", (), mode=Mode.FINAL, draw=(draw,), time_limit=60)
    modules = tuple(
        Module(
            f"m{m}",
            "M",
            tuple(
                Lesson(
                    f"m{m}-l{n}",
                    "L",
                    ((QuizEmbed(f"quiz-{m}"),) if n == 0 else ())
                    + ((QuizEmbed("final"),) if m == 14 and n == 5 else ()),
                )
                for n in range(6)
            ),
        )
        for m in range(15)
    )
    outline = tuple(OutlineItem(module.id) for module in modules)
    return replace(source, modules=modules, outline=outline, quizzes=(*quizzes, final, pool))
