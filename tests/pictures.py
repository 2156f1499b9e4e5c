"""``python -m tests.pictures``: the pictures of docs/ and README, taken anew of this repository's course."""

from __future__ import annotations

import base64
import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser

from builder.compiler import compile_course
from builder.write.package import Files
from tests.launch.browser import chromium

REPOSITORY = Path(__file__).parents[1]
PICTURES = REPOSITORY / "docs" / "pictures"
LAPTOP, PHONE = (1280, 800), (390, 800)
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
    command = [sys.executable, "-m", "builder", "preview", str(REPOSITORY), "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as preview:
        assert preview.stdout
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(preview.stdout.readline().split()[0] + AT_LMS)
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
        preview.terminate()
    return shot


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
