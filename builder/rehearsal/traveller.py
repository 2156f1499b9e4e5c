"""One learner on the way through one package at one LMS; what is lost is noted as it happens."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from builder.rehearsal.expectations import expectation
from builder.rehearsal.packages import Rehearsed
from builder.rehearsal.visit import READY, Kept, Visit, record_name, visit
from builder.simulator import Profile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

WINDOW_WIDTH, WINDOW_HEIGHT = 1280, 800  # CSS pixels
LONGEST_NAME = 60  # characters of an address


class Traveller:
    """A new computer at each launch, where there is an LMS to remember. ``doing`` says where the learner is."""

    def __init__(self, browser: Browser, address: str, package: Rehearsed, profile: Profile) -> None:
        self.browser, self.address, self.package, self.profile = browser, address, package, profile
        self.expected = expectation(profile)
        self.kept = Kept()
        self.door: Kept | None = None
        self.losses: list[str] = []
        self.refused = 0
        self.doing = "the first page"
        self._context: BrowserContext | None = None
        self._going: Visit | None = None

    def launch(self, ready: str = READY) -> Visit:
        """The learner starts the course in the LMS, and waits until it is ``ready``."""
        if self._context and self.expected.keeps:
            self.end()
        if not self._context:
            self._context = self._computer()
        self._going = visit(self._context, self.address, self.package, self.profile)
        self._going.course.locator(ready).wait_for(state="attached")
        return self._going

    def leave(self, going: Visit) -> Kept:
        """What the LMS keeps from now on."""
        self.kept = going.leave()
        for refusal in going.refused:
            if self.expected.allows(refusal):
                self.refused += 1
            else:
                what = re.sub(r"\.\d+\.", ".n.", refusal.element)
                self.lose(f"refused: {refusal.function} {what} ({refusal.code}: {refusal.says})")
        self._note_faults(going)
        return self.kept

    def get_stuck(self, reason: str) -> None:
        """The way ends here; what broke off before may tell why."""
        self.lose(f"stuck at {self.doing}: {reason}")
        if self._going:
            self._note_faults(self._going)

    def begin_at(self, door: Kept) -> None:
        """What another LMS kept is this one's from now on: the learner has gone on in the meantime."""
        self.kept = door

    def expect(self, fact: bool, loss: str) -> None:
        if not fact:
            self.lose(loss)

    def lose(self, loss: str) -> None:
        self.losses.append(loss)

    def end(self) -> None:
        """This computer is not used any more."""
        if self._context:
            self._context.close()
        self._context = None

    def _note_faults(self, going: Visit) -> None:
        for fault in going.faults:
            self.lose(f"a script broke off: {fault}")
        for url in going.outside if self.expected.stays_inside else ():
            self.lose(f"asked for {url[:LONGEST_NAME]}, outside the package")

    def _computer(self) -> BrowserContext:
        context = self.browser.new_context(viewport={"width": WINDOW_WIDTH, "height": WINDOW_HEIGHT})
        if self.kept.text:
            put = "([name, text]) => localStorage.getItem(name) || localStorage.setItem(name, text)"
            context.add_init_script(f"({put})({json.dumps([record_name(self.package), self.kept.text])})")
        return context
