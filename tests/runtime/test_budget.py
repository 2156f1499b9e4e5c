"""The longest state as the build computes it, and as the run-time writes it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from builder.plan import Plan, longest_state, plan_course
from builder.plan.state_budget import longest_response
from builder.read import read_course
from builder.render.unit_data import unit_data

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["everything", "minimal", "french", "arabic"])
def test_no_state_is_longer_than_the_build_says(name: str) -> None:
    course = read_course(HERE.parent / "courses" / name, lambda _: None)
    assert course
    plan = plan_course(course, "")
    assert written_length(plan) <= longest_state(plan)


def written_length(plan: Plan) -> int:
    """Characters of a state with every answer at its longest."""
    longest = {
        each.key: longest_response(each.question.answer) for quiz in plan.quizzes for each in quiz.questions
    }
    told = json.dumps({"unit": unit_data(plan, {}), "longest": longest})
    done = subprocess.run(
        ["node", str(HERE / "longest.mjs")], input=told, capture_output=True, text=True, check=True
    )
    return int(done.stdout)
