"""A webinar's page: found from the contents, takes its code, and says so when the learner comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from builder.compiler import compile_course
from builder.live.attendance_codes import attendance_code, codes_file, salt_and_digest
from builder.read import CODES_FILE
from tests.launch.test_pages import axe, ready
from tests.live.courses import WEBINAR, course_in

KEY = b"a key of the trainer's own"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The web package of a course with one webinar that takes a code, unpacked."""
    root, out = tmp_path_factory.mktemp("course"), tmp_path_factory.mktemp("web")
    course = course_in(root, WEBINAR + "attendance-code: true\n")
    code = ("kick-off", "spring", *salt_and_digest(KEY, course.id, "kick-off", "spring"))
    (root / CODES_FILE).write_text(codes_file([code]), "utf-8")
    policy = 'policy:\n  completion: [pages, quizzes, "webinars: 1"]\n'
    with (root / "course/course.yaml").open("a", encoding="utf-8") as file:
        file.write(policy)
    ((_, package),) = compile_course(root, ("web",)).packages
    for name, data in package.files.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)
    return out


def test_a_code_from_the_webinar_is_taken_kept_and_refused_when_wrong(browser: Browser, pages: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    ready(page, (pages / "index.html").as_uri())
    page.get_by_role("link", name="Kick-off; what, where?").click()
    page.get_by_role("heading", name="Kick-off; what, where?", level=1).wait_for()
    assert page.get_by_role("rowheader").all_inner_texts()[:2] == ["Brussels (UTC+1)", "Nairobi (UTC+3)"]
    page.get_by_label("Attendance code:").fill("aaaa-bbbb")
    page.get_by_role("button", name="Record my attendance").click()
    page.get_by_text("This code does not belong to this webinar").wait_for()
    page.get_by_label("Attendance code:").fill(attendance_code(KEY, "base", "kick-off", "spring").upper())
    page.get_by_role("button", name="Record my attendance").click()
    page.get_by_text("You have attended this webinar.").wait_for()
    ready(page, (pages / "webinar-kick-off.html").as_uri())
    page.get_by_text("You have attended this webinar.").wait_for()
    context.close()


def test_the_page_has_no_fault_and_is_whole_without_a_script(browser: Browser, pages: Path) -> None:
    context = browser.new_context(viewport={"width": 366, "height": 700})
    page = context.new_page()
    ready(page, (pages / "webinar-kick-off.html").as_uri())
    assert not axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 366
    context.close()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((pages / "webinar-kick-off.html").as_uri())
    assert "Read the module, please; all of it" in page.inner_text("main")
    assert not page.get_by_label("Attendance code:").is_visible()
    context.close()


def test_no_file_of_the_package_holds_the_code(pages: Path) -> None:
    code = attendance_code(KEY, "base", "kick-off", "spring")
    for file in pages.rglob("*"):
        if file.is_file():
            data = file.read_bytes().lower()
            assert code.encode() not in data
            assert code.replace("-", "").encode() not in data
