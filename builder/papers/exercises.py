"""A question → an exercise on paper: what to tick, order, match or write; no key."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from string import ascii_uppercase
from typing import TypeVar, assert_never

from builder.model import (
    Blocks,
    Branching,
    Categorise,
    Choice,
    Likert,
    Matching,
    MultipleResponse,
    Numeric,
    Ordering,
    Question,
    ShortText,
    SingleChoice,
    TrueFalse,
)
from builder.papers.flatten import Flattener
from builder.papers.paper import (
    Box,
    BoxKind,
    Bullets,
    Grid,
    Line,
    PaperBlock,
    PaperBlocks,
    Pick,
    Pieces,
    Prose,
    Title,
    Together,
    Words,
)
from builder.papers.pieces import as_words
from builder.render.questions import likert_scale

LETTERS = ascii_uppercase

T = TypeVar("T")


def exercise(question: Question, label: str, flat: Flattener, version: str = "") -> PaperBlocks:
    """The question under ``label`` ("Question 3"); a story's nodes are told one after the other.

    ``version`` shuffles choices of questions that may be shuffled; empty keeps the author's order, but for what would
    show the key (ordering, matching).
    """
    stem = flat.blocks(question.stem)
    if isinstance(question.answer, Branching):
        return (Together((Title(4, as_words(label)), *stem)), *_story(question.answer, flat))
    return (Together((Title(4, as_words(label)), *stem, *_answer_space(question, flat, version))),)


def shown_choices(question: Question, choices: Sequence[Choice], version: str) -> tuple[Choice, ...]:
    """Choices in the order of a paper's version."""
    if not version or not question.shuffle:
        return tuple(choices)
    return mixed(choices, [each.id or each.source for each in choices], f"{version} {question.id}")


def mixed(values: Sequence[T], names: Iterable[str], seed: str) -> tuple[T, ...]:
    """An order that is always the same for a seed and tells nothing: by a digest of names."""
    digests = (hashlib.sha256(f"{seed} {name}".encode()).hexdigest() for name in names)
    return tuple(value for _, value in sorted(zip(digests, values, strict=True), key=lambda pair: pair[0]))


def lettered_rights(question: Question, answer: Matching, version: str) -> tuple[Choice, ...]:
    """The right-hand sides of a matching question, each once, in the order in which a paper letters them."""
    unique = {each.source: each for each in (*(pair.right for pair in answer.pairs), *answer.distractors)}
    return mixed(tuple(unique.values()), unique, f"{version} {question.id} rights")


def lettered_items(question: Question, answer: Ordering, version: str) -> tuple[Choice, ...]:
    """The items of an ordering question in the order in which a paper letters them; never the right one."""
    found = mixed(answer.items, [each.source for each in answer.items], f"{version} {question.id} items")
    return (*found[1:], found[0]) if found == answer.items else found


def categorised_items(question: Question, answer: Categorise, version: str) -> tuple[Choice, ...]:
    items = [item for each in answer.categories for item in each.items]
    return mixed(items, [each.source for each in items], f"{version} {question.id} items")


def _answer_space(question: Question, flat: Flattener, version: str) -> PaperBlocks:
    say = flat.messages.gettext
    match question.answer:
        case SingleChoice(choices):
            return (_pick(shown_choices(question, choices, version), flat, one=True),)
        case MultipleResponse(choices):
            several = Prose((Words(say("Tick all that apply."), emphasis=True),))
            return (several, _pick(shown_choices(question, choices, version), flat, one=False))
        case TrueFalse():
            options = ((Prose(as_words(say("True"))),), (Prose(as_words(say("False"))),))
            return (Pick(options, one=True),)
        case Matching() as answer:
            return _matching(question, answer, flat, version)
        case Ordering() as answer:
            return _ordering(lettered_items(question, answer, version), flat)
        case ShortText():
            return (Line(as_words(say("Answer")), 1, question.id),)
        case Numeric(unit=unit):
            label = f"{say('Answer')} ({unit})" if unit else say("Answer")
            return (Line(as_words(label), 1, question.id),)
        case Categorise() as answer:
            return (_categories(categorised_items(question, answer, version), answer, flat),)
        case Likert() as answer:
            return (_likert(answer, flat),)
        case Branching() as answer:
            return _story(answer, flat)
    assert_never(question.answer)


def _pick(choices: Iterable[Choice], flat: Flattener, *, one: bool) -> Pick:
    return Pick(tuple(flat.blocks(each.text) for each in choices), one=one, letters=True)


def _matching(question: Question, answer: Matching, flat: Flattener, version: str) -> PaperBlocks:
    say = flat.messages.gettext
    rights = lettered_rights(question, answer, version)
    lefts = tuple(pair.left for pair in answer.pairs)
    legend = Bullets(tuple((Prose(_lettered(LETTERS[i], each.text, flat)),) for i, each in enumerate(rights)))
    head = (as_words(say("Match with a letter")), as_words(say("Letter")))
    rows = tuple((flat.blocks(each.text), _blank()) for each in lefts)
    return (legend, Grid(head, rows, rows_named=True, widths=(5, 1)))


def _ordering(items: Sequence[Choice], flat: Flattener) -> PaperBlocks:
    say = flat.messages.gettext
    head = (as_words(say("Put in order")), as_words(say("Position")))
    rows = tuple(((Prose(_lettered(LETTERS[i], each.text, flat)),), _blank()) for i, each in enumerate(items))
    return (Grid(head, rows, rows_named=True, widths=(5, 1)),)


def _categories(items: Iterable[Choice], answer: Categorise, flat: Flattener) -> Grid:
    names = tuple(flat.pieces(each.name.text) for each in answer.categories)
    rows = tuple((flat.blocks(each.text), *(_blank() for _ in names)) for each in items)
    return Grid((as_words(flat.messages.gettext("Tick the group")), *names), rows, rows_named=True)


def _likert(answer: Likert, flat: Flattener) -> Grid:
    scale = tuple(as_words(each) for each in likert_scale(answer, flat.messages))
    rows = tuple((flat.blocks(each.text), *(_blank() for _ in scale)) for each in answer.statements)
    return Grid((as_words(flat.messages.gettext("Statement")), *scale), rows, rows_named=True)


def _story(answer: Branching, flat: Flattener) -> PaperBlocks:
    """Each node with its choices; where they lead stands with the answers."""
    say = flat.messages.gettext
    found: list[PaperBlock] = []
    for number, node in enumerate(answer.nodes, 1):
        label = say("Situation {number}").format(number=number)
        choices = Pick(tuple(flat.blocks(each.text) for each in node.choices), one=True, letters=True)
        found.append(Together((Box(BoxKind.FICTION, label, (), (*flat.blocks(node.text), choices)),)))
    return tuple(found)


def _lettered(letter: str, text: Blocks, flat: Flattener) -> Pieces:
    return (Words(f"{letter}  ", strong=True), *flat.pieces(text))


def _blank() -> PaperBlocks:
    return (Prose(()),)
