"""A kept template is the template, or it is compiled anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from builder.render.kept_templates import KeptTemplates

NAME = "parts/a.html"


def rendered(folder: Path, source: str, made_by: str = "", *, trim: bool = False) -> str:
    """The template's text, by an environment of its own, as another run of the program would have."""
    cache = KeptTemplates(made_by, folder)
    environment = Environment(loader=DictLoader({NAME: source}), bytecode_cache=cache, trim_blocks=trim)
    return environment.get_template(NAME).render(word="text")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return tmp_path


def test_the_second_run_takes_what_the_first_kept(folder: Path) -> None:
    assert rendered(folder, "a {{ word }}") == "a text"
    (kept,) = folder.iterdir()
    before = kept.stat().st_mtime_ns
    assert rendered(folder, "a {{ word }}") == "a text"
    assert kept.stat().st_mtime_ns == before


def test_a_template_that_was_edited_is_compiled_anew(folder: Path) -> None:
    rendered(folder, "a {{ word }}")
    assert rendered(folder, "another {{ word }}") == "another text"
    assert len(list(folder.iterdir())) == 1


def test_another_environment_compiles_anew(folder: Path) -> None:
    source = "{% if word %}\n{{ word }}{% endif %}"
    assert rendered(folder, source, "plain") == "\ntext"
    assert rendered(folder, source, "trimmed", trim=True) == "text"


@pytest.mark.parametrize("length", [0, 5, 30, 80, -1])
def test_a_damaged_file_is_no_obstacle(folder: Path, length: int) -> None:
    rendered(folder, "a {{ word }}")
    (kept,) = folder.iterdir()
    kept.write_bytes(kept.read_bytes()[:length])
    assert rendered(folder, "a {{ word }}") == "a text"
    kept.write_bytes(b"no template")
    assert rendered(folder, "a {{ word }}") == "a text"


def test_nothing_is_kept_where_nothing_can_be(folder: Path) -> None:
    (folder / "file").write_bytes(b"")
    for lost in (folder / "missing", folder / "file"):
        assert rendered(lost, "a {{ word }}") == "a text"


def test_nothing_is_kept_where_python_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert rendered(folder, "a {{ word }}") == "a text"
    assert not list(folder.iterdir())
