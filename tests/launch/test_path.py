"""My path, the record of completion and the search, as learners meet them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from builder.plan import Plan
from tests.launch.answering import check, give
from tests.launch.conftest import AXE
from tests.launch.learner import Learner
from tests.launch.server import Server

Plans = Callable[[str], Plan]
MakeLearner = Callable[..., Learner]


def go(amina: Learner, page: str) -> None:
    """By the links at the top, or from the path to the record."""
    if page == "record":
        go(amina, "path")
    amina.find(f"a[href='{page}.html']").first.click()
    amina.find(f"main[data-page='{page}']").wait_for()


def finish(amina: Learner, plan: Plan) -> None:
    for page in plan.lessons:
        amina.open(page.id)
        for placed in page.questions:
            give(amina, placed, "right")
            check(amina, placed)
        amina.find(".page-end").scroll_into_view_if_needed()
        expect(amina.find(f"nav.lessons a[data-lesson='{page.key}']")).to_have_class(re.compile("is-seen"))


def test_the_record_is_written_when_the_policy_is_met(learner: MakeLearner, plans: Plans) -> None:
    """With the name that the LMS tells, and on one page of paper."""
    amina = learner("scorm12", "minimal").launch()
    go(amina, "record")
    expect(amina.find(".record-wait")).to_be_visible()
    expect(amina.find(".record")).to_be_hidden()
    finish(amina, plans("minimal"))
    go(amina, "record")
    expect(amina.find(".record")).to_be_visible()
    expect(amina.find(".record-name")).to_have_text("Amina Banda")
    expect(amina.find("#record-name")).to_have_count(0)
    written = amina.find(".record").inner_text()
    assert re.search(r"([0-9a-f]{4}-){3}[0-9a-f]{4}", written)
    amina.leave()
    amina.launch()
    go(amina, "record")
    assert amina.find(".record").inner_text() == written


def test_without_an_lms_the_learner_writes_the_name(
    server: Server, learner: MakeLearner, plans: Plans
) -> None:
    amina = learner("none", "minimal").launch()
    finish(amina, plans("minimal"))
    go(amina, "record")
    amina.find("#record-name").fill("Ngozi Ündü")
    expect(amina.find(".record-name")).to_have_text("Ngozi Ündü")
    assert amina.context
    page = amina.context.new_page()
    page.goto(f"{server.url}/minimal-web/record.html")
    page.locator(".record:not([hidden])").wait_for()
    expect(page.locator(".record-name")).to_have_text("Ngozi Ündü")
    for size in ("A4", "Letter"):
        assert page.pdf(format=size).count(b"/Type /Page\n") == 1
    page.close()


def test_the_path_follows_the_learner(learner: MakeLearner, plans: Plans) -> None:
    amina = learner("scorm2004", "minimal").launch()
    go(amina, "path")
    steps = amina.find(".step .step-state")
    expect(steps.first).to_have_text("0 of 1 lessons read")
    finish(amina, plans("minimal"))
    go(amina, "path")
    assert set(steps.all_inner_texts()) == {"done"}
    expect(amina.find(".path-state")).to_contain_text("You have completed the course. You have passed.")


def test_a_choice_is_advised_counted_and_kept(browser: Browser, server: Server, plans: Plans) -> None:
    """The real course: what its planner is advised, and the time left with it."""
    plan = plans("real")
    page = browser.new_context().new_page()
    open_page(page, f"{server.url}/real-web/path.html")
    before = page.inner_text(".path-state")
    page.get_by_label("I plan for a ministry").check()
    page.click("button.recommend")
    ticked = {"education", "rural", "health"}
    for index, planned in enumerate(plan.modules):
        option = page.locator(f"[data-option='{index}'] input")
        if option.count():
            assert option.is_checked() == (planned.module.id in ticked)
    assert page.inner_text(".path-state").startswith("Time left on your path: about ")
    page.locator("[data-option] input:not(:checked)").first.check()
    assert page.inner_text(".path-state") != before
    page.reload()
    page.locator("button.recommend").wait_for()
    assert page.locator("[data-option] input:checked").count() == 4
    page.context.close()


def test_the_search_works_by_keyboard(browser: Browser, server: Server, plans: Plans) -> None:
    plans("real")
    page = browser.new_context().new_page()
    open_page(page, f"{server.url}/real-web/index.html")
    page.click("nav.site-links a[href='search.html']")
    expect(page.locator("#search-words")).to_be_focused()
    page.keyboard.type("REMITTANCE")
    expect(page.locator(".results a").first).to_have_text("Remittances")
    expect(page.locator(".count")).to_contain_text("results")
    page.keyboard.press("Enter")
    expect(page.locator(".results a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.locator("main[data-page='glossary']").wait_for()
    page.go_back()
    expect(page.locator("#search-words")).to_have_value("REMITTANCE")
    page.context.close()


def test_the_search_works_from_a_disk(browser: Browser, packages: Path, plans: Plans) -> None:
    plans("arabic")
    page = browser.new_context().new_page()
    page.goto((packages / "arabic-web" / "search.html").as_uri())
    page.locator("form.search:not([hidden])").wait_for()
    title = plans("arabic").lessons[0].title
    page.fill("#search-words", title.split()[0])
    expect(page.locator(".results a").first).to_be_visible()
    page.context.close()


def test_no_state_of_these_pages_has_a_fault_that_axe_finds(
    browser: Browser, server: Server, plans: Plans
) -> None:
    plans("real")
    page = browser.new_context(viewport={"width": 366, "height": 700}).new_page()
    faults = []
    for name, words in (("search", "migrant"), ("path", ""), ("record", "")):
        open_page(page, f"{server.url}/real-web/{name}.html")
        if words:
            page.fill("#search-words", words)
            page.locator(".results a").first.wait_for()
        page.evaluate(
            "for (const each of document.querySelectorAll('.record, .record-actions')) each.hidden = false"
        )
        page.add_script_tag(path=AXE)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        faults += [
            f"{name}: {each['id']}: {node['html']}" for each in found["violations"] for node in each["nodes"]
        ]
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.context.close()
    assert not faults


def open_page(page: Page, url: str) -> None:
    page.goto(url)
    page.locator("html.is-ready").wait_for(state="attached", timeout=20_000)
