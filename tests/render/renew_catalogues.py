"""``python -m tests.render.renew_catalogues``: catalogues get what is newly said and lose what nobody says.

English fills itself; a new text of another language stands there empty, for a person to translate.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from builder.render.messages import LANGUAGES, read_catalogue
from tests.render.said import Said, all_said

PLURALS = {"en": "(n != 1)", "fr": "(n > 1)", "es": "(n != 1)"}


def renew(language: str, said: dict[Said, str]) -> str:
    """The catalogue's text: entries by the file that says them, then by text. Returns it for writing."""
    known = dict(_known(language))
    head = (
        "Language: " + language,
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: nplurals=2; plural={PLURALS[language]};",
    )
    lines = ['msgid ""', 'msgstr ""', *(f'"{each}\\n"' for each in head), ""]
    for text, file in sorted(said.items(), key=lambda item: (item[1], item[0])):
        own = text if language == "en" else known.get(text, ("",) * len(text))
        lines += [f"#: {file}", *_entry(text, own), ""]
    return "\n".join(lines)


def _known(language: str) -> Iterator[tuple[Said, Said]]:
    for message in read_catalogue(language):
        if isinstance(message.id, str) and isinstance(message.string, str):
            yield (message.id,), (message.string,)
        elif not isinstance(message.id, str):
            yield tuple(message.id), tuple(message.string or ())


def _entry(text: Said, own: Said) -> list[str]:
    if len(text) == 1:
        return [f"msgid {_quoted(text[0])}", f"msgstr {_quoted(own[0])}"]
    forms = [f"msgstr[{index}] {_quoted(form)}" for index, form in enumerate(own)]
    return [f"msgid {_quoted(text[0])}", f"msgid_plural {_quoted(text[1])}", *forms]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


if __name__ == "__main__":
    for each in LANGUAGES:
        file = Path(str(files("builder").joinpath("locale", f"{each}.po")))
        file.write_text(renew(each, all_said()), "utf-8")
