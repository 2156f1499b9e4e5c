"""A learner at an LMS: launches a package, answers, leaves, comes back."""

from __future__ import annotations

import json
import urllib.parse
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, FrameLocator, Locator, Page

from tests.launch.server import Record, Server

Standard = Literal["scorm12", "scorm2004", "none"]
STATUS = {"scorm12": "cmi.core.lesson_status", "scorm2004": "cmi.completion_status"}
SCORE = {"scorm12": "cmi.core.score.raw", "scorm2004": "cmi.score.raw"}
STATE = "cmi.suspend_data"
LMS_PAGE = "/tests/launch/lms/lms.html"
READY = 20_000  # ms; without an API the run-time looks for one for ten seconds
WAIT = 20_000  # ms that a test waits for something to appear


@dataclass
class Learner:
    """One learner and one package; what the LMS kept goes from launch to launch."""

    browser: Browser
    server: Server
    standard: Standard
    session: str
    package: str
    name: str = "amina"
    width: int = 1280
    height: int = 800
    data: dict[str, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    context: BrowserContext | None = None
    page: Page | None = None

    def launch(self, *, page: str = "index.html", **options: object) -> Learner:
        """Opens the activity as an LMS does; ``options`` as lms.js takes them."""
        if self.context is None:
            self.context = self.browser.new_context(viewport={"width": self.width, "height": self.height})
        self.page = self.context.new_page()
        self.page.set_default_timeout(WAIT)
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        told = {
            "standard": self.standard,
            "session": self.session,
            "learner": self.name,
            "mode": "normal",
            "data": self.data,
            "launch": f"/{self.package}/{page}",
            **options,
        }
        fragment = urllib.parse.quote(json.dumps(told))
        self.page.goto(f"{self.server.url}{LMS_PAGE}#{fragment}")
        self.frame.locator("html.is-ready").wait_for(state="attached", timeout=READY)
        return self

    @property
    def frame(self) -> FrameLocator:
        assert self.page
        return self.page.frame_locator("iframe")

    def find(self, selector: str) -> Locator:
        return self.frame.locator(selector)

    def open(self, page_id: str) -> None:
        """Goes to a page by a link of the contents, as a learner does."""
        self.find("a[href='index.html']").first.click()
        self.find("main[data-kind='contents']").wait_for()
        self.find(f"main a[href='{page_id}.html']").first.click()
        self.find(f"main[data-page='{page_id}']").wait_for()

    def leave(self) -> Record:
        """The learner closes the activity; the LMS's page stays."""
        assert self.page
        self.page.evaluate("LMS.leave()")
        self.page.wait_for_function("LMS.finished > 0 || !window.API && !window.API_1484_11 || LMS.failing")
        return self._keep()

    def close_tab(self) -> Record:
        """Everything is closed at once."""
        assert self.page
        self.page.close()
        self._wait_for_record()
        return self._keep()

    def record(self) -> Record:
        """What the LMS page knows at this moment."""
        assert self.page
        told = self.page.evaluate("({data: LMS.data, calls: LMS.calls, violations: LMS.violations})")
        return Record(**told)

    def _wait_for_record(self) -> None:
        assert self.context
        probe = self.context.new_page()
        probe.goto(f"{self.server.url}{LMS_PAGE}")  # any answer: the beacon was sent before
        probe.close()

    def _keep(self) -> Record:
        assert self.page
        if self.page.is_closed():
            record = self.server.records.get(self.session, Record())
        else:
            record = self.record()
            self.page.close()
        self.data = {**self.data, **record.data}
        self.violations += record.violations
        return record
