"""Papers and pages are one family."""

from __future__ import annotations

import re
from importlib.resources import files

BUILDER = files("builder")


def test_papers_have_the_colours_of_pages() -> None:
    css = BUILDER.joinpath("runtime", "style", "theme.css").read_text("utf-8").split("@media")[0]
    pages = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", css))
    typ = BUILDER.joinpath("press", "templates", "theme.typ").read_text("utf-8")
    papers = dict(re.findall(r'#let ([a-z0-9-]+) = rgb\("(#[0-9a-f]{6})"\)', typ))
    assert len(papers) >= 14
    assert {name.removesuffix("-colour"): colour for name, colour in papers.items()}.items() <= pages.items()


def test_every_face_comes_with_its_licence_and_is_named_in_the_readme() -> None:
    names = {each.name for each in BUILDER.joinpath("press", "fonts").iterdir()}
    readme = BUILDER.joinpath("press", "fonts", "README.md").read_text("utf-8")
    faces = {name.partition("-")[0] for name in names if name.endswith(".ttf")}
    assert {f"OFL-{face}.txt" for face in faces} <= names
    assert all(f"`{face}-*`" in readme for face in faces)


def test_the_faces_weigh_little() -> None:
    sizes = [len(each.read_bytes()) for each in BUILDER.joinpath("press", "fonts").iterdir()]
    assert sum(sizes) < 1_600_000
