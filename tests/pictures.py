"""``python -m tests.pictures``: the pictures of docs/ and README, taken anew of this repository's course and of a new one."""

from __future__ import annotations

import base64
import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser

from builder.compiler import compile_course
from builder.scaffold.layout import Template, course_files
from builder.scaffold.writing import write_new
from builder.write.package import Files
from tests.launch.browser import chromium

REPOSITORY = Path(__file__).parents[1]
PICTURES = REPOSITORY / "docs" / "pictures"
LAPTOP, PHONE, SMALL = (1280, 800), (390, 800), (960, 620)
COLOURS = 128
SHOTS = {  # name → page, width and height
    "laptop": ("orientation_alone-or-together.html", LAPTOP),
    "phone": ("orientation_alone-or-together.html", PHONE),
    "path": ("path.html", LAPTOP),
    "quiz": ("orientation_nine-people.html", LAPTOP),
}
AT_LMS = "simulator/?profile=frame-650&page=orientation_nine-people.html"
FIRST_QUESTION = (
    "[...document.querySelectorAll('main .question')].find((each) => each.offsetParent)?.scrollIntoView()"
)
PAIR = """<style>body{{margin:0;padding:24px;background:#e9e4d8;display:flex;gap:24px;align-items:flex-end}}
img{{display:block;border-radius:10px;box-shadow:0 2px 14px #0004}}</style>
<img src="{laptop}" width="900"><img src="{phone}" width="260">"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        files = _write_pages(Path(folder))
        shots = dict(_shots(browser, Path(folder)))
        shots["simulator"] = _simulator(browser)
        shots["lesson"] = _pair(browser, shots.pop("laptop"), shots["phone"])
        shots["paper"] = _first_page(
            next(data for name, data in sorted(files.items()) if name.endswith(".pdf"))
        )
        shots["mistake"] = _mistake(browser, Path(folder) / "water-for-all")
    for name, data in shots.items():
        _save(PICTURES / f"{name}.png", data)


def _write_pages(folder: Path) -> Files:
    ((_, package),) = compile_course(REPOSITORY, ["web"]).packages
    for name, data in package.files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return package.files


def _shots(browser: Browser, folder: Path) -> Iterator[tuple[str, bytes]]:
    for name, (page_name, (width, height)) in SHOTS.items():
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto((folder / page_name).as_uri())
        page.wait_for_selector("html.is-ready")
        if name == "quiz":
            page.evaluate(FIRST_QUESTION)
        yield name, page.screenshot()
        page.close()


def _simulator(browser: Browser) -> bytes:
    """The course at the simulated LMS, with a question answered and the learner come back."""
    with _preview(REPOSITORY) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(address + AT_LMS)
        course = page.frame_locator("#course iframe")
        course.locator("html.is-ready").wait_for(state="attached")
        course.locator("main .question input").first.check()
        course.locator("main .question button").first.click()
        page.get_by_role("button", name="Resume").click()
        page.locator("#calls .launch").nth(1).wait_for()
        course.locator("html.is-ready main .question").first.wait_for()
        page.frames[-1].evaluate(FIRST_QUESTION)
        shot = page.screenshot()
        page.close()
    return shot


def _mistake(browser: Browser, course: Path) -> bytes:
    """README's mistake, as the preview shows it."""
    write_new(course, course_files(Template.MINIMAL, "en", "Water for all"))
    width, height = SMALL
    with _preview(course) as address:
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(f"{address}start_who-is-counted.html")
        page.wait_for_selector("html.is-ready")
        quiz = course / "quizzes" / "start.yaml"
        quiz.write_text(quiz.read_text("utf-8").replace("objective:", "ojective:", 1), "utf-8")
        page.get_by_role("alert", name="Findings").wait_for()
        shot = page.screenshot()
        page.close()
    return shot


@contextmanager
def _preview(course: Path) -> Iterator[str]:
    """The address of a preview, which ends with the block."""
    command = [sys.executable, "-m", "builder", "preview", str(course), "--no-open", "--port", "18490"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as process:
        assert process.stdout
        yield process.stdout.readline().split()[0]
        process.terminate()


def _pair(browser: Browser, laptop: bytes, phone: bytes) -> bytes:
    page = browser.new_page(viewport={"width": 1232, "height": 620})
    page.set_content(PAIR.format(laptop=_address(laptop), phone=_address(phone)))
    return page.screenshot(full_page=True)


def _address(data: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(data).decode()}"


def _first_page(paper: bytes) -> bytes:
    document = pypdfium2.PdfDocument(paper)
    data = io.BytesIO()
    document[0].render(scale=1.2).to_pil().save(data, "PNG")
    return data.getvalue()


def _save(file: Path, data: bytes) -> None:
    image = Image.open(io.BytesIO(data)).convert("RGB")
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    main()
