"""What the real course may weigh. Bytes are of gzip at its usual level, as servers send them."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.compiler import Compilation, compile_course

REPOSITORY = Path(__file__).parents[1]
KILOBYTE = 1000
PICTURES = (".png", ".jpg", ".webp", ".svg")


@pytest.fixture(scope="module")
def compilation() -> Compilation:
    return compile_course(REPOSITORY, ("scorm12", "scorm2004", "web"))


@pytest.fixture(scope="module", params=["scorm12", "scorm2004", "web"])
def files(compilation: Compilation, request: pytest.FixtureRequest) -> Mapping[str, bytes]:
    return dict(compilation.packages)[request.param].files


def squeezed(data: bytes) -> int:
    return len(gzip.compress(data, 6, mtime=0))


def requests(files: Mapping[str, bytes], page: str) -> list[str]:
    """What a page makes a browser fetch, pictures apart; its empty icon (``data:,``) is no request."""
    html = files[page].decode()
    named = re.findall(
        r'<(?:script|img|source|audio|video)[^>]*? src="([^"]+)"|<link[^>]*? href="([^"]+)"', html
    )
    found = [one or other for one, other in named]
    return [page, *(name for name in dict.fromkeys(found) if not name.endswith((*PICTURES, ",")))]


def test_script_and_style_weigh_30_kb_together(files: Mapping[str, bytes]) -> None:
    assert squeezed(files["player.js"]) + squeezed(files["style.css"]) <= 30 * KILOBYTE


def test_the_search_and_the_glossary_weigh_120_kb(files: Mapping[str, bytes]) -> None:
    """They are loaded when they are used, and by nothing else."""
    assert squeezed(files["search.js"]) + squeezed(files["glossary.html"]) <= 120 * KILOBYTE


def test_the_path_has_a_budget_of_its_own(files: Mapping[str, bytes]) -> None:
    assert squeezed(files["path.js"]) + squeezed(files["more.css"]) <= 7 * KILOBYTE


def test_no_page_asks_for_an_extra_script_by_itself(files: Mapping[str, bytes]) -> None:
    """The player loads them where a page names one."""
    pages = [name for name in files if name.endswith(".html")]
    assert {each for name in pages for each in requests(files, name) if each.endswith(".js")} == {"player.js"}


def test_the_first_page_weighs_60_kb_in_six_requests(files: Mapping[str, bytes]) -> None:
    asked = requests(files, "index.html")
    assert len(asked) <= 6
    assert sum(squeezed(files[name]) for name in asked) <= 60 * KILOBYTE


def start_of_text(html: bytes) -> bytes:
    """As far as a browser needs it to show the page's heading and what is said first under it."""
    heading = html.index(b"</h1>", html.index(b"<main"))
    first = html.find(b"</p>", heading)
    return html[: first if first >= 0 else heading]


def flushed(data: bytes) -> int:
    """What has come through a gzip stream when all of ``data`` can be read."""
    packer = zlib.compressobj(6, wbits=31)
    return len(packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH))


def pages(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name.endswith(".html")}


def test_30_kb_stand_before_the_first_text_of_any_page(files: Mapping[str, bytes]) -> None:
    style = squeezed(files["style.css"])
    before = {name: flushed(start_of_text(data)) + style for name, data in pages(files).items()}
    assert {name: size for name, size in before.items() if size > 30 * KILOBYTE} == {}


def test_no_page_weighs_more_than_60_kb(files: Mapping[str, bytes]) -> None:
    """Most of the heaviest one is the pool of the final: questions that are not drawn for everybody."""
    assert max(squeezed(data) for data in pages(files).values()) <= 60 * KILOBYTE


def test_every_page_asks_for_no_more_than_six_files(files: Mapping[str, bytes]) -> None:
    assert max(len(requests(files, name)) for name in pages(files)) <= 6


def test_the_longest_state_fits_scorm_12(compilation: Compilation) -> None:
    assert compilation.longest_state <= 4096


def test_a_lesson_page_lists_its_own_module_alone(compilation: Compilation) -> None:
    """So that pages do not grow with the course."""
    files = dict(compilation.packages)["web"].files
    for page in compilation.plan.lessons:
        html = files[page.href].decode()
        menu = re.search(r'<nav class="lessons".*?</nav>', html, re.DOTALL)
        assert menu
        listed = set(re.findall(r'href="([^"#]+_[^"#]+\.html)"', menu[0]))
        assert listed <= {each.href for each in compilation.plan.modules[page.module].pages}
