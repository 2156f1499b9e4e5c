"""UnitData → the form it has in the script: what can be known from something else is left out.

Every learner loads it before the first page works, so its weight counts: a course of fifteen modules takes a third of what
plain JSON does. ``packed_unit.js`` is the other half; both are held to ``tests/runtime/unit_data.json``.
"""

from __future__ import annotations

from string import ascii_lowercase, digits

from builder.render.unit_data import DrawData, LessonData, QuestionPoints, QuizData, UnitData

DIGITS = digits + ascii_lowercase
NO_OBJECTIVE = "--"
USUAL: dict[str, object] = {
    "mode": "practice",
    "pass": 60,
    "attempts": 0,
    "show": "after-attempt",
    "shuffle": False,
    "draw": [],
    "weight": 1,
    "timeLimit": 0,
    "extraTime": True,
    "wait": 0,
    "tutorCode": "",
    "lesson": -1,
}
"""What a quiz of the packed form need not say; the same table stands in ``packed_unit.js``."""


def packed_unit(unit: UnitData) -> dict[str, object]:
    """Lessons as one text a module, questions as one text a quiz, without what is usual."""
    objectives = {id_: index for index, id_ in enumerate(unit["objectives"])}
    rest = {
        name: unit[name] for name in ("id", "title", "version", "build", "language", "messages", "policy")
    }
    webinars = {"webinars": unit["webinars"]} if "webinars" in unit else {}
    return {
        **rest,
        **webinars,
        "modules": [
            {**module, "lessons": _lessons([each for each in unit["lessons"] if each["module"] == index])}
            for index, module in enumerate(unit["modules"])
        ],
        "objectives": " ".join(unit["objectives"]),
        "quizzes": [_quiz(each, objectives) for each in unit["quizzes"]],
    }


def _lessons(lessons: list[LessonData]) -> str:
    """Keys with blanks between, each with former keys after ``~``."""
    return " ".join("~".join((each["key"], *each.get("was", []))) for each in lessons)


def _quiz(quiz: QuizData, objectives: dict[str, int]) -> dict[str, object]:
    said: dict[str, object] = {**quiz, "draw": [_draw(each, quiz["questions"]) for each in quiz["draw"]]}
    del said["module"]  # that of its lesson
    packed = {name: value for name, value in said.items() if name not in USUAL or USUAL[name] != value}
    return {**packed, "questions": "".join(_question(each, objectives) for each in quiz["questions"])}


def _draw(draw: DrawData, questions: list[QuestionPoints]) -> list[int]:
    """Place of the first question of the pool, how many it has, how many are drawn: pools stand whole, in order."""
    keys = [each["key"] for each in questions]
    first, size = keys.index(draw["from"][0]), len(draw["from"])
    assert keys[first : first + size] == draw["from"]
    return [first, size, draw["count"]]


def _question(question: QuestionPoints, objectives: dict[str, int]) -> str:
    """Seven signs: key, points, objective by its place."""
    index = objectives.get(question["objective"], -1)
    return question["key"] + _two(question["points"]) + (NO_OBJECTIVE if index < 0 else _two(index))


def _two(number: int) -> str:
    """A number below 1,296 as two digits of base 36."""
    return DIGITS[number // 36] + DIGITS[number % 36]
