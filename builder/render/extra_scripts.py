"""The scripts that only some pages load: name → content."""

from __future__ import annotations

from builder.model import Mode
from builder.plan import Plan
from builder.render.script import render_extra
from builder.render.search_index import search_data


def render_extra_scripts(plan: Plan) -> dict[str, bytes]:
    codes = any(each.codes for each in plan.webinars)
    exams = any(each.quiz.mode in (Mode.TEST, Mode.FINAL) and each.lesson >= 0 for each in plan.quizzes)
    return {
        **({"exam.js": render_extra(plan, "exam", None)} if exams else {}),
        "path.js": render_extra(plan, "path", None),
        "search.js": render_extra(plan, "search", search_data(plan)),
        **({"webinar.js": render_extra(plan, "webinar", None)} if codes else {}),
    }
