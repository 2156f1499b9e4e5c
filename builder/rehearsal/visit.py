"""One launch at the simulator, from the first page to leaving."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

from builder.rehearsal.expectations import Refusal
from builder.rehearsal.packages import Rehearsed
from builder.simulator import Profile

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, FrameLocator, Page, Request

PATIENCE = 30_000  # milliseconds: an API may be five seconds late, a commit takes three
SOON = 2_000  # milliseconds for what must be there once the course is ready
READY = "html.is-ready"
LEARNER = "learner-1"
READS = ("GetValue", "LMSGetValue")
WITHIN = ("data:", "blob:", "about:")


@dataclass(frozen=True, slots=True)
class Kept:
    """What the LMS kept: elements and values; ``text`` as the simulator stores it."""

    values: dict[str, str] = field(default_factory=dict)
    text: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """A launch that is going on. ``course`` is the innermost frame.

    ``refused`` is filled when the learner leaves; ``faults`` as the course's scripts break off, ``outside`` with the
    addresses of others that it asks.
    """

    page: Page
    course: FrameLocator
    refused: list[Refusal] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def shows(self, selector: str) -> bool:
        """Whether the course's page has it, or soon will."""
        from playwright.sync_api import TimeoutError as TooLateError

        try:
            self.course.locator(selector).first.wait_for(state="attached", timeout=SOON)
        except TooLateError:
            return False
        return True

    def leave(self) -> Kept:
        """The learner leaves; the page closes."""
        self.page.evaluate("SIMULATOR.leave()")
        kept = cast("dict[str, object]", self.page.evaluate("SIMULATOR.kept()"))
        calls = cast("list[dict[str, object]]", self.page.evaluate("SIMULATOR.calls"))
        refused = (each for each in calls if each["code"] != "0" and each["function"] not in READS)
        self.refused.extend(map(_refusal, refused))
        self.page.close()
        return Kept(cast("dict[str, str]", kept["values"]), json.dumps(kept))


def record_name(package: Rehearsed) -> str:
    """Under which the simulator keeps its record in the browser (panel/keeping.js)."""
    return f"coursewright-simulator:/course/{package.launch}:{package.standard}:{LEARNER}"


def visit(context: BrowserContext, address: str, package: Rehearsed, profile: Profile) -> Visit:
    """Launches the package. Its page is not there yet."""
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    course = page.frame_locator("#course iframe")
    for _ in range(_frames(profile) - 1):
        course = course.frame_locator("iframe")
    going = Visit(page, course)
    page.on("pageerror", lambda error: going.faults.append(str(error).splitlines()[0]))
    page.on("request", lambda request: _note_outside(going, address, request))
    told = {
        "course": f"/course/{package.launch}",
        "standard": package.standard,
        "profile": profile.id,
        "learner": LEARNER,
        "panel": "0",
    }
    page.goto(f"{address}/simulator/index.html?{urlencode(told)}")
    return going


def _note_outside(going: Visit, address: str, request: Request) -> None:
    if not request.url.startswith((f"{address}/", *WITHIN)):
        going.outside.append(request.url)


def _refusal(call: dict[str, object]) -> Refusal:
    """Reads are no matter: an element that was never set has no value, and a course may ask for it."""
    parameters = call["parameters"]
    assert isinstance(parameters, list)
    element = str(parameters[0]) if parameters else ""
    return Refusal(str(call["function"]), element, str(call["code"]), str(call["says"]))


def _frames(profile: Profile) -> int:
    frames = profile.habits.get("frames", 1)
    return frames if isinstance(frames, int) else 1
