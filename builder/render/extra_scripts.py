"""The scripts that only some pages load: name → what renders it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from builder.plan import Plan
from builder.render.script import render_extra
from builder.render.search_index import search_data


def extra_makers(plan: Plan) -> dict[str, Callable[[], bytes]]:
    codes = any(each.codes for each in plan.webinars)
    exams = any(each.quiz.mode.is_test and each.lesson >= 0 for each in plan.quizzes)
    return {
        **({"exam.js": partial(render_extra, plan, "exam", None)} if exams else {}),
        "path.js": partial(render_extra, plan, "path", None),
        "search.js": lambda: render_extra(plan, "search", search_data(plan)),
        **({"webinar.js": partial(render_extra, plan, "webinar", None)} if codes else {}),
    }
