"""Interface texts: English → the course's language, from gettext catalogues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.render.typography import typeset

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

LANGUAGES = ("en", "fr", "es")


@dataclass(frozen=True, slots=True)
class Messages:
    """``language`` is the course's, ``spoken`` the interface's: the same where there is a catalogue."""

    language: str
    spoken: str
    texts: Mapping[str, str]
    counted: Mapping[str, tuple[str, str]]

    @property
    def direction(self) -> str:
        """``rtl`` for languages written from right to left."""
        return text_direction(self.language)

    def gettext(self, message: str) -> str:
        return self.texts.get(message, message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """The form for ``number``: French takes the singular for 0 too."""
        single, plural = self.counted.get(one, (one, many))
        is_single = number < 2 if self.spoken == "fr" else number == 1
        return single if is_single else plural


def gettext(text: str) -> str:
    """Marks a text for the catalogues; it is translated where it is shown."""
    return text


@lru_cache(maxsize=8)
def load_messages(language: str) -> Messages:
    """The catalogue for a course in ``language``; English where there is none."""
    primary = language.split("-")[0].lower()
    spoken = primary if primary in LANGUAGES else "en"
    texts: dict[str, str] = {}
    counted: dict[str, tuple[str, str]] = {}
    for message in () if spoken == "en" else read_catalogue(spoken):
        if not message.id:
            continue
        if isinstance(message.id, str):
            texts[message.id] = typeset(str(message.string), spoken)
        elif isinstance(message.string, tuple | list):
            single, plural = message.string
            counted[message.id[0]] = (typeset(single, spoken), typeset(plural, spoken))
    return Messages(language, spoken, texts, counted)


def read_catalogue(language: str) -> Catalog:
    """The gettext catalogue of an interface language."""
    from babel.messages.pofile import read_po  # a tenth of a second that English courses do without

    with files("builder").joinpath("locale", f"{language}.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def text_direction(language: str) -> str:
    """``rtl`` or ``ltr``; Babel, slow to import, is asked about languages that the interface does not speak."""
    if language in LANGUAGES:
        return "ltr"
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"
