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

    def launch(self, ready: str = READY) -> Visit:
        """The learner starts the course in the LMS."""
        if self._context and self.expected.keeps:
            self.end()
        if not self._context:
            self._context = self._computer()
        return visit(self._context, self.address, self.package, self.profile, ready)

    def leave(self, going: Visit) -> Kept:
        """What the LMS keeps from now on."""
        self.kept = going.leave()
        for refusal in going.refused:
            if self.expected.allows(refusal):
                self.refused += 1
            else:
                what = re.sub(r"\.\d+\.", ".n.", refusal.element)
                self.lose(f"refused: {refusal.function} {what} ({refusal.code}: {refusal.says})")
        for fault in going.faults:
            self.lose(f"a script broke off: {fault}")
        if self.expected.stays_inside:
            for url in going.outside:
                self.lose(f"asked for {url[:LONGEST_NAME]}, outside the package")
        return self.kept

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

    def _computer(self) -> BrowserContext:
        context = self.browser.new_context(viewport={"width": WINDOW_WIDTH, "height": WINDOW_HEIGHT})
        if self.kept.text:
            put = "([name, text]) => localStorage.getItem(name) || localStorage.setItem(name, text)"
            context.add_init_script(f"({put})({json.dumps([record_name(self.package), self.kept.text])})")
        return context
