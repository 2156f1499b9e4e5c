"""References of manifests and pages → names in the zip."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import unquote

SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
LONGEST = 4_000


class Reach(Enum):
    """Where a reference leads."""

    INSIDE = "inside"
    NOWHERE = "nowhere"  # empty, a fragment, a data: or script: address
    ABSOLUTE = "absolute"  # a server's root, a disk
    INSECURE = "insecure"  # another server, by http
    ELSEWHERE = "elsewhere"  # another server


@dataclass(frozen=True, slots=True)
class Target:
    """``name`` is the entry's, for a reference that stays inside; it begins with ``../`` if it climbs out."""

    reach: Reach
    name: str = ""


def target(reference: str, folder: str = "") -> Target:
    """What ``reference`` means in a file of ``folder`` (empty, or ending with a slash)."""
    text = reference.strip()[:LONGEST]
    if not text or text.startswith("#"):
        return Target(Reach.NOWHERE)
    if text.startswith(("//", "\\\\")):
        return Target(Reach.ELSEWHERE)
    if scheme := SCHEME.match(text):
        return Target(_reach_of(scheme[1].lower()))
    if text.startswith(("/", "\\")):
        return Target(Reach.ABSOLUTE)
    path = unquote(re.split(r"[?#]", text, maxsplit=1)[0])
    return Target(Reach.INSIDE, posixpath.normpath(folder + path)) if path else Target(Reach.NOWHERE)


def folder_of(name: str) -> str:
    """``a/b/`` of ``a/b/c.html``; empty at the root."""
    return name[: name.rfind("/") + 1]


def _reach_of(scheme: str) -> Reach:
    match scheme:
        case "https" | "wss" | "ftp":
            return Reach.ELSEWHERE
        case "http" | "ws":
            return Reach.INSECURE
        case "file":
            return Reach.ABSOLUTE
        case _:
            return Reach.ABSOLUTE if len(scheme) == 1 else Reach.NOWHERE
