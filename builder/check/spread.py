"""Rules: keys stand at every position. Players shuffle choices; paper, and authors' habits, do not."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from builder import codes
from builder.check.contents import sound_questions
from builder.check.wording import wording
from builder.diagnostics import Diagnostic
from builder.model import Choice, Course, Question, SingleChoice, TrueFalse
from builder.source import Span

FEWEST = 5  # questions from which a quiz has a pattern
FEWEST_IN_COURSE = 12
DEVIATIONS = 2  # standard deviations from an even spread: less can be chance


@dataclass(slots=True)
class Spread:
    """How often the key stands at each position (from 0), and how often it would by chance."""

    found: dict[int, int] = field(default_factory=dict)
    expected: dict[int, float] = field(default_factory=dict)
    variance: dict[int, float] = field(default_factory=dict)
    questions: int = 0

    def add(self, position: int, choices: int) -> None:
        self.questions += 1
        self.found[position] = self.found.get(position, 0) + 1
        for each in range(choices):
            share = 1 / choices
            self.expected[each] = self.expected.get(each, 0) + share
            self.variance[each] = self.variance.get(each, 0) + share * (1 - share)

    def crowded(self) -> tuple[int, int] | None:
        """The position with too many keys, and how many; None where keys are spread."""
        for position, count in sorted(self.found.items(), key=lambda each: -each[1]):
            if count > self.expected[position] + DEVIATIONS * math.sqrt(self.variance[position]):
                return position, count
        return None


def keys_are_spread(course: Course) -> Iterator[Diagnostic]:
    """Over each quiz, and over all of them: guideline 20 of Haladyna, Downing and Rodriguez 2002."""
    sound = {question.id for question in sound_questions(course)}
    everything: list[Question] = []
    for quiz in course.quizzes:
        questions = [question for question in quiz.questions if question.id in sound]
        everything += questions
        yield from _crowded(questions, FEWEST, f"of '{quiz.id}'", quiz.at)
    if len(course.quizzes) > 1:
        yield from _crowded(everything, FEWEST_IN_COURSE, "of the course", course.at)


def _crowded(questions: Iterable[Question], fewest: int, whose: str, at: Span) -> Iterator[Diagnostic]:
    choices, truths = _spreads(questions)
    for spread, what in ((choices, "single choices"), (truths, "true/false questions")):
        crowded = spread.crowded()
        if crowded and spread.questions >= fewest:
            position, count = crowded
            where = f"choice {position + 1}" if spread is choices else ("true", "false")[position]
            message = f"the key is {where} in {count} of the {spread.questions} {what} {whose}"
            hint = "move some keys" if spread is choices else "turn some statements round"
            yield Diagnostic(codes.KEY_POSITIONS, message, at, hint)


def _spreads(questions: Iterable[Question]) -> tuple[Spread, Spread]:
    choices, truths = Spread(), Spread()
    for question in questions:
        match question.answer:
            case SingleChoice(offered) if not _is_ordered(offered):
                keys = [position for position, each in enumerate(offered) if each.correct]
                if len(keys) == 1:
                    choices.add(keys[0], len(offered))
            case TrueFalse(key):
                truths.add(0 if key else 1, 2)
            case _:
                pass
    return choices, truths


def _is_ordered(choices: tuple[Choice, ...]) -> bool:
    """Numbers stand in order of size (guideline 21), wherever that puts the key."""
    return all(wording(each.text, {})[:1].isdigit() for each in choices)
