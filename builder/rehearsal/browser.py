"""A Chromium to rehearse in: the system's, or the one that Playwright installed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


class NoBrowserError(Exception):
    """There is nothing to rehearse in; the message says what to install."""


def need_playwright() -> None:
    """NoBrowserError where it is not installed: to be told before anything is built."""
    try:
        import playwright.sync_api  # noqa: F401
    except ImportError:
        raise NoBrowserError(
            'rehearse needs Playwright: pip install "coursewright[rehearse]", then playwright install chromium'
        ) from None


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser, closed at the end. NoBrowserError where Playwright or the browser is missing."""
    need_playwright()
    from playwright.sync_api import Error, sync_playwright

    is_root = hasattr(os, "geteuid") and os.geteuid() == 0  # Chromium has no sandbox for root
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(
                executable_path=_system_chromium(), args=[*QUIET, *(["--no-sandbox"] if is_root else [])]
            )
        except Error as error:
            first = str(error).splitlines()[0]
            raise NoBrowserError(f"no browser starts ({first}); try: playwright install chromium") from None
        yield browser
        browser.close()


def _system_chromium() -> str | None:
    """None lets Playwright take its own."""
    return (
        os.environ.get("COURSEWRIGHT_CHROMIUM")
        or shutil.which("chromium")
        or shutil.which("chromium-browser")
    )
