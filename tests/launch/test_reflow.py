"""Narrow windows, large text, wide spacing (WCAG 1.4.4, 1.4.10, 1.4.12): nothing runs out of the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from builder.plan import PageKind, Plan
from tests.launch.server import Server
from tests.launch.test_pages import ready

Plans = Callable[[str], Plan]
LARGE = "document.documentElement.style.fontSize = '200%'"
# What WCAG 1.4.12 lets readers set.
SPACED = """document.head.insertAdjacentHTML("beforeend", `<style>* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }</style>`)"""
STATES = {
    "narrow": (320, ""),
    "large": (640, LARGE),
    "narrow and large": (320, LARGE),
    "spaced": (320, SPACED),
}
# Elements whose own text is cut off: more in them than they show, and no way to scroll to it.
FAULTS = """() => {
  const found = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) {
    const wide = [...document.querySelectorAll("main *")].filter((each) => !each.closest(".scroll, svg") &&
      each.getBoundingClientRect().right > innerWidth + 1).map((each) => each.tagName + "." + each.className);
    found.push(`${over} px too wide: ${wide.slice(0, 4)}`);
  }
  for (const each of document.querySelectorAll("body *:not(svg *)")) {
    const style = getComputedStyle(each);
    const cuts = /hidden|clip/.test(style.overflow) && style.clipPath === "none" && each.clientWidth > 1;
    if (cuts && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1))
      found.push(`cut off: ${each.tagName}.${each.className}`);
  }
  return found;
}"""


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("course", ["open", "real-open", "arabic"])
def test_nothing_runs_out_of_a_page(
    browser: Browser, server: Server, plans: Plans, course: str, state: str
) -> None:
    """Every page of the test courses; of the real course one of each kind, and the first and last lesson of each module."""
    width, change = STATES[state]
    context = browser.new_context(viewport={"width": width, "height": 700})
    page = context.new_page()
    faults = []
    for href in (
        some_pages(plans(course)) if course == "real-open" else [each.href for each in plans(course).pages]
    ):
        faults += [f"{href}: {each}" for each in faults_of(page, f"{server.url}/{course}-web/{href}", change)]
    context.close()
    assert not faults


def faults_of(page: Page, url: str, change: str) -> list[str]:
    ready(page, url)
    if change:
        page.evaluate(change)
    return [str(each) for each in page.evaluate(FAULTS)]


def some_pages(plan: Plan) -> list[str]:
    kinds = {each.kind: each.href for each in plan.pages if each.kind is not PageKind.LESSON}
    lessons = (
        each for module in plan.modules for each in (module.pages[0], module.pages[-2], module.pages[-1])
    )
    return [*kinds.values(), *(each.href for each in lessons)]
