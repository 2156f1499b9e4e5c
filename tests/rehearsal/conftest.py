"""A small course that can be rehearsed, and broken, in some seconds."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.rehearsal import Rehearsed, course_packages

FILES = {
    "course/course.yaml": """\
id: rehearsed
title: A course to rehearse
language: en
description: Three lessons, two questions and a final.
version: 1.0.0
outline: [start]
policy:
  completion: [pages, quizzes]
  success: [final]
""",
    "modules/start/module.yaml": "title: Start\nlessons: [ask, read, end]\n",
    "modules/start/ask.md": "# Ask\n\nTwo questions.\n\n/// quiz | asked\n///\n",
    "modules/start/read.md": "# Read\n\nNothing is asked here.\n",
    "modules/start/end.md": "# End\n\nThe final.\n\n/// quiz | final\n///\n",
    "quizzes/asked.yaml": """\
title: Two questions
questions:
  - {id: first, type: true-false, stem: There are two questions., key: true}
  - {id: second, type: numeric, stem: How many questions are there?, key: 2}
""",
    "quizzes/final.yaml": """\
title: Final
mode: final
pass-mark: 80
questions:
  - {id: last, type: true-false, stem: This is the final., key: true}
""",
}


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course's folder."""
    folder = tmp_path_factory.mktemp("rehearsed")
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="session")
def packages(sources: Path) -> dict[str, Rehearsed]:
    """By standard."""
    return {each.standard: each for each in course_packages(sources, (), lambda _: None)}
