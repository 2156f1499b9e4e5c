"""A template, a language and a title → the files of a new course."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import Enum
from importlib.resources import files
from importlib.resources.abc import Traversable

LANGUAGES = ("en", "fr", "es")
MOST_ID = 64
ID = re.compile(r"[a-z][a-z0-9-]*")


class Template(Enum):
    """What a new course holds."""

    MINIMAL = "minimal"
    SECTOR_MODULE = "sector-module"
    WEBINAR_SERIES = "webinar-series"
    EVERYTHING = "everything"


LAYERS: Mapping[Template, tuple[str, ...]] = {
    Template.MINIMAL: ("minimal",),
    Template.SECTOR_MODULE: ("minimal", "sector-module"),
    Template.WEBINAR_SERIES: ("minimal", "webinar-series"),
    Template.EVERYTHING: ("minimal", "sector-module", "webinar-series", "everything"),
}
OUTLINES = {"minimal": "start", "sector-module": "water"}


def course_files(template: Template, language: str, title: str, name: str = "") -> dict[str, str]:
    """Path → text. The same for the same arguments; nothing of this machine is in it. ``name`` is the folder's."""
    root = files("builder.scaffold").joinpath("templates")
    layers = LAYERS[template]
    modules = [OUTLINES[layer] for layer in layers if layer in OUTLINES]
    words = {
        "@ID@": course_id(title, name),
        "@TITLE@": json.dumps(title, ensure_ascii=False),  # a JSON text is a YAML text
        "@NAME@": title,
        "@OUTLINE@": f"[{', '.join(modules)}]",
    }
    texts = dict(_texts(root.joinpath("shared")))
    for layer in layers:
        texts |= dict(_texts(root.joinpath(language, layer)))
    return {path: _filled(text, words) for path, text in sorted(texts.items())}


def course_id(title: str, name: str = "") -> str:
    """A slug of the title: ``Água para todos`` → ``agua-para-todos``. Of a title in an alphabet that has none, the
    folder's name: two courses called ``course`` would be one to a platform."""
    slug = _slug(title) or _slug(name)
    return slug if ID.fullmatch(slug) else f"course-{slug}".strip("-")[:MOST_ID].strip("-")


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MOST_ID].strip("-")


def _filled(text: str, words: Mapping[str, str]) -> str:
    return re.sub(r"@[A-Z]+@", lambda found: words.get(found[0], found[0]), text)


def _texts(folder: Traversable, path: str = "") -> Iterator[tuple[str, str]]:
    for each in folder.iterdir():
        if each.is_dir():
            yield from _texts(each, f"{path}{each.name}/")
        else:
            yield path + each.name, each.read_text("utf-8")
