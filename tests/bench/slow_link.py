"""How soon learners on slow links read this course's first pages, from servers that compress and from those that do not."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from builder.compiler import compile_course
from builder.write.package import pack
from tests.launch.browser import chromium
from tests.launch.server import Server
from tests.launch.slow_link import LINKS, seconds_to_first_text


def slow_links(root: Path, folder: Path) -> Iterator[tuple[str, float, float, float]]:
    """Link, seconds for the contents page and for the first lesson, and the seconds allowed (0: only told)."""
    compilation = compile_course(root, ("web",))
    package = folder / "web.zip"
    package.write_bytes(pack(dict(compilation.packages)["web"].files))
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder / "web")
    pages = ("index.html", compilation.plan.lessons[0].href)
    for compress in (True, False):
        with Server(folder / "web", {}, compress=compress) as server, chromium() as browser:
            addresses = [f"{server.url}/{page}" for page in pages]
            for bits, latency, most in LINKS:
                contents, lesson = seconds_to_first_text(browser, addresses, bits, latency)
                name = (
                    f"{bits // 1000} kbit/s, {latency} ms, {'compressed' if compress else 'not compressed'}"
                )
                yield name, contents, lesson, most if compress else 0
