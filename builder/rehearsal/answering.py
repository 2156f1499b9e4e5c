"""How a learner answers, question type by question type, with the page's own controls.

What to answer comes from the plan of the course, never from the page's own data.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, assert_never

from builder.model import (
    Branching,
    Categorise,
    Category,
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
    from playwright.sync_api import Locator

Quality = Literal["right", "partly", "wrong"]


def fill_in(box: Locator, placed: PlacedQuestion, quality: Quality = "right") -> None:
    """Gives an answer to the question in ``box``, without handing it in."""
    keys = placed.choices
    match placed.question.answer:
        case SingleChoice(choices):
            choice = next(each for each in choices if each.correct == (quality == "right"))
            _pick(box, keys[choice_name(choice)])
        case TrueFalse(key):
            _pick(box, "t" if key == (quality == "right") else "f")
        case MultipleResponse(choices):
            for number, each in enumerate(choices):
                _tick(box, keys[choice_name(each)], _is_taken(quality, number, each.correct))
        case Matching(pairs):
            rights = [keys[choice_name(pair.right, "right")] for pair in pairs]
            wanted = rights if quality == "right" else _turned(rights, quality)
            for pair, right in zip(pairs, wanted, strict=True):
                box.locator(f"[data-left='{keys[choice_name(pair.left)]}'] select").select_option(right)
        case Ordering(items):
            order = [keys[choice_name(item)] for item in items]
            arrange(box, order if quality == "right" else _disordered(order, quality))
        case ShortText(accept):
            box.locator("input[type=text]").fill(accept[0] if quality == "right" else "nothing of the kind")
        case Numeric(key):
            box.locator("input").fill(key if quality == "right" else "-17")
        case Categorise(categories):
            _sort(box, keys, categories, quality)
        case Likert(statements):
            for statement in statements:
                row = box.locator(f"tr[data-statement='{keys[choice_name(statement)]}']")
                row.locator("input").last.check(force=True)
        case Branching() as story:
            tell_story(box, keys, story, quality)
        case _ as never:
            assert_never(never)


def hand_in(box: Locator, placed: PlacedQuestion) -> None:
    """Presses its button (a story has handed itself in) and waits for the outcome."""
    if not isinstance(placed.question.answer, Branching):
        box.locator(".actions button[type=submit]").click()
    box.locator(".feedback .outcome").wait_for(state="attached")


def arrange(box: Locator, order: list[str]) -> None:
    """Puts items in order by their buttons, each as often as it needs."""
    for place, key in enumerate(order):
        item = box.locator(f"[data-item='{key}']")
        while item.evaluate("li => [...li.parentElement.children].indexOf(li)") > place:
            item.locator("button.up").click()


def tell_story(box: Locator, keys: Mapping[str, str], story: Branching, quality: Quality) -> None:
    """Takes the best ways, or the worst; follows the story to its end."""
    by_id = {node.id: node for node in story.nodes}
    node = story.nodes[0]
    while True:
        rated = [each for each in node.choices if each.rating]
        wanted = "best" if quality == "right" else "poor"
        choice = next(
            (each for each in rated if each.rating and each.rating.value == wanted), node.choices[0]
        )
        place = box.locator(f".node[data-node='{node.id}']")
        place.locator(f"input[value='{keys[branch_name(node, choice)]}']").check()
        button = place.locator("button[type=submit], button.choose")
        (button if button.count() else box.locator(".actions button[type=submit]")).first.click()
        if not choice.next:
            return
        node = by_id[choice.next]


def _pick(box: Locator, key: str) -> None:
    box.locator(f"input[type=radio][value='{key}']").check()


def _tick(box: Locator, key: str, taken: bool) -> None:
    box.locator(f"input[type=checkbox][value='{key}']").set_checked(taken)


def _is_taken(quality: Quality, number: int, correct: bool) -> bool:
    """Partly right: the first choice alone, which is right in the test course."""
    match quality:
        case "right":
            return correct
        case "partly":
            return number == 0
        case "wrong":
            return not correct


def _turned(keys: list[str], quality: Quality) -> list[str]:
    """All in a wrong place, or (partly) all but the first."""
    return [*keys[1:], keys[0]] if quality == "wrong" else [keys[0], *keys[2:], keys[1]]


def _disordered(keys: list[str], quality: Quality) -> list[str]:
    return keys[::-1] if quality == "wrong" else [keys[1], keys[0], *keys[2:]]


def _sort(box: Locator, keys: Mapping[str, str], categories: tuple[Category, ...], quality: Quality) -> None:
    codes = [keys[choice_name(each.name, "category")] for each in categories]
    items = ((item, category) for category in categories for item in category.items)
    for number, (item, category) in enumerate(items):
        right = keys[choice_name(category.name, "category")]
        wrong = next(code for code in codes if code != right)
        is_right = quality == "right" or (quality == "partly" and number == 0)
        box.locator(f"[data-item='{keys[choice_name(item)]}'] select").select_option(
            right if is_right else wrong
        )
