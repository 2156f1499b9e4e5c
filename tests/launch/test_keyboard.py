"""By keyboard alone and by dragging: the same answers, the same marks, the focus always in view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page

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
from builder.plan import PlacedQuestion, Plan
from builder.plan.choices import branch_name, choice_name
from tests.launch.server import Server

Plans = Callable[[str], Plan]
Placements = dict[str, str]
"""Key of what is placed → key of the place."""

FOCUS_IS_SEEN = """() => {
    const here = document.activeElement, style = getComputedStyle(here.closest(".choice") ?? here);
    const { left, top, right, bottom } = here.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, Math.max(top, 0) + Math.min(bottom - Math.max(top, 0), 40) / 2];
    const over = document.elementFromPoint(x, y);
    if (here === document.body) return "nothing has the focus";
    if (bottom < 0 || top > innerHeight) return "outside the window";
    if (!over || !(here.contains(over) || over.contains(here))) return `under ${over && over.outerHTML.slice(0, 80)}`;
    if (style.outlineStyle === "none" || style.outlineWidth === "0px") return "without an outline";
    return "";
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a window of its own; no error may come in its console."""
    context = browser.new_context(viewport={"width": 1280, "height": 700}, has_touch=True)
    one = context.new_page()
    errors: list[str] = []
    one.on("pageerror", lambda error: errors.append(str(error)))
    yield one
    context.close()
    assert not errors


def start(page: Page, server: Server, name: str) -> None:
    page.goto(f"{server.url}/open-web/{name}.html")
    page.locator("html.is-ready").wait_for(state="attached")


def tab_to(page: Page, selector: str, most: int = 80) -> None:
    """Goes on by the Tab key until what has the focus matches."""
    for _ in range(most):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached by Tab")


def press_until(page: Page, key: str, selector: str, most: int = 12) -> None:
    """Presses a key until what has the focus matches."""
    for _ in range(most):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{selector} is not reached by {key}")


def choose_radio(page: Page, group: str, value: str) -> None:
    """Tab leads into the group, arrows go through it, the space bar takes what has the focus."""
    tab_to(page, f"{group} input")
    press_until(page, "ArrowDown", f"{group} input[value='{value}']")
    page.keyboard.press("Space")


def select_by_keys(page: Page, selector: str, value: str) -> None:
    tab_to(page, selector)
    for _ in range(12):
        if page.evaluate("document.activeElement.value") == value:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{selector} has no {value}")


def answer_by_keys(page: Page, placed: PlacedQuestion) -> None:
    """Answers rightly and hands in, with no pointer at all."""
    box, keys = f"#question-{placed.question.id}", placed.choices
    match placed.question.answer:
        case SingleChoice(choices):
            right = next(each for each in choices if each.correct)
            choose_radio(page, box, keys[choice_name(right)])
        case TrueFalse(key):
            choose_radio(page, box, "t" if key else "f")
        case MultipleResponse(choices):
            wanted = [f"{box} input[value='{keys[choice_name(each)]}']" for each in choices if each.correct]
            for _ in wanted:
                tab_to(page, ", ".join(f"{each}:not(:checked)" for each in wanted))
                page.keyboard.press("Space")
        case Matching() | Categorise():
            for _ in right_places(placed):
                tab_to(page, f"{box} select")
                item = page.evaluate(
                    "document.activeElement.closest('li').dataset.left ?? document.activeElement.closest('li').dataset.item"
                )
                select_by_keys(page, f"{box} select", right_places(placed)[item])
                page.keyboard.press("Tab")
        case Ordering(items):
            for place, item in enumerate(items):
                up = f"{box} [data-item='{keys[choice_name(item)]}'] button.up"
                tab_to(page, up)
                for _ in range(position(page, up) - place):
                    page.keyboard.press("Enter")
        case ShortText(accept):
            tab_to(page, f"{box} input")
            page.keyboard.type(accept[0])
        case Numeric(key):
            tab_to(page, f"{box} input")
            page.keyboard.type(key)
        case Likert(statements):
            for statement in statements:
                choose_radio(page, f"{box} [data-statement='{keys[choice_name(statement)]}']", "2")
        case Branching():
            tell_story_by_keys(page, placed)
            return
    tab_to(page, f"{box} button[type=submit]")
    page.keyboard.press("Enter")


def tell_story_by_keys(page: Page, placed: PlacedQuestion) -> None:
    """The longest way: first choices alone."""
    story = placed.question.answer
    assert isinstance(story, Branching)
    by_id = {node.id: node for node in story.nodes}
    node = story.nodes[0]
    box = f"#question-{placed.question.id}"
    while True:
        choice = node.choices[0]
        key = placed.choices[branch_name(node, choice)]
        choose_radio(page, f"{box} .node[data-node='{node.id}']", key)
        tab_to(page, f"{box} button[type=submit]")
        page.keyboard.press("Enter")
        page.locator(f"{box} .node[data-node='{node.id}'] .consequence").wait_for()
        assert page.evaluate(FOCUS_IS_SEEN) == "", node.id
        if not choice.next:
            return
        page.keyboard.press("Shift+Tab")  # the next choices stand after what came of this one
        node = by_id[choice.next]


def position(page: Page, selector: str) -> int:
    """The place of the list item that holds the element, from 0."""
    place = page.locator(selector).evaluate(
        "each => [...each.closest('ol').children].indexOf(each.closest('li'))"
    )
    return int(place)


def right_places(placed: PlacedQuestion) -> Placements:
    keys = placed.choices
    match placed.question.answer:
        case Matching(pairs):
            return {keys[choice_name(pair.left)]: keys[choice_name(pair.right, "right")] for pair in pairs}
        case Categorise(categories):
            return {
                keys[choice_name(item)]: keys[choice_name(category.name, "category")]
                for category in categories
                for item in category.items
            }
        case _:
            return {}


@pytest.mark.parametrize(
    "name", ["questions_choosing", "questions_arranging", "questions_writing", "questions_stories"]
)
def test_every_question_type_is_answered_by_keyboard_alone(
    page: Page, server: Server, plans: Plans, name: str
) -> None:
    where = next(each for each in plans("open").lessons if each.id == name)
    start(page, server, name)
    for placed in where.questions:
        answer_by_keys(page, placed)
        box = page.locator(f"#question-{placed.question.id}")
        box.locator(".feedback .outcome").wait_for()
        kinds = str(box.get_attribute("class")).split()
        expected = "is-neutral" if isinstance(placed.question.answer, Likert) else "is-right"
        assert expected in kinds or isinstance(placed.question.answer, Branching), placed.question.id
        assert box.locator(":focus").count() == 1, f"{placed.question.id}: the focus left the question"
        assert page.evaluate(FOCUS_IS_SEEN) == "", placed.question.id


def test_after_trying_again_the_focus_is_where_one_answers(page: Page, server: Server, plans: Plans) -> None:
    plans("open")
    start(page, server, "questions_choosing")
    choose_radio(page, "#question-truth", "t")
    tab_to(page, "#question-truth button[type=submit]")
    page.keyboard.press("Enter")
    page.locator("#question-truth.is-wrong").wait_for()
    page.keyboard.press("Shift+Tab")
    tab_to(page, "#question-truth button.again")
    page.keyboard.press("Enter")
    assert page.locator("#question-truth input:focus").count() == 1
    assert page.evaluate(FOCUS_IS_SEEN) == ""


def test_after_going_on_the_focus_is_at_the_new_heading(page: Page, server: Server, plans: Plans) -> None:
    for here, following in pairwise(plans("open").lessons[:4]):
        if here is plans("open").lessons[0]:
            start(page, server, here.id)
        tab_to(page, "main nav.pager a[rel=next]", 150)
        assert page.evaluate(FOCUS_IS_SEEN) == ""
        page.keyboard.press("Enter")
        page.locator(f"main[data-page='{following.id}'] h1:focus").wait_for()
        assert page.evaluate(FOCUS_IS_SEEN) in ("", "without an outline"), following.id


def test_escape_closes_a_definition_and_leads_back_to_its_term(
    page: Page, server: Server, plans: Plans
) -> None:
    plans("open")
    start(page, server, "blocks_text")
    tab_to(page, "a.term")
    page.keyboard.press("Enter")
    page.locator(".term-note:focus").wait_for()
    assert page.locator("a.term[aria-expanded=true]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".term-note").count() == 0
    assert page.locator("a.term[aria-expanded=false]:focus").count() == 1


def test_tabs_are_changed_by_arrow_keys(page: Page, server: Server, plans: Plans) -> None:
    plans("open")
    start(page, server, "blocks_parts")
    tab_to(page, "[role=tab]")
    assert page.locator("[role=tabpanel]:visible").inner_text().startswith("Remittances")
    for key, shown in [
        ("ArrowRight", "New"),
        ("ArrowRight", "Rem"),
        ("ArrowLeft", "New"),
        ("Home", "Rem"),
        ("End", "New"),
    ]:
        page.keyboard.press(key)
        assert page.locator("[role=tabpanel]:visible").inner_text().startswith(shown), key
        assert page.locator("[role=tab][aria-selected=true]:focus").count() == 1
    page.keyboard.press("Tab")
    assert page.locator("[role=tabpanel]:focus").count() == 1, "one stop for all tabs"


class Mouse:
    """Drags as a hand with a mouse does."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def down(self, x: float, y: float) -> None:
        self.page.mouse.move(x, y)
        self.page.mouse.down()

    def move(self, x: float, y: float) -> None:
        self.page.mouse.move(x, y, steps=4)

    def up(self) -> None:
        self.page.mouse.up()


class Finger:
    """Drags as a hand on a phone does: the browser makes touches of it, and may scroll."""

    def __init__(self, page: Page) -> None:
        self.session: CDPSession = page.context.new_cdp_session(page)
        self.at = (0.0, 0.0)

    def down(self, x: float, y: float) -> None:
        self.at = (x, y)
        self._touch("touchStart", [{"x": x, "y": y}])

    def move(self, x: float, y: float) -> None:
        (from_x, from_y), steps = self.at, 4
        for step in range(1, steps + 1):
            part = step / steps
            self._touch("touchMove", [{"x": from_x + (x - from_x) * part, "y": from_y + (y - from_y) * part}])
        self.at = (x, y)

    def up(self) -> None:
        self._touch("touchEnd", [])

    def _touch(self, kind: str, points: list[dict[str, float]]) -> None:
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def centre(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("pointer", [Mouse, Finger])
def test_dragging_gives_what_selects_and_keys_give(
    page: Page, server: Server, plans: Plans, pointer: type[Mouse] | type[Finger]
) -> None:
    questions = {each.question.id: each for lesson in plans("open").lessons for each in lesson.questions}
    if pointer is Finger:
        page.set_viewport_size({"width": 366, "height": 640})  # a phone
    start(page, server, "questions_arranging")
    hand = pointer(page)
    for name in ("match", "sort"):
        box = page.locator(f"#question-{name}")
        for item, place in right_places(questions[name]).items():
            row = box.locator(f"li[data-left='{item}'], li[data-item='{item}']")
            row.evaluate("row => row.scrollIntoView({ block: 'center' })")
            hand.down(*centre(row.locator(".grip")))
            hand.move(
                *centre(box.locator(f".zone[data-key='{place}']"))
            )  # zones come into view with the press
            hand.up()
            assert row.locator("select").input_value() == place
    order = questions["order"]
    box = page.locator("#question-order")
    answer = order.question.answer
    assert isinstance(answer, Ordering)
    for number, step in enumerate(answer.items):
        row = box.locator(f"[data-item='{order.choices[choice_name(step)]}']")
        box.locator(".order").evaluate("list => list.scrollIntoView({ block: 'center' })")
        hand.down(*centre(row.locator(".grip")))
        goal = box.locator("li").nth(number).bounding_box()
        assert goal
        hand.move(goal["x"] + 20, goal["y"] + 4)
        hand.up()
        assert position(page, f"#question-order [data-item='{order.choices[choice_name(step)]}']") == number
    for name in ("match", "sort", "order"):
        page.locator(f"#question-{name} button[type=submit]").click()
        page.locator(f"#question-{name}.is-right").wait_for()
