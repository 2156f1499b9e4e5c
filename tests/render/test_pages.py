"""What holds for every page of every test course."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest

from builder.model import Link, Paragraph, Term, Text
from builder.plan import plan_course
from builder.render import render_pages
from builder.render.unit_data import unit_data
from tests.render.courses import BUILD, course, minimal, page, pages, render

NAMES = ("everything", "minimal", "french", "arabic")
ID = re.compile(r'\sid="([^"]+)"')
POINTER = re.compile(r'\s(?:href="#|for="|aria-labelledby="|aria-describedby=")([^"]+)"')
ADDRESS = re.compile(r'\s(?:href|src|poster)="([^"#]+)[^"]*"')


def html_pages(name: str) -> dict[str, str]:
    return {href: data.decode() for href, data in pages(name).items() if href.endswith(".html")}


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_unique_in_their_page(name: str) -> None:
    for href, html in html_pages(name).items():
        ids = ID.findall(html)
        assert sorted(ids) == sorted(set(ids)), href


@pytest.mark.parametrize("name", NAMES)
def test_every_pointer_inside_a_page_leads_somewhere(name: str) -> None:
    for href, html in html_pages(name).items():
        ids = set(ID.findall(html))
        for pointer in POINTER.findall(html):
            assert set(pointer.split()) <= ids, (href, pointer)


@pytest.mark.parametrize("name", NAMES)
def test_every_address_is_a_file_of_the_course_or_outside(name: str) -> None:
    files = pages(name)
    for href, html in html_pages(name).items():
        for address in ADDRESS.findall(html):
            outside = address.startswith(("https://", "mailto:", "data:,"))
            assert outside or address in files or address == "player.js", (href, address)


def test_a_page_that_would_be_empty_is_left_out_with_every_link_to_it() -> None:
    files, _ = render(minimal())
    assert {"glossary.html", "sources.html"} & set(files) == set()
    assert not [href for href, data in files.items() if b"glossary.html" in data or b"sources.html" in data]
    assert '<label for="search-words">Search the course</label>' in files["search.html"].decode()


def test_a_link_in_a_lesson_is_source_enough_and_a_term_glossary_enough() -> None:
    linked = minimal((Paragraph((Link("https://example.org/", (Text("There"),)),)),))
    files, _ = render(replace(linked, terms=(Term("one", "One", ()),)))
    assert b"https://example.org/" in files["sources.html"]
    assert b"term-one" in files["glossary.html"]
    frame = files["about.html"].decode()
    assert 'href="glossary.html">Glossary<' in frame
    assert 'href="sources.html">Sources<' in frame


def test_no_lesson_s_page_or_key_changes_with_the_pages_left_out() -> None:
    without = plan_course(minimal(), BUILD)
    whole = plan_course(replace(minimal(), terms=(Term("one", "One", ()),)), BUILD)
    assert [(each.href, each.key) for each in without.lessons] == [
        (each.href, each.key) for each in whole.lessons
    ]
    assert unit_data(without, {}) == unit_data(whole, {})


@pytest.mark.parametrize("name", NAMES)
def test_a_heading_never_skips_a_level(name: str) -> None:
    for href, html in html_pages(name).items():
        levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
        assert levels[0] == 1, href
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), href


@pytest.mark.parametrize("name", NAMES)
def test_the_frame_is_the_one_that_the_run_time_knows(name: str) -> None:
    for href, html in html_pages(name).items():
        for part in (
            '<body data-page="',
            '<header class="site">',
            '<div class="notices" role="status">',
            '<nav class="lessons"',
            '<main id="main" tabindex="-1" data-page="',
        ):
            assert html.count(part) == 1, (href, part)


def test_no_page_calls_another_server() -> None:
    for href, html in html_pages("everything").items():
        for tag in re.findall(r"<(?:link|script|img|source|track|video|audio)\b[^>]*>", html):
            assert "http" not in tag, (href, tag)


def test_the_same_course_gives_the_same_bytes() -> None:
    again = render_pages(plan_course(course("everything"), BUILD), print)
    assert dict(again) == dict(pages("everything"))


def test_the_course_s_language_and_direction_stand_in_the_page() -> None:
    assert '<html lang="ar" dir="rtl">' in page("arabic", "index.html")
    assert '<html lang="fr" dir="ltr">' in page("french", "index.html")


def test_a_lesson_links_to_its_neighbours() -> None:
    html = page("everything", "blocks_pictures.html")
    assert 'href="blocks_text.html" rel="prev"' in html
    assert 'href="blocks_parts.html" rel="next"' in html


def test_a_lesson_lists_the_lessons_of_its_own_module_alone() -> None:
    lessons = re.search(r'<nav class="lessons".*?</nav>', page("everything", "blocks_text.html"), re.DOTALL)
    assert lessons
    assert "blocks_parts.html" in lessons[0]
    assert "questions_choosing.html" not in lessons[0]


def test_the_contents_say_what_opens_a_module() -> None:
    html = page("everything", "index.html")
    assert "Opens when “Blocks” is done." in html
    assert "Opens when at least 1 of these modules is done: Blocks; Questions." in html


def test_no_key_stands_in_a_page() -> None:
    for href, html in html_pages("everything").items():
        without_data = re.sub(r'<script type="application/json".*?</script>', "", html, flags=re.DOTALL)
        assert "correct" not in without_data, href
        assert "checked" not in without_data.replace("checked on", "").replace("not checked", ""), href
        assert "Too low." not in without_data, href
