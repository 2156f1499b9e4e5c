"""An author edits; the browser follows."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

COURSES = Path(__file__).parents[1] / "courses"
CHECKOUT = Path(__file__).parents[2]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return Path(shutil.copytree(COURSES / "everything", tmp_path / "course"))


@pytest.fixture
def address(course: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "builder", "preview", str(course), "--no-open", "--port", "18450"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as process:
        assert process.stdout
        yield process.stdout.readline().split()[0]
        process.terminate()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 900, "height": 500})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    yield context.new_page()
    context.close()


def test_an_edit_is_shown_with_place_and_answers_kept_and_a_mistake_lies_over_the_page(
    course: Path, address: str, page: Page
) -> None:
    lesson = course / "modules" / "questions" / "choosing.md"
    text = lesson.read_text("utf-8")
    page.goto(f"{address}questions_choosing.html")
    box = page.locator("main input[type=checkbox]").first
    box.check()
    page.evaluate("scrollTo(0, 400)")

    lesson.write_text(text + "\nA new paragraph of the author.\n", "utf-8")
    expect(page.get_by_text("A new paragraph of the author.")).to_be_attached()
    expect(box).to_be_checked()
    page.wait_for_function("Math.abs(scrollY - 400) < 3")

    lesson.write_text(text + "\nA paragraph with {fact:no-such-fact}.\n", "utf-8")
    alert = page.get_by_role("alert", name="Findings")
    expect(alert).to_contain_text("no-such-fact")
    expect(alert).to_contain_text("^^^")
    expect(page.get_by_text("A new paragraph of the author.")).to_be_attached()
    line = text.count("\n") + 2
    alert.get_by_role("button", name=f"choosing.md:{line}").click()
    assert page.evaluate("navigator.clipboard.readText()") == f"modules/questions/choosing.md:{line}"

    lesson.write_text(text + "\nA mended paragraph.\n", "utf-8")
    expect(page.get_by_text("A mended paragraph.")).to_be_attached()
    expect(alert).to_be_hidden()
    expect(box).to_be_checked()
    page.wait_for_function("Math.abs(scrollY - 400) < 3")
