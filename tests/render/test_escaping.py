"""No text of an author becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import Code, Emphasis, Heading, Link, Paragraph, Text
from builder.render.page_data import veiled
from tests.render.courses import ONLY_PAGE, lesson_html, minimal, pages, render

TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=40
)
NASTY = "<script>alert(1)</script> & \"quoted\" 'single' {{ 7*7 }} {0} %(n)s العربية 🙂"


class Reader(HTMLParser):
    """Gathers the words in the elements of one name."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self.tag, self.inside, self.words = tag, 0, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser passes them
        self.inside += tag == self.tag

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == self.tag

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.words += data


def words_in(html: str, tag: str) -> str:
    reader = Reader(tag)
    reader.feed(html)
    return reader.words


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_title_survives_into_its_page(title: str) -> None:
    files, _ = render(minimal(title=title))
    html = files[ONLY_PAGE].decode()
    assert words_in(html, "h1") == title
    assert words_in(html, "title") == f"{title} · {title}"


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text_of_a_line_stays_text(text: str) -> None:
    html = lesson_html((Paragraph((Emphasis((Text(text),)), Code(text))),))
    assert re.findall(r"<(?!/?(?:p|em|code)>)", html) == []


def test_a_nasty_text_is_shown_as_it_is_everywhere() -> None:
    course = minimal(
        (
            Heading(2, "h", (Text(NASTY),)),
            Paragraph((Link(f"https://example.org/?{NASTY}", (Text(NASTY),)),)),
        ),
        title=NASTY,
    )
    files, _ = render(
        replace(
            course,
            description=NASTY,
            publisher=NASTY,
            licence=NASTY,
            contact=NASTY,
            version=NASTY,
            language="fr",
        )
    )
    for name, data in files.items():
        if name.endswith(".html"):
            html = data.decode()
            assert "<script>alert" not in html
            assert words_in(html, "script").count("alert") == 0
            assert "7*7" in html


def test_data_of_a_page_cannot_end_its_script() -> None:
    for name, data in pages("everything").items():
        for found in re.findall(rb'<script type="application/json"[^>]*>(.*?)</script>', data, re.DOTALL):
            assert b"<" not in found, name


def test_the_veil_hides_keys_and_gives_them_back() -> None:
    text = veiled({"questions": []}, "0123456789ab")
    assert "questions" not in text
    assert text == veiled({"questions": []}, "0123456789ab")
    assert text != veiled({"questions": []}, "another")
