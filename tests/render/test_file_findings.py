"""What check says of authors' files is what a build says."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from builder.compiler import check_course, compile_course
from builder.diagnostics import CourseError, show
from tests.case_files import BASE


def noise(side: int) -> bytes:
    """A PNG that no encoder makes small."""
    target = io.BytesIO()
    Image.effect_noise((side, side), 200).convert("RGB").save(target, "PNG")
    return target.getvalue()


FIGURE = "# Frames\n\n/// figure | {}\n    alt: A line from here to there.\n///\n\n/// quiz | why\n///\n"
CAPTIONED = "# Frames\n\n/// video | a.mp4\n    captions: a.vtt\nHello.\n///\n\n/// quiz | why\n///\n"
STEM = "    stem: |\n      A frame is a way of seeing.\n\n      ![A line from here to there.](line.svg)\n"
SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>1</script></svg>'
CASES: dict[str, dict[str, str | bytes]] = {
    "svg-content": {"modules/why/frames.md": FIGURE.format("line.svg"), "modules/why/line.svg": SCRIPT},
    "svg-content of a question": {
        "quizzes/why.yaml": BASE["quizzes/why.yaml"].replace("    stem: A frame is a way of seeing.\n", STEM),
        "course/assets/line.svg": SCRIPT,
    },
    "picture-unreadable": {"modules/why/frames.md": FIGURE.format("line.svg"), "modules/why/line.svg": b"no"},
    "captions-unreadable": {
        "modules/why/frames.md": CAPTIONED,
        "modules/why/a.mp4": b"film",
        "modules/why/a.vtt": b"no",
    },
    "theme-rule": {"course/theme/our.css": "html { --ink: #aaaaaa }"},
    "image-too-heavy": {"modules/why/frames.md": FIGURE.format("big.png"), "modules/why/big.png": noise(900)},
}


@pytest.mark.parametrize("name", CASES)
def test_check_finds_what_a_build_refuses(name: str, tmp_path: Path) -> None:
    for path, content in {**BASE, **CASES[name]}.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    checked = [each for each in check_course(tmp_path) if each.is_error]
    assert [each.code.name for each in checked] == [name.split()[0]]
    with pytest.raises(CourseError) as refused:
        compile_course(tmp_path, ["web"])
    built = [show(each) for each in refused.value.diagnostics if each.is_error]
    assert [show(each) for each in checked] == built


def test_light_pictures_are_not_rendered_to_be_weighed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builder.render.bitmaps.render_bitmap", lambda data: pytest.fail(str(len(data))))
    files = {"modules/why/frames.md": FIGURE.format("big.png").encode(), "modules/why/big.png": noise(80)}
    for path, content in {**{name: text.encode() for name, text in BASE.items()}, **files}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert check_course(tmp_path) == ()
