"""A script's text → what is wrong in it, and which SCORM it speaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum

from builder.inspect.findings import printable
from builder.inspect.problems_of_contents import (
    CALL_OF_OTHER_VERSION,
    EXIT_NORMAL,
    EXTERNAL_REQUEST,
    INSECURE_REQUEST,
    SYNCHRONOUS_REQUEST,
    UNLOAD_HANDLER,
)
from builder.inspect.spots import Spot

UNLOAD = re.compile(
    r"""\bon(?:before)?unload\s*=(?!=)"""
    r"""|\b(?:addEventListener|on|one|bind)\s*\(\s*["'`](?:before)?unload["'`]"""
    r"""|\$\(\s*window\s*\)\.unload\s*\("""
)
SYNCHRONOUS = re.compile(r"""\.open\s?\([^()]{1,200}?,\s?(?:false|!1)\s?[,)]|\basync\s?:\s?(?:false|!1)\b""")
NORMAL = re.compile(r"""["']cmi\.core\.exit["']\s*,\s*["']normal["']""")
REQUEST = re.compile(
    r"""(?:\bimport\s*\(|\b(?:from|import)\b|\bimportScripts\s*\(|\bfetch\s*\(|\.src\s*=|\bgetJSON\s*\("""
    r"""|\bnew\s+(?:Worker|SharedWorker|WebSocket|EventSource)\s*\(|\bsendBeacon\s*\(|\.open\s*\(\s*["'`]\w{1,10}["'`]\s*,)"""
    r"""\s*["'`]((?:(?:http|ws)s?:)?//[^"'`\s]{1,300})"""
)
OF_OTHER = re.compile(
    r"""\bLMS(?:Set|Get)Value\s*\(\s*["'](cmi\.(?:completion_status|success_status|progress_measure|score\.|location\b"""
    r"""|exit\b|session_time|total_time|learner_|mode\b|credit\b|completion_threshold|scaled_passing_score)\w{0,20})"""
    r"""|\bAPI_1484_11\s*\.\s*(?:Set|Get)Value\s*\(\s*["'](cmi\.(?:core|student_data|student_preference)\.\w{0,20})"""
)
VOICE_12 = re.compile(r"\bcmi\.core\.[a-z]|\bLMS(?:Initialize|SetValue|GetValue|Commit|Finish)\b")
VOICE_2004 = re.compile(r"\bcmi\.(?:completion_status|success_status|score\.scaled)\b|\bAPI_1484_11\b")


OF_JQUERY_FRAMES = re.compile(r"\.defaultView\b[\s\S]{0,60}\.top\s?!==")
OF_JQUERY_SCRIPTS = re.compile(r"""dataType\s?:\s?["']script["'],\s*cache\s?:""")
"""jQuery listens for "unload" to forget a document, and has a synchronous way to run scripts that nearly nobody calls:
it is in most courses, and neither loses work."""
NEAR = 350


class Voice(Enum):
    """A version of SCORM that a text speaks."""

    SCORM12 = "SCORM 1.2"
    SCORM2004 = "SCORM 2004"


def nothing_waits_for_unload(text: str) -> Iterator[Spot]:
    for found in UNLOAD.finditer(text):
        if not _follows(text, found.start(), OF_JQUERY_FRAMES):
            yield Spot(UNLOAD_HANDLER, f"“{printable(found[0])}”", found.start())


def nothing_is_synchronous(text: str) -> Iterator[Spot]:
    for found in SYNCHRONOUS.finditer(text):
        if not _follows(text, found.start(), OF_JQUERY_SCRIPTS):
            yield Spot(SYNCHRONOUS_REQUEST, f"“{printable(found[0], 60)}”", found.start())


def exit_is_not_normal(text: str) -> Iterator[Spot]:
    for found in NORMAL.finditer(text):
        yield Spot(EXIT_NORMAL, f"“{printable(found[0])}”", found.start())


def calls_are_of_one_version(text: str) -> Iterator[Spot]:
    """Only direct calls: what a wrapper of the maker's own is called, nobody knows."""
    for found in OF_OTHER.finditer(text):
        yield Spot(CALL_OF_OTHER_VERSION, f"“{printable(found[0])}”", found.start())


def requests_stay_inside(text: str) -> Iterator[Spot]:
    for found in REQUEST.finditer(text):
        problem = INSECURE_REQUEST if found[1].startswith(("http:", "ws:")) else EXTERNAL_REQUEST
        yield Spot(problem, f"Asks for {printable(found[1])}.", found.start(1))


def voices(text: str) -> Iterator[tuple[Voice, int]]:
    """Each version that the text speaks, and where first."""
    for voice, pattern in ((Voice.SCORM12, VOICE_12), (Voice.SCORM2004, VOICE_2004)):
        if found := pattern.search(text):
            yield voice, found.start()


def _follows(text: str, at: int, sign: re.Pattern[str]) -> bool:
    return sign.search(text, max(0, at - NEAR), at) is not None


SCRIPT_CHECKS: tuple[Callable[[str], Iterator[Spot]], ...] = (
    nothing_waits_for_unload,
    nothing_is_synchronous,
    exit_is_not_normal,
    calls_are_of_one_version,
    requests_stay_inside,
)
