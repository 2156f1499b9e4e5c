"""Plan → UnitData (builder/runtime/types.d.ts): what the run-time knows of the course."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict, assert_never

from builder.model import Quiz
from builder.plan import Page, PlacedQuestion, PlacedQuiz, Plan, Rule
from builder.plan.parts import (
    AllRule,
    LeastRule,
    ModuleRule,
    PagesRule,
    PlannedWebinar,
    QuizRule,
    WebinarsRule,
)

RuleData: TypeAlias = "dict[str, int | str | list[RuleData]]"
SECONDS_A_MINUTE, SECONDS_AN_HOUR = 60, 3600


class LessonData(TypedDict):
    key: str
    was: NotRequired[list[str]]
    module: int


class ModuleData(TypedDict):
    opens: RuleData | None


class QuestionPoints(TypedDict):
    key: str
    points: int
    objective: str


DrawData = TypedDict("DrawData", {"from": list[str], "count": int})
QuizData = TypedDict(
    "QuizData",
    {
        "id": str,
        "key": str,
        "mode": str,
        "pass": int | None,
        "attempts": int,
        "show": str,
        "shuffle": bool,
        "draw": list[DrawData],
        "questions": list[QuestionPoints],
        "weight": int,
        "timeLimit": int,
        "extraTime": bool,
        "wait": int,
        "tutorCode": str,
        "compare": NotRequired[int],
        "lesson": int,
        "module": int,
    },
)


class WebinarData(TypedDict):
    id: str
    key: str
    codes: list[list[str]]  # salt and digest


class PolicyData(TypedDict):
    completion: RuleData
    success: RuleData | None


class UnitData(TypedDict):
    id: str
    title: str
    version: str
    build: str
    language: str
    modules: list[ModuleData]
    lessons: list[LessonData]
    quizzes: list[QuizData]
    objectives: list[str]
    policy: PolicyData
    messages: dict[str, str]
    webinars: NotRequired[list[WebinarData]]


def unit_data(plan: Plan, messages: dict[str, str]) -> UnitData:
    """The one unit's data; ``messages`` are the script's own, English → the course's language."""
    course = plan.course
    tested = {each.question.objective for placed in plan.quizzes for each in placed.questions}
    webinars = [_webinar(each) for each in plan.webinars if each.codes]
    data: UnitData = {
        "id": plan.identifier,
        "title": course.title,
        "version": course.version,
        "build": plan.build,
        "language": course.language,
        "modules": [
            {
                "opens": rule_data(each.opens) if each.opens else None,
            }
            for each in plan.modules
        ],
        "lessons": [_lesson(page) for page in plan.lessons],
        "quizzes": [_quiz(each, plan) for each in plan.quizzes],
        "objectives": [
            each.id for module in course.modules for each in module.objectives if each.id in tested
        ],
        "policy": {
            "completion": rule_data(plan.completion),
            "success": rule_data(plan.success) if plan.success else None,
        },
        "messages": messages,
    }
    return {**data, "webinars": webinars} if webinars else data


def rule_data(rule: Rule) -> RuleData:
    """A rule as the run-time reads it."""
    match rule:
        case ModuleRule(module):
            return {"module": module}
        case PagesRule(percent):
            return {"pages": percent}
        case QuizRule(quiz):
            return {"quiz": quiz}
        case WebinarsRule(count, keys):
            return {"least": count, "of": [{"seen": key} for key in keys]}
        case AllRule(rules):
            return {"all": [rule_data(each) for each in rules]}
        case LeastRule(count, rules):
            return {"least": count, "of": [rule_data(each) for each in rules]}
    assert_never(rule)


def code_digest(quiz: str, code: str) -> str:
    """A tutor's code as the run-time compares it (``digestText`` in random.js), or nothing where there is none.

    It keeps the word from being read. Guessing a short word is easy whatever the digest, and a learner who
    can change the script needs no code.
    """
    text = f"{quiz}:{code.strip().lower()}"
    return f"{hash_text(text):08x}{hash_text(f'{text}~'):08x}" if code.strip() else ""


def hash_text(text: str) -> int:
    """FNV-1a of 32 bits over UTF-16 units: ``hashText`` in random.js."""
    units = text.encode("utf-16-le")
    value = 0x811C9DC5
    for low, high in zip(units[::2], units[1::2], strict=True):
        value = ((value ^ (low | high << 8)) * 0x01000193) & 0xFFFFFFFF
    return value


def _webinar(planned: PlannedWebinar) -> WebinarData:
    codes = [[each.salt, each.digest] for each in planned.codes]
    return {"id": planned.webinar.id, "key": planned.key, "codes": codes}


def _lesson(page: Page) -> LessonData:
    data: LessonData = {"key": page.key, "module": page.module}
    return {**data, "was": list(page.was)} if page.was else data


def _quiz(placed: PlacedQuiz, plan: Plan) -> QuizData:
    quiz: Quiz = placed.quiz
    compared = [index for index, each in enumerate(plan.quizzes) if each.quiz.id == quiz.compare_with]
    data: QuizData = {
        "id": quiz.id,
        "key": placed.key,
        "mode": quiz.mode.value,
        "pass": quiz.pass_mark,
        "attempts": quiz.attempts,
        "show": quiz.show_answers.value,
        "shuffle": quiz.shuffle,
        "draw": [{"from": list(keys), "count": count} for keys, count in placed.draws],
        "questions": [_points(each) for each in placed.questions],
        "weight": quiz.weight,
        "timeLimit": quiz.time_limit * SECONDS_A_MINUTE,
        "extraTime": quiz.extra_time,
        "wait": quiz.wait * SECONDS_AN_HOUR,
        "tutorCode": code_digest(quiz.id, quiz.tutor_code),
        "lesson": placed.lesson,
        "module": placed.module,
    }
    return {**data, "compare": compared[0]} if compared else data


def _points(placed: PlacedQuestion) -> QuestionPoints:
    question = placed.question
    points = question.points if question.is_scored else 0
    return {"key": placed.key, "points": points, "objective": question.objective}
