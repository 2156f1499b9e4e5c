"""Pages as text: renew with ``pytest --renew`` and read the diff."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render.courses import page

GOLDEN = Path(__file__).parent / "golden"
PAGES = [
    ("everything", "index.html"),
    ("everything", "about.html"),
    ("everything", "glossary.html"),
    ("everything", "notes.html"),
    ("everything", "blocks_text.html"),
    ("everything", "blocks_pictures.html"),
    ("everything", "blocks_parts.html"),
    ("everything", "questions_choosing.html"),
    ("everything", "questions_arranging.html"),
    ("everything", "questions_writing.html"),
    ("everything", "questions_stories.html"),
    ("everything", "exam_test.html"),
    ("everything", "exam_final.html"),
    ("everything", "module-questions.html"),
    ("everything", "path.html"),
    ("everything", "record.html"),
    ("everything", "search.html"),
    ("everything", "sources.html"),
    ("french", "index.html"),
    ("french", "path.html"),
    ("arabic", "bidaya_marhaban.html"),
]


@pytest.mark.parametrize(("name", "href"), PAGES)
def test_a_page_is_as_it_was(name: str, href: str, renew: bool) -> None:
    file, html = GOLDEN / f"{name}-{href}", page(name, href)
    if renew:
        file.parent.mkdir(exist_ok=True)
        file.write_text(html, "utf-8")
    assert html == file.read_text("utf-8")
