"""Characters that no page and no manifest can hold, where an author writes them as a code.

A file that holds one as it is is refused when it is opened (``source.decode``); these are the escapes of YAML and JSON
and the entities of Markdown that make one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 (section 2.2) does not have, and the control characters that it advises against."""
INSTEAD = "take it away, or write the character that you mean"

PAIR = r"u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}"  # two codes for one character, in JSON
ESCAPE = re.compile(rf"\\(?:{PAIR}|x([0-9A-Fa-f]{{2}})|u([0-9A-Fa-f]{{4}})|U([0-9A-Fa-f]{{8}})|(.))")
LETTERS = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v", "N": "\x85"}
ENTITY = re.compile(r"&#(?:[xX][0-9A-Fa-f]{1,6}|[0-9]{1,7});?")

Found = tuple[int, str, str]
"""Where it begins in the text (from 0), what is written there, and a message."""


def unfit_escapes(text: str) -> Iterator[Found]:
    """The escapes in a text of YAML or JSON that make an unfit character."""
    for found in ESCAPE.finditer(text):
        digits, letter = found[1] or found[2] or found[3], found[4]
        made = chr(int(digits, 16)) if digits else LETTERS.get(letter, letter or "")
        if UNFIT.match(made):
            yield found.start(), found[0], f"'{found[0]}' makes the control character {name_of(made)}"


def unfit_entities(text: str) -> Iterator[Found]:
    """The entities by number in a text of Markdown that HTML makes nothing of, or an unfit character."""
    for found in ENTITY.finditer(text):
        made = html.unescape(found[0])
        if made in ("", "\ufffd") or UNFIT.match(made):
            yield found.start(), found[0], f"'{found[0]}' makes no character that a page can show"


def name_of(character: str) -> str:
    """Its number, as messages say it."""
    return f"U+{ord(character):04X}"
