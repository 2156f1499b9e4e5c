"""Ids → short keys under which a learner's progress is kept (docs/run-time.md, "Saved state")."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping

ID_LENGTH = 3
CHOICE_LENGTH = 2


def digest(text: str, length: int) -> str:
    """The first ``length`` characters of the text's SHA-256 in base64url."""
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())[:length].decode()


def distinct_keys(ids: Iterable[str], length: int) -> Mapping[str, str]:
    """Id → key, all different. Keys depend on the ids alone, never on their order."""
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for each in sorted(set(ids)):
        key = _free_key(each, length, taken)
        keys[each] = key
        taken.add(key)
    return keys


def _free_key(text: str, length: int, taken: set[str]) -> str:
    key, round_ = digest(text, length), 0
    while key in taken:
        round_ += 1
        key = digest(f"{text}#{round_}", length)
    return key


def lesson_name(module: str, lesson: str) -> str:
    """What a lesson's key is a digest of. Modules are part of it: a page's address has both."""
    return f"lesson:{module}_{lesson}"


def question_name(question: str) -> str:
    return f"question:{question}"


def webinar_name(webinar: str) -> str:
    return f"webinar:{webinar}"


def quiz_name(quiz: str) -> str:
    return f"quiz:{quiz}"
