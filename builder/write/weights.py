"""Plan + Files → what the heaviest page weighs."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

from builder.aside import in_threads
from builder.plan import Plan
from builder.write.package import Files

IMAGE = re.compile(rb"<img\b[^>]*?\ssrc=\"([^\"]+)\"")


@dataclass(frozen=True, slots=True)
class PageWeight:
    """Bytes that a page costs over a connection: its HTML as gzip sends it, and its pictures."""

    href: str
    html: int
    images: int

    @property
    def total(self) -> int:
        return self.html + self.images


def heaviest_page(plan: Plan, files: Files) -> PageWeight:
    """The page that a learner waits for longest, without the script and style sheet that all share."""
    pages = [page.href for page in plan.pages if page.href in files]
    return max(in_threads(lambda href: weigh(href, files), pages), key=lambda weight: weight.total)


def weigh(href: str, files: Files) -> PageWeight:
    html = files[href]
    images = {name.decode() for name in IMAGE.findall(html)}
    return PageWeight(href, len(zlib.compress(html, 6)), sum(len(files.get(name, b"")) for name in images))
