"""Lessons offer their training card as a PDF that lies in the package."""

from __future__ import annotations

import re
from pathlib import Path

from builder.compiler import compile_course

TRAINERS = Path(__file__).parent.parent / "courses" / "trainers"


def test_a_lesson_s_card_lies_in_every_package_and_its_page_leads_there(tmp_path: Path) -> None:
    compilation = compile_course(TRAINERS, cache=tmp_path)
    for _, package in compilation.packages:
        page = package.files["start_hello.html"].decode()
        found = re.search(r'href="(assets/card-marlene\.pdf)" download="card-marlene\.pdf"', page)
        assert found
        assert package.files[found[1]].startswith(b"%PDF-")


def test_cards_are_kept_and_the_same_without_a_cache(tmp_path: Path) -> None:
    first = compile_course(TRAINERS, ("web",), cache=tmp_path)
    assert [each.stat().st_size > 0 for each in tmp_path.iterdir()] == [True]
    kept = compile_course(TRAINERS, ("web",), cache=tmp_path)
    fresh = compile_course(TRAINERS, ("web",))
    files = [dict(each.packages)["web"].files for each in (first, kept, fresh)]
    assert files[0] == files[1] == files[2]
