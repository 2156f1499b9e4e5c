"""Right answers given through the page's own controls in one go: for long journeys.

The controls get the events that a browser sends; ``answering`` does the same with a real mouse and keyboard, question
type by question type.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, assert_never

from builder.model import (
    Branching,
    Categorise,
    Likert,
    Matching,
    MultipleResponse,
    Numeric,
    Ordering,
    ShortText,
    SingleChoice,
    TrueFalse,
)
from builder.plan import PlacedQuestion
from builder.plan.choices import branch_name, choice_name

if TYPE_CHECKING:
    from playwright.sync_api import FrameLocator

Step = tuple[str, str, str]  # what to do, the control's selector within its question, the value


class WrongAnswerError(Exception):
    """The page marked a right answer as wrong, or not at all."""


DO = """([steps]) => {
  const tell = (control, ...names) => names.forEach((name) => control.dispatchEvent(new Event(name, {bubbles: true})));
  const put = (control, value) => { control.value = value; tell(control, "input", "change"); };
  const rank = (item) => [...item.parentElement.children].indexOf(item);
  const verbs = {
    take: (control) => control.checked || control.click(),
    put,
    press: (control) => control.click(),
    move: (item, place) => { while (rank(item) > Number(place)) item.querySelector("button.up").click(); },
  };
  for (const [verb, selector, value] of steps) {
    const control = document.querySelector(selector);
    if (!control || control.disabled) throw new Error(`${selector} cannot be used`);
    verbs[verb](control, value);
  }
}"""


def give_right(course: FrameLocator, questions: Sequence[PlacedQuestion]) -> None:
    """Fills them in, without handing in; a story is told to its end. A Playwright error where a control is missing."""
    steps = [
        (verb, f"{box(each)} {where}", value) for each in questions for verb, where, value in _steps(each)
    ]
    course.locator("body").evaluate(f"(_, steps) => ({DO})([steps])", steps)


def check_all(course: FrameLocator, questions: Sequence[PlacedQuestion]) -> None:
    """Hands each in by its button. WrongAnswerError where one is not marked as right."""
    asked = [each for each in questions if not isinstance(each.question.answer, Branching)]
    steps = [("press", f"{box(each)} .actions button[type=submit]", "") for each in asked]
    course.locator("body").evaluate(f"(_, steps) => ({DO})([steps])", steps)
    told = [f"{box(each)}:is(.is-right, .is-neutral)" for each in questions]
    right = course.locator(", ".join(told) or "none").count()
    if right != len(told):
        raise WrongAnswerError(f"{right} of {len(told)} right answers were marked as right")


def box(placed: PlacedQuestion) -> str:
    return f"#question-{placed.question.id}"


def _steps(placed: PlacedQuestion) -> Iterator[Step]:
    keys = placed.choices
    match placed.question.answer:
        case SingleChoice(choices) | MultipleResponse(choices):
            for choice in choices:
                if choice.correct:
                    yield "take", f"input[value='{keys[choice_name(choice)]}']", ""
        case TrueFalse(key):
            yield "take", f"input[value='{'t' if key else 'f'}']", ""
        case Matching(pairs):
            for pair in pairs:
                right = keys[choice_name(pair.right, "right")]
                yield "put", f"[data-left='{keys[choice_name(pair.left)]}'] select", right
        case Ordering(items):
            for rank, item in enumerate(items):
                yield "move", f"[data-item='{keys[choice_name(item)]}']", str(rank)
        case ShortText(accept):
            yield "put", "input", accept[0]
        case Numeric(key):
            yield "put", "input", key
        case Categorise(categories):
            for category in categories:
                for each in category.items:
                    place = keys[choice_name(category.name, "category")]
                    yield "put", f"[data-item='{keys[choice_name(each)]}'] select", place
        case Likert(statements):
            for statement in statements:
                yield "take", f"tr[data-statement='{keys[choice_name(statement)]}'] td:last-child input", ""
        case Branching() as story:
            yield from _best_ways(placed, story)
        case _ as never:
            assert_never(never)


def _best_ways(placed: PlacedQuestion, story: Branching) -> Iterator[Step]:
    by_id = {node.id: node for node in story.nodes}
    node = story.nodes[0]
    while True:
        best = (each for each in node.choices if each.rating and each.rating.value == "best")
        choice = next(best, node.choices[0])
        yield (
            "take",
            f"[data-node='{node.id}'] input[value='{placed.choices[branch_name(node, choice)]}']",
            "",
        )
        yield "press", ".actions button[type=submit], form > button", ""
        if not choice.next:
            return
        node = by_id[choice.next]
