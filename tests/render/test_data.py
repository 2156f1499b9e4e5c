"""Unit data and page data: the contract with the run-time (builder/runtime/types.d.ts)."""

from __future__ import annotations

import base64
import itertools
import json
import re
from dataclasses import replace

import pytest

from builder.plan import plan_course
from builder.render.unit_data import code_digest, hash_text, unit_data
from tests.render.courses import BUILD, course, page, plan

LESSONS = [each.href for each in plan("everything").lessons if each.questions]


def page_questions(href: str) -> list[dict[str, object]]:
    found = re.search(r'class="page-data">(".*?")</script>', page("everything", href))
    assert found
    mask = itertools.cycle(BUILD.encode())
    data = bytes(a ^ b for a, b in zip(base64.b64decode(json.loads(found[1])), mask, strict=False))
    questions = json.loads(data)["questions"]
    assert isinstance(questions, list)
    return questions


def answer(href: str, question: str) -> dict[str, object]:
    found = next(each for each in page_questions(href) if each["id"] == question)["answer"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("href", LESSONS)
def test_a_page_s_data_and_its_html_have_the_same_questions_and_keys(href: str) -> None:
    html = page("everything", href)
    shown = set(re.findall(r'data-question="([^"]+)" data-type="([^"]+)"', html))
    told = {(each["id"], each["answer"]["type"]) for each in page_questions(href)}  # type: ignore[index]
    assert shown == told


@pytest.mark.parametrize("href", LESSONS)
def test_every_key_of_a_page_s_data_stands_in_a_control(href: str) -> None:
    html = page("everything", href)
    for question in page_questions(href):
        texts = question["texts"]
        assert isinstance(texts, dict)
        for key in texts:
            assert re.search(rf'(?:value|data-left|data-item|data-statement)="{re.escape(key)}"', html), key


def test_the_key_of_a_choice_is_told_by_its_key() -> None:
    data = answer("questions_choosing.html", "single")
    choices = data["choices"]
    assert isinstance(choices, list)
    assert [each["correct"] for each in choices] == [False, True, False]
    assert choices[0]["f"] == "<p>Too low.</p>\n"


def test_feedback_of_true_and_false_is_html() -> None:
    data = answer("questions_choosing.html", "truth")
    assert data == {
        "type": "true-false",
        "key": False,
        "t": "<p>It is private money.</p>\n",
        "f": "<p>Right, it is private money.</p>\n",
    }


def test_a_rationale_s_source_stands_in_the_page() -> None:
    question = next(each for each in page_questions("questions_choosing.html") if each["id"] == "single")
    assert 'href="#source-1"' in str(question["rationale"])
    assert '<li id="source-1">' in page("everything", "questions_choosing.html")


def test_a_story_leads_from_node_to_node() -> None:
    nodes = answer("questions_stories.html", "story")["nodes"]
    assert isinstance(nodes, list)
    assert [each["next"] for each in nodes[0]["choices"]] == ["workers", "", "workers"]
    assert [each["rating"] for each in nodes[0]["choices"]] == ["poor", "best", "acceptable"]


def test_a_number_s_key_is_text_as_the_author_wrote_it() -> None:
    data = answer("questions_writing.html", "number")
    assert (data["key"], data["tolerance"]) == ("304", "2")


def test_rules_point_to_modules_and_quizzes() -> None:
    data = unit_data(plan("everything"), {})
    assert data["modules"][1]["opens"] == {"module": 0}
    assert data["modules"][2]["opens"] == {"least": 1, "of": [{"module": 0}, {"module": 1}]}
    final = next(i for i, each in enumerate(data["quizzes"]) if each["mode"] == "final")
    assert data["policy"]["success"] == {"quiz": final}


def test_times_are_in_seconds_and_a_tutor_s_code_is_a_digest() -> None:
    final = next(each for each in unit_data(plan("everything"), {})["quizzes"] if each["mode"] == "final")
    assert (final["timeLimit"], final["wait"]) == (1200, 86_400)
    assert final["tutorCode"] == code_digest("final", "open sesame")
    assert [each["count"] for each in final["draw"]] == [2, 2]


def test_texts_are_digested_as_the_run_time_does() -> None:
    assert hash_text("") == 0x811C9DC5
    assert hash_text("a") == 0xE40C292C  # the algorithm's own test
    assert code_digest("final", "open sesame") == "2ed5d8cf6ba41ea3"


def test_a_tutor_s_code_knows_no_capitals_and_no_blanks_around_it() -> None:
    assert code_digest("c", " Open Sesame ") == code_digest("c", "open sesame")
    assert code_digest("c", "  ") == ""


def test_unscored_questions_have_no_points() -> None:
    data = unit_data(plan("everything"), {})
    survey = next(each for each in data["quizzes"] if each["mode"] == "survey")
    assert {each["points"] for each in survey["questions"]} == {0}


def test_the_unit_names_version_and_build() -> None:
    other = plan_course(replace(course("everything"), version="9.9"), "abc")
    data = unit_data(other, {})
    assert (data["version"], data["build"], data["language"]) == ("9.9", "abc", "en")
