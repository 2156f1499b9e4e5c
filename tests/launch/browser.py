"""A Chromium for the tests: Debian's, or the one that Playwright installed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser, closed at the end."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=_system_chromium(), args=[*QUIET, *(["--no-sandbox"] if root else [])]
        )
        yield browser
        browser.close()


def _system_chromium() -> str | None:
    """None lets Playwright take its own."""
    return (
        os.environ.get("COURSEWRIGHT_CHROMIUM")
        or shutil.which("chromium")
        or shutil.which("chromium-browser")
    )
