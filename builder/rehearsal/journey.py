"""A package and a profile → what was lost on a learner's way: begin, leave in the middle, resume, complete, come back."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.rehearsal.foreign import look_around
from builder.rehearsal.judging import SCORE, STATE, STATUS, SUCCESS
from builder.rehearsal.learning import learn
from builder.rehearsal.packages import Rehearsed
from builder.rehearsal.quick_answers import WrongAnswerError
from builder.rehearsal.serving import serving
from builder.rehearsal.traveller import Traveller
from builder.rehearsal.visit import Kept
from builder.simulator import Profile, simulator_files

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LONGEST_REASON = 200  # characters


@dataclass(frozen=True, slots=True)
class Outcome:
    """``losses`` is empty where all went well. ``refused`` are calls that the LMS refused and may; ``seconds`` of the way.

    ``door`` is what the LMS kept before the last lessons, for journeys at other LMSs that begin there.
    """

    package: Rehearsed
    profile: Profile
    losses: tuple[str, ...]
    status: str
    score: str
    state: int
    refused: int
    seconds: float
    door: Kept | None


def rehearse(browser: Browser, package: Rehearsed, profile: Profile, door: Kept | None = None) -> Outcome:
    """The whole way; with a ``door``, its first lessons and those behind the door.

    What the page never does within half a minute is a loss, too.
    """
    from playwright.sync_api import Error

    began = time.monotonic()
    with serving(_site(package)) as address:
        traveller = Traveller(browser, address, package, profile)
        try:
            if package.plan:
                learn(traveller, package.plan, door)
            else:
                look_around(traveller)
        except (Error, WrongAnswerError) as error:
            traveller.get_stuck(_reason(error))
        finally:
            traveller.end()
    return _outcome(traveller, time.monotonic() - began)


def _site(package: Rehearsed) -> Mapping[str, bytes]:
    simulator = {f"simulator/{path}": data for path, data in simulator_files().items()}
    return simulator | {f"course/{path}": data for path, data in package.files.items()}


def _reason(error: Exception) -> str:
    """Playwright's first sentence, and what it waited for."""
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line).strip(" -") for line in str(error).splitlines()]
    told = [line for line in lines if line and line != "Call log:"][:2]
    return " ".join(told)[:LONGEST_REASON]


def _outcome(traveller: Traveller, seconds: float) -> Outcome:
    standard, values = traveller.package.standard, traveller.kept.values
    status = [values.get(STATUS[standard], ""), values.get(SUCCESS, "")]
    return Outcome(
        traveller.package,
        traveller.profile,
        tuple(dict.fromkeys(traveller.losses)),
        ", ".join(each for each in status if each),
        values.get(SCORE[standard], ""),
        len(values.get(STATE, "")),
        traveller.refused,
        seconds,
        traveller.door,
    )
