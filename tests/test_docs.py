"""The documentation holds together: links lead somewhere, and the site's contents name every page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown.extensions.toc import slugify
from yaml import safe_load

REPOSITORY = Path(__file__).parents[1]
DOCS = REPOSITORY / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
CODE = re.compile(r"^( *)(```|~~~).*?^\1\2$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?![a-z]+:)([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+?)\s*$", re.MULTILINE)
INDENTED = re.compile(r"(?:^    .*\n?)+", re.MULTILINE)


def anchors(page: Path) -> set[str]:
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    return {slugify(each.replace("`", ""), "-") for each in HEADING.findall(text)}


@pytest.mark.parametrize("page", [*PAGES, REPOSITORY / "README.md"], ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = INDENTED.sub("", CODE.sub("", page.read_text("utf-8")))
    for link in LINK.findall(text):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        assert not anchor or target.suffix != ".md" or anchor in anchors(target), link


def test_the_site_names_every_page_once() -> None:
    nav = str(safe_load((REPOSITORY / ".mkdocs.yml").read_text("utf-8"))["nav"])
    named = re.findall(r"[\w/-]+\.md", nav)
    assert sorted(named) == [page.relative_to(DOCS).as_posix() for page in PAGES]
