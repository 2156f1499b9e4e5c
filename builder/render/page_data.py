"""A page's questions → PageData (builder/runtime/types.d.ts): keys and feedback, out of casual sight."""

from __future__ import annotations

import base64
import json
from typing import Literal, NotRequired, TypedDict, assert_never

from builder.model import (
    Branching,
    Categorise,
    Choice,
    Likert,
    Matching,
    MultipleResponse,
    Numeric,
    Ordering,
    ShortText,
    SingleChoice,
    TrueFalse,
    WrongAnswer,
)
from builder.plan import PlacedQuestion
from builder.plan.choices import branch_name, choice_name
from builder.render.blocks import BlockRenderer
from builder.render.questions import likert_scale, type_name
from builder.render.words import words


class ChoiceData(TypedDict):
    """``k`` is the choice's key, ``f`` its feedback as HTML; the rest where the type has it."""

    k: str
    f: str
    correct: NotRequired[bool]
    rating: NotRequired[Literal["", "best", "acceptable", "poor"]]
    next: NotRequired[str]


class PairData(TypedDict):
    l: str  # noqa: E741 - the contract's name
    r: str
    f: str


class WrongData(TypedDict):
    a: str
    f: str


class CategoryData(TypedDict):
    k: str
    items: list[ChoiceData]


class NodeData(TypedDict):
    id: str
    choices: list[ChoiceData]


class AnswerData(TypedDict):
    """One shape a type, told apart by ``type``; see AnswerData in types.d.ts."""

    type: str
    choices: NotRequired[list[ChoiceData]]
    key: NotRequired[bool | str]
    t: NotRequired[str]
    f: NotRequired[str]
    pairs: NotRequired[list[PairData]]
    extra: NotRequired[list[str]]
    items: NotRequired[list[ChoiceData]]
    accept: NotRequired[list[str]]
    wrong: NotRequired[list[WrongData]]
    tolerance: NotRequired[str]
    categories: NotRequired[list[CategoryData]]
    statements: NotRequired[list[str]]
    scale: NotRequired[int]
    scored: NotRequired[bool]
    nodes: NotRequired[list[NodeData]]


class QuestionData(TypedDict):
    id: str
    key: str
    quiz: str
    points: int
    partial: bool
    shuffle: bool
    scored: bool
    objective: str
    rationale: str
    hint: str
    texts: dict[str, str]
    answer: AnswerData


class PageData(TypedDict):
    questions: list[QuestionData]


def page_data(placed: tuple[PlacedQuestion, ...], blocks: BlockRenderer) -> PageData:
    """What the page's questions need beyond their HTML."""
    return {"questions": [_question(each, blocks) for each in placed]}


def veiled(data: PageData, build: str) -> str:
    """The data as base64, each byte XORed with the build's name: not read by chance, no secret either."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    mask = (build.encode() * (len(text) // len(build) + 1))[: len(text)]
    veil = int.from_bytes(text, "big") ^ int.from_bytes(
        mask, "big"
    )  # in one go: byte by byte takes a tenth of a build
    return base64.b64encode(veil.to_bytes(len(text), "big")).decode()


def _question(placed: PlacedQuestion, blocks: BlockRenderer) -> QuestionData:
    question = placed.question
    return {
        "id": question.id,
        "key": placed.key,
        "quiz": placed.quiz.id,
        "points": question.points,
        "partial": question.partial,
        "shuffle": question.shuffle,
        "scored": question.is_scored,
        "objective": question.objective,
        "rationale": blocks.render(question.rationale),
        "hint": blocks.render(question.hint),
        "texts": _texts(placed, blocks),
        "answer": _answer(placed, blocks),
    }


def _answer(placed: PlacedQuestion, blocks: BlockRenderer) -> AnswerData:
    type_ = type_name(placed)
    match placed.question.answer:
        case SingleChoice(choices) | MultipleResponse(choices):
            return {
                "type": type_,
                "choices": [_shown(placed, each, blocks) | {"correct": each.correct} for each in choices],
            }
        case TrueFalse(key, feedback_true, feedback_false):
            return {
                "type": type_,
                "key": key,
                "t": blocks.render(feedback_true),
                "f": blocks.render(feedback_false),
            }
        case Matching():
            return _matching(type_, placed, placed.question.answer, blocks)
        case Ordering(items):
            return {"type": type_, "items": [_shown(placed, each, blocks) for each in items]}
        case ShortText(accept, wrong, feedback):
            return {
                "type": type_,
                "accept": list(accept),
                "wrong": _wrong(wrong, blocks),
                "f": blocks.render(feedback),
            }
        case Numeric() as numeric:
            return {
                "type": type_,
                "key": numeric.key,
                "tolerance": numeric.tolerance,
                "wrong": _wrong(numeric.wrong, blocks),
                "f": blocks.render(numeric.feedback),
            }
        case Categorise(categories):
            return {
                "type": type_,
                "categories": [
                    {
                        "k": placed.choices[choice_name(each.name, "category")],
                        "items": [_shown(placed, item, blocks) for item in each.items],
                    }
                    for each in categories
                ],
            }
        case Likert(statements) as likert:
            return {
                "type": type_,
                "statements": [placed.choices[choice_name(each)] for each in statements],
                "scale": len(likert_scale(likert, blocks.templates.messages)),
            }
        case Branching() as story:
            return _branching(type_, placed, story, blocks)
    assert_never(placed.question.answer)


def _matching(type_: str, placed: PlacedQuestion, answer: Matching, blocks: BlockRenderer) -> AnswerData:
    pairs: list[PairData] = [
        {
            "l": placed.choices[choice_name(pair.left)],
            "r": placed.choices[choice_name(pair.right, "right")],
            "f": blocks.render(pair.left.feedback or pair.right.feedback),
        }
        for pair in answer.pairs
    ]
    extra = [placed.choices[choice_name(each, "right")] for each in answer.distractors]
    return {"type": type_, "pairs": pairs, "extra": extra}


def _branching(type_: str, placed: PlacedQuestion, story: Branching, blocks: BlockRenderer) -> AnswerData:
    nodes: list[NodeData] = [
        {
            "id": node.id,
            "choices": [
                {
                    "k": placed.choices[branch_name(node, each)],
                    "f": blocks.render(each.consequence),
                    "rating": each.rating.value if each.rating else "",
                    "next": each.next,
                }
                for each in node.choices
            ],
        }
        for node in story.nodes
    ]
    return {"type": type_, "scored": story.scored, "nodes": nodes}


def _shown(placed: PlacedQuestion, choice: Choice, blocks: BlockRenderer) -> ChoiceData:
    return {"k": placed.choices[choice_name(choice)], "f": blocks.render(choice.feedback)}


def _wrong(wrong: tuple[WrongAnswer, ...], blocks: BlockRenderer) -> list[WrongData]:
    return [{"a": each.answer, "f": blocks.render(each.feedback)} for each in wrong]


def _texts(placed: PlacedQuestion, blocks: BlockRenderer) -> dict[str, str]:
    """Choice key → its words."""
    keys, lines = placed.choices, blocks.lines
    match placed.question.answer:
        case SingleChoice(items) | MultipleResponse(items) | Ordering(items) | Likert(items):
            return {keys[choice_name(each)]: words(each.text, lines) for each in items}
        case Matching(pairs, distractors):
            rights = [*(pair.right for pair in pairs), *distractors]
            return {keys[choice_name(pair.left)]: words(pair.left.text, lines) for pair in pairs} | {
                keys[choice_name(each, "right")]: words(each.text, lines) for each in rights
            }
        case Categorise(categories):
            sorted_items = [item for each in categories for item in each.items]
            return {keys[choice_name(each)]: words(each.text, lines) for each in sorted_items} | {
                keys[choice_name(each.name, "category")]: words(each.name.text, lines) for each in categories
            }
        case Branching(nodes):
            return {
                keys[branch_name(node, each)]: words(each.text, lines)
                for node in nodes
                for each in node.choices
            }
        case TrueFalse() | ShortText() | Numeric():
            return {}
    assert_never(placed.question.answer)
