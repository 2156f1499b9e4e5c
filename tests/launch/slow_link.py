"""How soon a page's first text is there on a slow link, in a real browser whose network is throttled."""

from __future__ import annotations

from playwright.sync_api import Browser

PHONE = {"width": 366, "height": 700}
LINKS = ((400_000, 400, 2.0), (53_000, 800, 10.0))
"""Bits a second, milliseconds of latency, and the seconds that a page may take from a server that compresses."""
PAINTED = "performance.getEntriesByName('first-contentful-paint')"


def seconds_to_first_text(browser: Browser, addresses: list[str], bits: int, latency: int) -> list[float]:
    """For each address, with an empty cache. It measures weight and requests, not the machine."""
    context = browser.new_context(viewport={"width": PHONE["width"], "height": PHONE["height"]})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    rate = bits / 8
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": latency, "downloadThroughput": rate, "uploadThroughput": rate},
    )
    seconds = []
    for address in addresses:
        session.send("Network.clearBrowserCache")
        page.goto(address, wait_until="commit")
        page.wait_for_function(f"{PAINTED}.length > 0", timeout=60_000)
        seconds.append(page.evaluate(f"{PAINTED}[0].startTime") / 1000)
    context.close()
    return seconds
