"""What the heaviest page weighs."""

from __future__ import annotations

from builder.write.weights import heaviest_page
from tests.write.plans import small_plan


def test_pictures_count_and_the_same_picture_once() -> None:
    page = b'<img alt="" src="a.png"><img src="a.png"><img src="b.png"><script src="player.js"></script>'
    files = {
        "index.html": b"<p>" + b"words " * 50,
        "start_hello.html": page,
        "a.png": b"1" * 1000,
        "b.png": b"2" * 500,
        "player.js": b"3" * 9000,
    }
    weight = heaviest_page(small_plan(), files)
    assert weight.href == "start_hello.html"
    assert weight.images == 1500
    assert 0 < weight.html <= len(page)
