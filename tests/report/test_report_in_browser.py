"""The report before a reader: narrow and wide, light and dark; and what it says of weights is what a browser loads."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from builder.compiler import Compilation
from builder.report import report_page
from builder.report.weights import page_weights

TESTS = Path(__file__).parents[1]
AXE = TESTS / "node_modules" / "axe-core" / "axe.min.js"
ORIGIN = "http://course.example/"
WIDEN = """() => document.querySelectorAll("td.mark:nth-child(2), th.mark:nth-child(2)").forEach(
    (cell) => Array.from({ length: 15 }, () => cell.after(cell.cloneNode(true))))"""  # a module of many lessons
TYPES = {"html": "text/html", "js": "text/javascript", "css": "text/css"}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_the_report_can_be_read_by_all_on_every_screen(page: Page, compilation: Compilation) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.set_content(report_page(compilation, compilation.findings))
    page.add_script_tag(path=AXE)
    page.evaluate(WIDEN)
    for width in (366, 650, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults(page, {}) == []
    page.emulate_media(color_scheme="dark")
    assert faults(page, {"runOnly": ["color-contrast"]}) == []


def faults(page: Page, options: dict[str, object]) -> list[str]:
    found = page.evaluate("options => axe.run(document, {...options, resultTypes: ['violations']})", options)
    return [str(each["id"]) for each in found["violations"]]


def test_weights_are_those_of_what_a_browser_loads(page: Page, compilation: Compilation) -> None:
    plan, files = compilation.plan, compilation.packages[0][1].files
    weights = page_weights(plan, files)
    rows = {row.href: row for row in weights.pages}
    loaded: list[str] = []

    def serve(route: Route) -> None:
        name = route.request.url.removeprefix(ORIGIN).split("?")[0]
        loaded.append(name)
        route.fulfill(body=files[name], content_type=TYPES.get(name.rpartition(".")[2], "image/png"))

    page.route(f"{ORIGIN}**", serve)
    for href in (plan.contents.href, plan.lessons[0].href, plan.search.href, plan.path.href):
        loaded.clear()
        page.goto(ORIGIN + href)
        page.wait_for_load_state("networkidle")
        texts = [name for name in set(loaded) if name.endswith(tuple(TYPES))]
        row = rows[href]
        assert sum(len(zlib.compress(files[name], 6)) for name in texts) == (
            row.html + row.extras + weights.script + weights.style
        ), (href, loaded)
