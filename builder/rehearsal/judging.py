"""What an LMS kept → what is missing in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from builder.model import Mode
from builder.plan import Plan
from builder.plan.parts import AllRule, LeastRule, Rule, WebinarsRule
from builder.rehearsal.traveller import Traveller

STATE = "cmi.suspend_data"
STATUS = {"scorm12": "cmi.core.lesson_status", "scorm2004": "cmi.completion_status"}
SCORE = {"scorm12": "cmi.core.score.raw", "scorm2004": "cmi.score.raw"}
SUCCESS = "cmi.success_status"
ANSWER_ID = re.compile(r"cmi\.interactions\.\d+\.id")
RANKS = {"completed": 2, "passed": 2, "failed": 1, "incomplete": 1, "browsed": 1}  # anything else: 0

Values = Mapping[str, str]


def check_end(traveller: Traveller, plan: Plan, answered: set[str]) -> None:
    """After all was answered right and read: state, status, score and answers are the LMS's."""
    values, standard = traveller.kept.values, traveller.package.standard
    traveller.expect(bool(values.get(STATE)), "no state at the end")
    if traveller.expected.has_answers:
        missing = answered - _answers(values)
        traveller.expect(not missing, f"{len(missing)} of {len(answered)} answers did not reach the LMS")
    if not _needs_webinars(plan):
        _check_status(traveller, plan)
    if any(quiz.quiz.mode is not Mode.SURVEY for quiz in plan.quizzes):
        score = values.get(SCORE[standard], "")
        traveller.expect(score == "100", f"score is '{score}', not 100 (all was answered right)")


def check_return(traveller: Traveller, before: Values) -> None:
    """Who comes back finds status, score and state as they were, or better."""
    after, standard = traveller.kept.values, traveller.package.standard
    for element in (STATUS[standard], SUCCESS):
        was, is_now = before.get(element, ""), after.get(element, "")
        lowered = RANKS.get(is_now, 0) < RANKS.get(was, 0)
        traveller.expect(not lowered, f"coming back turned {element} from '{was}' to '{is_now}'")
    was, is_now = before.get(SCORE[standard], ""), after.get(SCORE[standard], "")
    lowered = _number(is_now) < _number(was)
    traveller.expect(not lowered, f"coming back turned the score from '{was}' to '{is_now}'")
    if before.get(STATE):
        traveller.expect(bool(after.get(STATE)), "the state was gone after coming back")


def _answers(values: Values) -> set[str]:
    """The questions that interactions tell of; each statement of a scale has one of its own (``pace_2``)."""
    ids = {value for name, value in values.items() if ANSWER_ID.fullmatch(name)}
    return ids | {re.sub(r"_\d+$", "", each) for each in ids}


def _check_status(traveller: Traveller, plan: Plan) -> None:
    values, standard = traveller.kept.values, traveller.package.standard
    status, success = values.get(STATUS[standard], ""), values.get(SUCCESS, "")
    wanted = "passed" if plan.success and standard == "scorm12" else "completed"
    traveller.expect(status == wanted, f"status is '{status}', not '{wanted}'")
    if plan.success and standard == "scorm2004":
        traveller.expect(success == "passed", f"success is '{success}', not 'passed'")


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return -1


def _needs_webinars(plan: Plan) -> bool:
    """Then the status waits for codes that are given in the events."""
    rules = (rule for rule in (plan.completion, plan.success) if rule)
    return any(isinstance(each, WebinarsRule) for rule in rules for each in _rules(rule))


def _rules(rule: Rule) -> Iterator[Rule]:
    yield rule
    if isinstance(rule, AllRule | LeastRule):
        for each in rule.rules:
            yield from _rules(each)
