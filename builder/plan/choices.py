"""Question → the keys of its choices, under which responses are kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from builder.model import (
    Answer,
    BranchChoice,
    Branching,
    Categorise,
    Choice,
    Likert,
    Matching,
    MultipleResponse,
    Node,
    Numeric,
    Ordering,
    ShortText,
    SingleChoice,
    TrueFalse,
)
from builder.plan.keys import CHOICE_LENGTH, distinct_keys

ChoiceKeys = Mapping[str, str]
"""Name of a choice (see ``choice_name``) → two characters."""


def choice_keys(answer: Answer) -> ChoiceKeys:
    """Keys for all that a learner can pick in a question; lefts, rights, items and categories together."""
    return distinct_keys(_names(answer), CHOICE_LENGTH)


def choice_name(choice: Choice, role: str = "") -> str:
    """What a choice's key is a digest of; ``role`` (``right``, ``category``) keeps apart what may read alike."""
    return f"{role}:{choice.id or choice.source}" if role else choice.id or choice.source


def branch_name(node: Node, choice: BranchChoice) -> str:
    return f"{node.id}:{choice.id or choice.source}"


def _names(answer: Answer) -> Iterable[str]:
    match answer:
        case SingleChoice(choices) | MultipleResponse(choices):
            return [choice_name(each) for each in choices]
        case Matching(pairs, distractors):
            rights = [pair.right for pair in pairs] + list(distractors)
            return [choice_name(pair.left) for pair in pairs] + [
                choice_name(each, "right") for each in rights
            ]
        case Ordering(items):
            return [choice_name(each) for each in items]
        case Categorise(categories):
            return [choice_name(item) for each in categories for item in each.items] + [
                choice_name(each.name, "category") for each in categories
            ]
        case Likert(statements):
            return [choice_name(each) for each in statements]
        case Branching(nodes):
            return [branch_name(node, choice) for node in nodes for choice in node.choices]
        case TrueFalse() | ShortText() | Numeric():
            return []
    assert_never(answer)
