"""What a check finds in a text, before it is known in which file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.inspect.findings import Finding, Problem, printable
from builder.inspect.names import Names
from builder.inspect.page import Source
from builder.inspect.paths import Reach, target
from builder.inspect.problems_of_contents import (
    ABSOLUTE_PATH,
    EXTERNAL_REQUEST,
    INSECURE_REQUEST,
    LINK_BROKEN,
)

TEMPLATE_SIGNS = ("{{", "${", "<%", "{%", "'+", '"+')
"""A reference that a script completes first."""


@dataclass(frozen=True, slots=True)
class Spot:
    """``at`` is an offset in the text that was looked at."""

    problem: Problem
    message: str
    at: int

    def finding(self, source: Source, shift: int = 0) -> Finding:
        return Finding(self.problem, self.message, source.file, source.line(self.at + shift))


def request_spots(reference: str, at: int, folder: str, names: Names) -> Iterator[Spot]:
    """What is wrong with something that the browser fetches by itself."""
    if any(sign in reference for sign in TEMPLATE_SIGNS):
        return
    shown = printable(reference.strip())
    match target(reference, folder).reach:
        case Reach.ELSEWHERE:
            yield Spot(EXTERNAL_REQUEST, f"Asks for {shown}.", at)
        case Reach.INSECURE:
            yield Spot(INSECURE_REQUEST, f"Asks for {shown}.", at)
        case _:
            yield from link_spots(reference, at, folder, names)


def link_spots(reference: str, at: int, folder: str, names: Names) -> Iterator[Spot]:
    """What is wrong with a link: it may leave the package for another server, but not miss within it."""
    if any(sign in reference for sign in TEMPLATE_SIGNS):
        return
    shown = printable(reference.strip())
    found = target(reference, folder)
    if found.reach is Reach.ABSOLUTE:
        yield Spot(ABSOLUTE_PATH, f"Asks for “{shown}”.", at)
    elif found.reach is Reach.INSIDE and found.name not in names.files and not _is_folder(found.name, names):
        other = names.in_other_case(found.name)
        but = f", but “{printable(other)}” is" if other else ""
        yield Spot(LINK_BROKEN, f"“{shown}” is not in the zip{but}.", at)


def _is_folder(name: str, names: Names) -> bool:
    return name == "." or f"{name}/index.html" in names.files
