"""Bitmaps and captions."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from builder.diagnostics import Diagnostic
from builder.model import Asset, Figure, Media, MediaKind, Paragraph, Text
from builder.plan import plan_course
from builder.render import render_pages
from builder.render.asset_names import asset_name
from builder.render.bitmaps import UnreadablePicture, render_bitmap
from builder.render.captions import UnreadableCaptions, read_captions
from builder.source import Source, Span
from tests.render.courses import BUILD, minimal, page, pages, render

LESSON_PLACE = Span(Source("modules/start/hello.md", ("/// audio | talk.mp3",)))


def picture(size: tuple[int, int], kind: str = "JPEG", mode: str = "RGB", noise: bool = False) -> bytes:
    image = Image.new(mode, size, 200)
    if noise:
        image = Image.frombytes(mode, size, random.Random(1).randbytes(size[0] * size[1] * len(mode)))
    target = io.BytesIO()
    image.save(target, kind)
    return target.getvalue()


def test_a_large_photograph_is_offered_in_three_widths() -> None:
    sizes = render_bitmap(picture((2000, 1000), noise=True))
    assert [(each.width, each.height) for each in sizes] == [(480, 240), (800, 400), (1400, 700)]
    assert {each.suffix for each in sizes} == {".jpg"}


def test_a_small_picture_stays_as_large_as_it_is() -> None:
    assert [each.width for each in render_bitmap(picture((300, 100)))] == [300]


def test_webp_becomes_what_every_lms_serves() -> None:
    assert render_bitmap(picture((40, 40), "WEBP"))[0].suffix == ".png"


def test_what_is_seen_through_stays_so() -> None:
    image = Image.new("RGBA", (20, 20), (1, 2, 3, 100))
    target = io.BytesIO()
    image.save(target, "PNG")
    made = Image.open(io.BytesIO(render_bitmap(target.getvalue())[0].data))
    assert made.mode == "RGBA"


def test_where_a_picture_was_taken_is_not_told() -> None:
    image = Image.new("RGB", (30, 20))
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    exif[0x0112] = 6  # turned
    target = io.BytesIO()
    image.save(target, "JPEG", exif=exif)
    made = render_bitmap(target.getvalue())[0]
    assert b"secret" not in made.data
    assert (made.width, made.height) == (20, 30)


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = picture((900, 300), noise=True)
    assert render_bitmap(data) == render_bitmap(data)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", picture((50, 50))[:200]])
def test_what_is_no_picture_is_told(data: bytes) -> None:
    with pytest.raises(UnreadablePicture):
        render_bitmap(data)


def test_names_in_a_package_are_plain_and_all_different() -> None:
    names = [asset_name(path, ".png") for path in ("modules/a/Été 1.png", "modules/b/Été 1.png", "a/é.png")]
    assert len({name.lower() for name in names}) == 3
    assert all(name.isascii() and " " not in name for name in names)


def test_a_page_whose_pictures_are_too_heavy_is_told(tmp_path: Path) -> None:
    file = tmp_path / "noise.jpg"
    file.write_bytes(picture((1500, 1500), noise=True))
    figure = Figure(Asset("modules/start/noise.jpg", file), "Noise")
    _, found = render(replace(minimal((figure,)), page_images=100_000))
    assert [each.code.name for each in found] == ["image-too-heavy"]
    assert "noise.jpg" in found[0].message


def test_a_damaged_picture_is_told_at_its_place(tmp_path: Path) -> None:
    file = tmp_path / "bad.png"
    file.write_bytes(b"no picture")
    _, found = render(minimal((Figure(Asset("modules/start/bad.png", file), "Bad"), Paragraph((Text("x"),)))))
    assert [each.code.name for each in found] == ["picture-unreadable"]


def test_a_drawing_with_a_script_is_told(tmp_path: Path) -> None:
    file = tmp_path / "bad.svg"
    file.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script/></svg>')
    _, found = render(minimal((Figure(Asset("modules/start/bad.svg", file), "Bad"),)))
    assert [each.code.name for each in found] == ["svg-content"]


def test_captions_are_read_with_their_times() -> None:
    data = b"\xef\xbb\xbfWEBVTT\r\n\r\n1\r\n00:01.500 --> 01:00:02.000 line:0\r\n<v Ana>Hello</v>\r\nyou\r\n\r\nNOTE no cue\r\n"
    assert read_captions(data) == ((1.5, 3602.0, "Hello\nyou"),)


@pytest.mark.parametrize(
    "data", [b"", b"1\n00:00:01,000 --> 00:00:02,000\nx", b"WEBVTT\n\nnothing", b"WEBVTT \xff"]
)
def test_what_is_no_webvtt_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableCaptions):
        read_captions(data)


def test_captions_that_cannot_be_read_are_told_where_they_are_named(tmp_path: Path) -> None:
    sound, captions = tmp_path / "talk.mp3", tmp_path / "talk.vtt"
    sound.write_bytes(b"ID3")
    captions.write_bytes(b"1\n00:00:01,000 --> 00:00:02,000\nx")
    talk = Media(
        MediaKind.AUDIO, Asset("talk.mp3", sound), "Talk", (), Asset("talk.vtt", captions, LESSON_PLACE)
    )
    found: list[Diagnostic] = []
    render_pages(plan_course(minimal((talk,)), BUILD), found.append)
    assert [(each.code.name, each.at) for each in found] == [("captions-unreadable", LESSON_PLACE)]


def test_media_carry_their_captions_and_transcript() -> None:
    html = page("everything", "blocks_pictures.html")
    assert '<track kind="captions" src="assets/talk-' in html
    assert '<script type="application/json" class="captions">' in html
    assert html.count("<summary>Transcript</summary>") == 2


def test_every_asset_is_named_in_a_page() -> None:
    files = pages("everything")
    html = b"".join(data for name, data in files.items() if name.endswith(".html"))
    assert [name for name in files if name.startswith("assets/") and name.encode() not in html] == []
