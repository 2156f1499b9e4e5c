"""A question → its answer on paper: the key, why, and what each choice misses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from builder.model import (
    Branching,
    Categorise,
    Choice,
    Likert,
    Matching,
    MultipleResponse,
    Node,
    Numeric,
    Ordering,
    Question,
    Rating,
    ShortText,
    SingleChoice,
    TrueFalse,
)
from builder.papers.exercises import LETTERS, lettered_items, lettered_rights, shown_choices
from builder.papers.flatten import Flattener
from builder.papers.paper import Bullets, PaperBlock, PaperBlocks, Pieces, Prose, Title, Together, Words
from builder.papers.pieces import as_words
from builder.render.messages import Messages
from builder.render.typography import colon


def answer(question: Question, label: str, flat: Flattener, version: str = "") -> PaperBlocks:
    """Key, rationale and feedback under the exercise's label; nothing for what has no answer."""
    if isinstance(question.answer, Likert):
        return ()
    key = key_words(question, flat, version)
    head: PaperBlock = Title(4, as_words(label))
    body = (*flat.blocks(question.rationale), *_feedback(question, flat, version))
    first = (Together((head, Prose((Words(f"{key} ", strong=True),)))),) if key else (head,)
    return (*first, *body)


def key_words(question: Question, flat: Flattener, version: str = "") -> str:
    """The key in a few signs, as a marker needs it: "B", "A, C", "2 D", "True"; empty for a story without marks."""
    say = flat.messages.gettext
    match question.answer:
        case SingleChoice(choices) | MultipleResponse(choices):
            return ", ".join(_letters_of(shown_choices(question, choices, version)))
        case TrueFalse(key):
            return say("True") if key else say("False")
        case Matching(pairs) as matching:
            letters = {
                each.source: LETTERS[i] for i, each in enumerate(lettered_rights(question, matching, version))
            }
            return ", ".join(f"{i} {letters[pair.right.source]}" for i, pair in enumerate(pairs, 1))
        case Ordering(items) as ordering:
            shown = lettered_items(question, ordering, version)
            return ", ".join(LETTERS[shown.index(each)] for each in items)
        case ShortText(accept):
            return " / ".join(accept)
        case Numeric(key, tolerance, unit):
            return _number(key, tolerance, unit, flat)
        case Categorise(categories):
            return "; ".join(
                f"{_plain(each.name, flat)}{colon(flat.course.language)}{', '.join(_plain(item, flat) for item in each.items)}"
                for each in categories
            )
        case Branching(nodes):
            return ", ".join(
                _best(i, node, flat.messages) for i, node in enumerate(nodes, 1) if _has_best(node)
            )
        case Likert():
            return ""
    assert_never(question.answer)


def _letters_of(choices: Sequence[Choice]) -> Iterable[str]:
    return (LETTERS[i] for i, each in enumerate(choices) if each.correct)


def _number(key: str, tolerance: str, unit: str, flat: Flattener) -> str:
    value = flat.numbers.number(key)
    spread = f" ± {flat.numbers.number(tolerance)}" if float(tolerance) else ""
    return f"{value}{spread} {unit}".strip()


def _plain(choice: Choice, flat: Flattener) -> str:
    return "".join(each.text for each in flat.pieces(choice.text) if isinstance(each, Words))


def _has_best(node: Node) -> bool:
    return any(each.rating is Rating.BEST for each in node.choices)


def _best(number: int, node: Node, messages: Messages) -> str:
    best = [LETTERS[i] for i, each in enumerate(node.choices) if each.rating is Rating.BEST]
    return messages.gettext("Situation {number}").format(number=number) + " " + ", ".join(best)


def _feedback(question: Question, flat: Flattener, version: str) -> PaperBlocks:
    """What is said of each choice, by its letter."""
    match question.answer:
        case SingleChoice(choices) | MultipleResponse(choices):
            shown = shown_choices(question, choices, version)
            return _listed(flat, ((LETTERS[i], flat.blocks(each.feedback)) for i, each in enumerate(shown)))
        case TrueFalse(_, true, false):
            say = flat.messages.gettext
            return _listed(flat, ((say("True"), flat.blocks(true)), (say("False"), flat.blocks(false))))
        case Branching(nodes):
            return tuple(each for i, node in enumerate(nodes, 1) for each in _consequences(i, node, flat))
        case Matching(pairs):
            return _listed(
                flat, ((_plain(pair.left, flat), flat.blocks(pair.left.feedback)) for pair in pairs)
            )
        case Categorise(categories):
            items = (item for each in categories for item in each.items)
            return _listed(flat, ((_plain(item, flat), flat.blocks(item.feedback)) for item in items))
        case Ordering(items):
            return _listed(flat, ((_plain(item, flat), flat.blocks(item.feedback)) for item in items))
        case ShortText() | Numeric() | Likert():
            return ()
    assert_never(question.answer)


def _consequences(number: int, node: Node, flat: Flattener) -> PaperBlocks:
    head = Prose(as_words(flat.messages.gettext("Situation {number}").format(number=number), strong=True))
    told = ((LETTERS[i], flat.blocks(each.consequence)) for i, each in enumerate(node.choices))
    return (head, *_listed(flat, told))


def _listed(flat: Flattener, told: Iterable[tuple[str, PaperBlocks]]) -> PaperBlocks:
    items = tuple(_begun(label + colon(flat.course.language), content) for label, content in told if content)
    return (Bullets(items),) if items else ()


def _begun(label: str, content: PaperBlocks) -> PaperBlocks:
    """The content with its label before the first line."""
    begin: Pieces = (Words(label, strong=True),)
    match content:
        case (Prose(first), *rest):
            return (Prose((*begin, *first)), *rest)
        case _:
            return (Prose(begin), *content)
