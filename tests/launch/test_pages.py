"""Pages as learners meet them: any width, keyboard, screen reader, no JavaScript, from a disk, on a slow link."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page

from builder.plan import Plan
from tests.launch.answering import check, give
from tests.launch.conftest import AXE
from tests.launch.learner import Learner
from tests.launch.server import Server
from tests.launch.slow_link import LINKS, seconds_to_first_text

Plans = Callable[[str], Plan]
MakeLearner = Callable[..., Learner]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (320, 366, 650, 1280)

REAL_PARTS = 4  # the real course has some hundred and twenty pages: workers share them


def axe(frame: Page | Frame, only: object = WCAG) -> list[str]:
    """What axe-core complains of: rule and element."""
    if not frame.evaluate("'axe' in window"):
        frame.add_script_tag(path=AXE)
    found = frame.evaluate("only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", only)
    return [f"{each['id']}: {node['html'][:160]}" for each in found["violations"] for node in each["nodes"]]


def ready(page: Page, url: str) -> None:
    page.goto(url)
    page.locator("html.is-ready").wait_for(state="attached", timeout=20_000)


@pytest.mark.parametrize(
    ("course", "part"),
    [("open", 0), ("arabic", 0), ("french", 0), *(("real-open", part) for part in range(REAL_PARTS))],
)
def test_no_page_has_a_fault_that_a_browser_can_find(
    browser: Browser, server: Server, plans: Plans, course: str, part: int
) -> None:
    """axe in light and dark, no page wider than its window, no console error, nothing asked of others."""
    context = browser.new_context(viewport={"width": 1280, "height": 700})
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: faults.extend(_outside(request.url, server)))
    for each in plans(course).pages[part :: REAL_PARTS if course == "real-open" else 1]:
        ready(page, f"{server.url}/{course}-web/{each.href}")
        assert not page.locator(".lesson-body[hidden]").count(), (
            f"{each.href} is locked: axe would look at nothing"
        )
        found = axe(page)
        page.evaluate("document.documentElement.dataset.theme = 'dark'")
        found += axe(page, {"type": "rule", "values": ["color-contrast"]})
        page.evaluate("delete document.documentElement.dataset.theme")
        found += _too_wide(page)
        page.set_viewport_size({"width": 1280, "height": 700})
        faults += [f"{each.href}: {fault}" for fault in found]
    context.close()
    assert not faults


def _outside(url: str, server: Server) -> list[str]:
    return [] if url.startswith((server.url, "data:", "blob:")) else [f"asks for {url}"]


def _too_wide(page: Page) -> list[str]:
    """Reflow (WCAG 1.4.10): at 320 px nothing scrolls sideways but what is made for it."""
    wide = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 700})
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        wide += [f"{over} px too wide at {width} px"] if over > 0 else []
    return wide


@pytest.mark.parametrize("quality", ["right", "wrong"])
def test_axe_finds_nothing_in_any_state_of_a_question(
    learner: MakeLearner, plans: Plans, quality: str
) -> None:
    amina = learner("none").launch()
    assert amina.page
    found: list[str] = []
    for each in plans("open").lessons:
        if each.id.startswith("exam"):
            continue
        amina.open(each.id)
        for placed in each.questions:
            give(amina, placed, quality)  # type: ignore[arg-type]
            check(amina, placed)
        frame = amina.page.frames[1]
        frame.add_script_tag(path=AXE)
        result = frame.evaluate("tags => axe.run(document, {runOnly: tags})", WCAG)
        found += [
            f"{each.id}: {v['id']}: {n['html'][:160]}" for v in result["violations"] for n in v["nodes"]
        ]
    amina.leave()
    assert not found


def test_without_javascript_everything_can_be_read_and_links_work(
    browser: Browser, server: Server, plans: Plans
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    plan = plans("open")
    page.goto(f"{server.url}/open-web/index.html")
    page.locator(f"main a[href='{plan.lessons[0].href}']").first.click()
    for each in plan.lessons:
        assert page.locator("h1").inner_text() == each.title
        for placed in each.questions:
            assert page.locator(f"#question-{placed.question.id} form").is_visible()
        if each.next:
            page.locator("a[rel=next]").first.click()
    context.close()


def test_from_a_disk_progress_is_kept(browser: Browser, packages: Path, plans: Plans) -> None:
    """Chromium allows neither fetch nor modules there."""
    context = browser.new_context()
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    folder = packages / "open-web"
    question = next(q for p in plans("open").lessons for q in p.questions if q.question.id == "truth")
    where = next(p for p in plans("open").lessons if question in p.questions)
    ready(page, (folder / where.href).as_uri())
    page.locator("#question-truth input[value='f']").check()
    page.locator("#question-truth button[type=submit]").click()
    page.locator("#question-truth.is-right").wait_for()
    page.locator("a[rel=next]").first.click()
    page.locator("html.is-ready").wait_for(state="attached")
    ready(page, (folder / where.href).as_uri())
    assert page.locator("#question-truth.is-right").count() == 1
    context.close()
    assert not errors


def test_every_control_has_a_name(browser: Browser, server: Server, plans: Plans) -> None:
    context = browser.new_context()
    page = context.new_page()
    nameless: list[str] = []
    for each in plans("open").pages:
        ready(page, f"{server.url}/open-web/{each.href}")
        session = context.new_cdp_session(page)
        for node in session.send("Accessibility.getFullAXTree")["nodes"]:
            role = node.get("role", {}).get("value", "")
            name = node.get("name", {}).get("value", "")
            if role in CONTROLS and not node.get("ignored") and not name.strip():
                nameless.append(f"{each.href}: {role} {json.dumps(node.get('properties', ''))[:100]}")
    context.close()
    assert not nameless


CONTROLS = {
    "button",
    "link",
    "textbox",
    "radio",
    "checkbox",
    "combobox",
    "spinbutton",
    "tab",
    "dialog",
    "img",
}


def test_a_question_is_answered_by_keyboard_alone(browser: Browser, server: Server) -> None:
    context = browser.new_context()
    page = context.new_page()
    ready(page, f"{server.url}/open-web/questions_choosing.html")
    page.locator("#question-truth input").first.focus()
    page.keyboard.press("ArrowDown")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type === 'submit'"):
            break
    page.keyboard.press("Enter")
    page.locator("#question-truth .feedback .outcome").wait_for()
    inside = page.evaluate("document.activeElement.closest('#question-truth') !== null")
    assert inside, "focus left the question"
    context.close()


@pytest.mark.parametrize(("bits_per_second", "latency", "most_seconds"), LINKS)
def test_the_first_text_comes_soon_on_a_slow_link(
    browser: Browser, server: Server, plans: Plans, bits_per_second: int, latency: int, most_seconds: float
) -> None:
    pages = ("index.html", plans("real").lessons[0].href)
    addresses = [f"{server.url}/real-web/{href}" for href in pages]
    for href, seconds in zip(
        pages, seconds_to_first_text(browser, addresses, bits_per_second, latency), strict=True
    ):
        assert seconds < most_seconds, href
