"""A placed question → HTML, without its key (docs/run-time.md, "Questions")."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from builder.model import (
    Blocks,
    Branching,
    Categorise,
    Choice,
    Likert,
    Matching,
    Mode,
    MultipleResponse,
    Numeric,
    Ordering,
    Paragraph,
    ShortText,
    SingleChoice,
    TrueFalse,
)
from builder.plan import PlacedQuestion
from builder.plan.choices import branch_name, choice_name
from builder.render.blocks import BlockRenderer
from builder.render.html import Markup
from builder.render.messages import Messages
from builder.render.words import words

IN_TESTS = (Mode.TEST, Mode.FINAL, Mode.POOL)


def render_question(placed: PlacedQuestion, blocks: BlockRenderer, title: str, level: int) -> Markup:
    """The question with its controls; a question of a test has no button of its own."""
    question, mode = placed.question, placed.quiz.mode
    button = "" if mode in IN_TESTS else "check" if question.is_scored else "send"
    is_line = len(question.stem) == 1 and isinstance(question.stem[0], Paragraph)
    return blocks.templates.part(
        "questions.frame",
        id=question.id,
        type=type_name(placed),
        title=title,
        level=level,
        is_line=is_line,
        stem=blocks.compact(question.stem),
        controls=_controls(placed, blocks),
        button=button,
    )


def type_name(placed: PlacedQuestion) -> str:
    """The question's type as authors and the run-time spell it."""
    match placed.question.answer:
        case SingleChoice():
            return "single-choice"
        case MultipleResponse():
            return "multiple-response"
        case TrueFalse():
            return "true-false"
        case Matching():
            return "matching"
        case Ordering():
            return "ordering"
        case ShortText():
            return "short-text"
        case Numeric():
            return "numeric"
        case Categorise():
            return "categorise"
        case Likert():
            return "likert"
        case Branching():
            return "branching"
    assert_never(placed.question.answer)


def likert_scale(answer: Likert, messages: Messages) -> tuple[str, ...]:
    """The labels from low to high: the author's, or the interface's five."""
    return answer.scale or (
        messages.gettext("Strongly disagree"),
        messages.gettext("Disagree"),
        messages.gettext("Neither"),
        messages.gettext("Agree"),
        messages.gettext("Strongly agree"),
    )


def _controls(placed: PlacedQuestion, blocks: BlockRenderer) -> Markup:
    part, id_ = blocks.templates.part, placed.question.id
    match placed.question.answer:
        case SingleChoice(choices):
            return part("questions.choices", id=id_, kind="radio", choices=_keyed(placed, blocks, choices))
        case MultipleResponse(choices):
            return part("questions.choices", id=id_, kind="checkbox", choices=_keyed(placed, blocks, choices))
        case TrueFalse():
            return part("questions.true_false", id=id_)
        case Matching(pairs, distractors):
            rights = [*(pair.right for pair in pairs), *distractors]
            return part(
                "questions.matching",
                id=id_,
                lefts=_worded(placed, blocks, (pair.left for pair in pairs)),
                rights=_options(placed, blocks, rights, "right"),
            )
        case Ordering(items):
            return part("questions.ordering", items=sorted(_keyed(placed, blocks, items)))
        case ShortText():
            return part("questions.entry", id=id_, numeric=False, unit="")
        case Numeric(unit=unit):
            return part("questions.entry", id=id_, numeric=True, unit=unit)
        case Categorise(categories):
            sorted_items = sorted(
                _worded(placed, blocks, (item for each in categories for item in each.items))
            )
            names = _options(placed, blocks, [each.name for each in categories], "category", in_order=True)
            return part("questions.categorise", id=id_, items=sorted_items, categories=names)
        case Likert(statements) as likert:
            return part(
                "questions.likert",
                id=id_,
                statements=_worded(placed, blocks, statements),
                scale=likert_scale(likert, blocks.templates.messages),
            )
        case Branching() as story:
            return part("questions.branching", id=id_, nodes=_nodes(placed, blocks, story))
    assert_never(placed.question.answer)


def _keyed(
    placed: PlacedQuestion, blocks: BlockRenderer, choices: Iterable[Choice]
) -> list[tuple[str, Markup]]:
    return [(placed.choices[choice_name(each)], blocks.compact(each.text)) for each in choices]


def _worded(
    placed: PlacedQuestion, blocks: BlockRenderer, choices: Iterable[Choice]
) -> list[tuple[str, Markup, str]]:
    """Key, text, and the text's words alone, for a control's name."""
    return [
        (placed.choices[choice_name(each)], blocks.compact(each.text), _words(blocks, each.text))
        for each in choices
    ]


def _options(
    placed: PlacedQuestion,
    blocks: BlockRenderer,
    choices: Iterable[Choice],
    role: str,
    *,
    in_order: bool = False,
) -> list[tuple[str, str]]:
    """Key and words of what a list offers, each once; by key (which tells nothing) unless ``in_order``."""
    options = {placed.choices[choice_name(each, role)]: _words(blocks, each.text) for each in choices}
    return list(options.items()) if in_order else sorted(options.items())


def _nodes(
    placed: PlacedQuestion, blocks: BlockRenderer, story: Branching
) -> list[tuple[str, Markup, list[tuple[str, Markup]]]]:
    return [
        (
            node.id,
            blocks.render(node.text),
            [(placed.choices[branch_name(node, each)], blocks.compact(each.text)) for each in node.choices],
        )
        for node in story.nodes
    ]


def _words(blocks: BlockRenderer, text: Blocks) -> str:
    return words(text, blocks.lines)
