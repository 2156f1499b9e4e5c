"""How a learner in a test answers: as ``coursewright rehearse`` does."""

from __future__ import annotations

from builder.plan import PlacedQuestion
from builder.rehearsal.answering import Quality, arrange, fill_in, hand_in, tell_story
from tests.launch.learner import Learner

__all__ = ["Quality", "arrange", "check", "give", "tell_story"]


def give(learner: Learner, placed: PlacedQuestion, quality: Quality) -> None:
    """Fills the question in, without handing it in."""
    fill_in(learner.find(f"#question-{placed.question.id}"), placed, quality)


def check(learner: Learner, placed: PlacedQuestion) -> None:
    """Hands the answer in by its button and waits for the outcome."""
    hand_in(learner.find(f"#question-{placed.question.id}"), placed)
