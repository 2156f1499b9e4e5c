"""One launch at the simulator, from the first page to leaving."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

from builder.rehearsal.packages import Rehearsed
from builder.simulator import Profile

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, FrameLocator, Page

PATIENCE = 30_000  # milliseconds: an API may be five seconds late, a commit takes three
READY = "html.is-ready"
LEARNER = "learner-1"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the LMS kept: elements and values; ``text`` as the simulator stores it."""

    values: dict[str, str] = field(default_factory=dict)
    text: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """A launch that is going on. ``course`` is the innermost frame."""

    page: Page
    course: FrameLocator
    refused: list[str]

    def leave(self) -> Kept:
        """The learner leaves; the page closes."""
        self.page.evaluate("SIMULATOR.leave()")
        kept = cast("dict[str, object]", self.page.evaluate("SIMULATOR.kept()"))
        calls = cast("list[dict[str, str]]", self.page.evaluate("SIMULATOR.calls"))
        self.refused[:] = [
            f"{each['function']} {' '.join(each['parameters'])[:80]}: {each['code']}"
            for each in calls
            if each["code"] != "0"
        ]
        self.page.close()
        return Kept(cast("dict[str, str]", kept["values"]), json.dumps(kept))


def record_name(package: Rehearsed) -> str:
    """Under which the simulator keeps its record in the browser (panel/keeping.js)."""
    return f"coursewright-simulator:/course/{package.launch}:{package.standard}:{LEARNER}"


def visit(
    context: BrowserContext, address: str, package: Rehearsed, profile: Profile, ready: str = READY
) -> Visit:
    """Launches the package; waits until its page is ready."""
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    told = {
        "course": f"/course/{package.launch}",
        "standard": package.standard,
        "profile": profile.id,
        "learner": LEARNER,
        "panel": "0",
    }
    page.goto(f"{address}/simulator/index.html?{urlencode(told)}")
    course = page.frame_locator("#course iframe")
    for _ in range(_frames(profile) - 1):
        course = course.frame_locator("iframe")
    course.locator(ready).wait_for(state="attached")
    return Visit(page, course, [])


def _frames(profile: Profile) -> int:
    frames = profile.habits.get("frames", 1)
    return frames if isinstance(frames, int) else 1
