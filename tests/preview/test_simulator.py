"""A course at the simulated LMS in the preview: what each button does is seen in what the LMS kept."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, ViewportSize, expect

COURSES = Path(__file__).parents[1] / "courses"
CHECKOUT = Path(__file__).parents[2]
AXE = CHECKOUT / "tests" / "node_modules" / "axe-core" / "axe.min.js"
AXE_FAULTS = """async () => {
    const { violations } = await axe.run(document, { iframes: false, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}"""
LESSON = "questions_choosing.html"
GOES_AWAY = """() => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
    document.dispatchEvent(new Event("visibilitychange"));
}"""


NOTE_IN_COPY = """() => {
    const copy = JSON.parse(localStorage["coursewright_everything:learner-1"]);
    localStorage["coursewright_everything:learner-1"] = JSON.stringify({ ...copy, reflections: { note: "A note" } });
}"""


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(COURSES / "everything", tmp_path_factory.mktemp("at-lms") / "course"))


@pytest.fixture(scope="module")
def address(course: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "builder", "preview", str(course), "--no-open", "--port", "18470"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as process:
        assert process.stdout
        line = process.stdout.readline()
        assert f"an LMS at {line.split()[0]}simulator/" in line
        yield line.split()[0]
        process.terminate()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Of a learner who was never here; no error may come in its console."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    one = context.new_page()
    errors: list[str] = []
    one.on("pageerror", lambda error: errors.append(str(error)))
    yield one
    context.close()
    assert not errors


class Simulator:
    """The page as an author uses it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def open(self, asked: str = "") -> FrameLocator:
        self.page.goto(f"{self.address}simulator/{asked}")
        return self.course()

    def course(self) -> FrameLocator:
        """Once its player is ready."""
        frame = self.page.frame_locator("#course iframe")
        frame.locator("html.is-ready").wait_for(state="attached")
        return frame

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def launch(self, button: str) -> FrameLocator:
        """Presses a button that launches the course anew; waits for the course."""
        self.page.locator("#course iframe").evaluate("frame => (frame.dataset.old = 1)")
        self.press(button)
        self.page.locator("#course iframe:not([data-old])").wait_for(state="attached")
        return self.course()

    def kept(self) -> dict[str, object]:
        return cast("dict[str, object]", self.page.evaluate("SIMULATOR.kept()"))

    def state(self) -> str:
        """What the LMS kept of the learner's work."""
        return cast("dict[str, str]", self.kept()["values"]).get("cmi.suspend_data", "")

    def fact(self, name: str) -> str:
        return self.page.locator(f"#facts div:has(dt:text-is('{name}')) dd").inner_text()


@pytest.fixture
def simulator(page: Page, address: str) -> Simulator:
    return Simulator(page, address)


def tick(course: FrameLocator, number: int) -> None:
    course.locator("main input[type=checkbox]").nth(number).check()


@pytest.mark.parametrize(
    ("asked", "again", "clause"),
    [("", "101", "SCORM 1.2 RTE"), ("?standard=scorm2004", "104", "SCORM 2004 4th")],
)
def test_each_button_does_what_it_says(simulator: Simulator, asked: str, again: str, clause: str) -> None:
    page, course = simulator.page, simulator.open(asked)
    expect(page.locator("#tiles")).to_contain_text("incomplete")
    course.locator(f"a[href='{LESSON}']").first.click()
    course.locator("main[data-lesson]").wait_for()
    tick(course, 0)

    course = simulator.launch("Resume")  # the course said goodbye, and opens where the learner left
    expect(course.locator("main input[type=checkbox]").first).to_be_checked()
    answered = simulator.state()
    assert simulator.kept()["launches"] == 2

    with page.expect_event("framenavigated"):
        simulator.press("Relaunch")
    course = simulator.course()
    expect(course.locator(".notice[data-notice='lms-refused']")).to_be_visible()
    refused = page.locator("#calls .is-refused", has_text='Initialize("")')
    expect(refused).to_contain_text(f"Error {again}")
    expect(refused).to_contain_text(clause)

    course = simulator.launch("Resume")
    sent = simulator.state()
    tick(course, 1)
    simulator.press("Close tab")  # what was not committed is lost to the LMS
    expect(page.locator("#course")).to_have_text("The tab is closed.")
    assert simulator.state() == sent
    assert "tab is closed" in simulator.fact("Session")
    simulator.press("Resume")
    course = simulator.course()
    expect(course.locator(".notice[data-notice='restored-from-browser']")).to_be_visible()

    before = simulator.kept()
    simulator.press("Go offline")
    tick(course, 2)
    page.frames[-1].evaluate(GOES_AWAY)
    expect(page.locator("#told")).to_contain_text("Commit was refused")
    expect(course.locator(".notice[data-notice='save-failed']")).to_be_visible()
    assert simulator.kept() == before
    assert "commits are refused" in simulator.fact("Connection")
    simulator.press("Go offline")
    page.frames[-1].evaluate(GOES_AWAY)
    expect(course.locator(".notice[data-notice='save-recovered']")).to_be_visible()
    assert simulator.state() != before["values"]["cmi.suspend_data"]  # type: ignore[index]

    for button, word in (("Review", "review"), ("Browse", "browse")):
        course = simulator.launch(button)
        before = simulator.kept() if button == "Review" else before
        expect(course.locator(f".notice[data-notice='{word}']")).to_be_visible()
        tick(course, 3)
        page.frames[-1].evaluate(GOES_AWAY)
        assert word in simulator.fact("Session")
    assert simulator.launch("Browse")
    assert simulator.kept() == before

    simulator.launch("New attempt")
    assert simulator.kept()["attempt"] == 2
    assert len(simulator.state()) < len(answered)
    page.evaluate(NOTE_IN_COPY)
    simulator.launch("Clear")
    assert (simulator.kept()["attempt"], simulator.kept()["launches"]) == (1, 1)
    expect(page.locator("#calls .launch")).to_have_count(1)
    assert "A note" not in page.evaluate("localStorage['coursewright_everything:learner-1']")


def test_a_refused_call_shows_its_error_and_clause_and_calls_are_filtered(simulator: Simulator) -> None:
    page = simulator.page
    simulator.open()
    page.evaluate("API.LMSSetValue('cmi.core.lesson_status', 'done')")
    page.evaluate("API.LMSSetValue('cmi.core.score.raw', '80')")
    newest = page.locator("#calls li")
    expect(newest.nth(1)).to_contain_text("Error 405")
    expect(newest.nth(1)).to_contain_text("SCORM 1.2 RTE 3.4.4")
    expect(page.locator("#tiles")).to_contain_text("80")
    expect(page.locator("#facts")).to_contain_text("all but 1 element since the last commit")
    expect(page.locator("#values")).not_to_contain_text("score.raw")

    page.get_by_label("Only errors and remarks").check()
    expect(page.locator("#calls li:visible:not(.launch)")).to_have_count(1)
    page.get_by_label("Only errors and remarks").uncheck()
    page.get_by_label("Filter").fill("score.raw")
    expect(page.locator("#calls b:visible").first).to_have_text('"cmi.core.score.raw"')
    expect(page.locator("#calls li:visible", has_text="suspend_data")).to_have_count(0)
    page.evaluate("API.LMSCommit('')")
    expect(page.locator("#values")).to_contain_text("score.raw")


def test_every_lms_is_a_choice_away_and_the_way_back_leads_to_the_same_page(simulator: Simulator) -> None:
    page, address = simulator.page, simulator.address
    page.goto(f"{address}{LESSON}")
    page.get_by_role("link", name="LMS").click()
    course = simulator.course()
    expect(course.locator("main[data-page]")).to_contain_text("Choosing")
    page.get_by_label("LMS", exact=True).select_option("canvas-like")
    between = page.frame_locator("#course iframe")
    between.frame_locator("iframe").locator("html.is-ready").wait_for(state="attached")
    page.get_by_label("Standard").select_option("scorm2004")
    page.wait_for_url(re.compile("profile=canvas-like&standard=scorm2004|standard=scorm2004&profile=canvas"))
    between.frame_locator("iframe").locator("html.is-ready").wait_for(state="attached")
    assert page.evaluate("SIMULATOR.calls.every((each) => !each.function.startsWith('LMS'))")

    page.get_by_label("LMS", exact=True).select_option("frame-366")
    simulator.course()
    assert page.locator("#course iframe").evaluate("frame => frame.contentWindow.innerWidth") == 366
    page.get_by_label("LMS", exact=True).select_option("missing")
    page.frame_locator("#course iframe").locator("main").wait_for()
    expect(page.locator("#facts")).to_contain_text("this LMS has no API")
    page.frame_locator("#course iframe").locator(f"a[href='{LESSON}']").first.click()
    page.frame_locator("#course iframe").locator("main[data-lesson]").wait_for()
    page.get_by_role("link", name="Preview").click()
    expect(page).to_have_url(f"{address}{LESSON}")


def test_the_page_has_no_fault_that_a_browser_can_find_and_works_by_keyboard(simulator: Simulator) -> None:
    page = simulator.page
    simulator.open("?profile=moodle")
    page.evaluate(
        "API.LMSSetValue('cmi.core.lesson_status', 'done'); API.LMSSetValue('cmi.core.score.raw', 80)"
    )
    expect(page.locator("#calls .is-remarked")).to_be_visible()
    page.locator("#record summary").click()
    simulator.press("Go offline")
    page.add_script_tag(path=AXE)
    faults = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        faults += page.evaluate(AXE_FAULTS)
    for width in (1600, 650, 366):
        page.set_viewport_size(ViewportSize(width=width, height=800))
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        faults += [f"{over} px too wide at {width} px"] if over > 0 else []
    assert not faults

    page.set_viewport_size({"width": 1280, "height": 800})
    divider = page.get_by_role("separator")
    width = int(divider.get_attribute("aria-valuenow") or 0)
    divider.press("ArrowLeft")
    assert page.locator("#panel").evaluate("panel => panel.offsetWidth") == width + 24
    page.get_by_role("button", name="Hide panel").press("Enter")
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator("#glance")).to_contain_text("incomplete")
    page.reload()
    expect(page.locator("#panel")).to_be_hidden()
    page.get_by_role("button", name="Show panel").press("Enter")
    assert page.locator("#panel").evaluate("panel => panel.offsetWidth") == width + 24


def test_an_edit_is_shown_in_the_frame_as_a_new_launch_with_place_and_answers_kept(
    simulator: Simulator, course: Path
) -> None:
    module, lesson = (course / "modules" / "questions" / name for name in ("module.yaml", "choosing.md"))
    title, text = (each.read_text("utf-8") for each in (module, lesson))
    page, frame = simulator.page, simulator.open("?profile=moodle")
    frame.locator(f"a[href='{LESSON}']").first.click()
    frame.locator("main[data-lesson]").wait_for()
    page.frames[-1].evaluate("history.back()")
    frame.locator("main[data-kind='contents']").wait_for()
    module.write_text(title.replace("title: ", "title: Newly named "), "utf-8")
    expect(frame.get_by_text("Newly named").first).to_be_attached()
    simulator.course()
    expect(frame.locator("main[data-kind='contents']")).to_be_visible()  # a launch goes to the bookmark

    frame.locator(f"a[href='{LESSON}']").first.click()
    frame.locator("main[data-lesson]").wait_for()
    tick(frame, 0)
    page.frames[-1].evaluate("scrollTo(0, 400)")
    lesson.write_text(text + "\nA new paragraph of the author.\n", "utf-8")
    expect(frame.get_by_text("A new paragraph of the author.")).to_be_attached()
    simulator.course()
    expect(frame.locator("main input[type=checkbox]").first).to_be_checked()
    page.frames[-1].wait_for_function("Math.abs(scrollY - 400) < 3")
    page.wait_for_function("SIMULATOR.state() === 'running'")
    assert simulator.kept()["launches"] == 3
    assert page.evaluate("SIMULATOR.calls.filter((each) => each.code !== '0')") == []

    lesson.write_text(text + "\nA paragraph with {fact:no-such-fact}.\n", "utf-8")
    alert = frame.get_by_role("alert", name="Findings")
    expect(alert).to_contain_text("no-such-fact")
    expect(frame.get_by_text("A new paragraph of the author.")).to_be_attached()
    lesson.write_text(text, "utf-8")
    expect(alert).to_be_hidden()
