"""Plan + files → what each page weighs, and how long a learner waits for it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from builder.plan import Page, Plan
from builder.write.package import Files
from builder.write.weights import weigh

SPEEDS = (53, 400)  # kbit/s: a telephone line (or GPRS), and a poor mobile link
SHARED_SCRIPT, SHARED_STYLE = "player.js", "style.css"
MORE_STYLE, EXAM_SCRIPT = "more.css", "exam.js"
EXTRA = re.compile(rb'data-extra="([a-z_]+\.js)"')


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes over the connection; ``extras`` are scripts and styles that not every page loads; ``first`` and ``later`` in
    seconds, one for each of ``SPEEDS``: with all scripts and styles, and when the browser has them."""

    title: str
    href: str
    html: int
    pictures: int
    extras: int
    first: tuple[float, ...]
    later: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """``script`` and ``style`` as gzip sends them, once for all pages; ``times``: how many times as much a server sends
    that does not compress."""

    script: int
    style: int
    times: float
    pages: tuple[Weight, ...]


def seconds(size: int, speed: int) -> float:
    """Seconds that ``size`` bytes take at ``speed`` kbit/s."""
    return size * 8 / (speed * 1000)


def page_weights(plan: Plan, files: Files) -> Weights:
    """Every page, the heaviest first."""
    script, style = (_sent(files, name) for name in (SHARED_SCRIPT, SHARED_STYLE))
    rows = []
    for page in plan.pages:
        if page.href in files:
            own = weigh(page.href, files)
            extras = sum(_sent(files, name) for name in _extras(plan, page, files))
            rows.append(
                Weight(
                    page.title or page.id.capitalize(),
                    page.href,
                    own.html,
                    own.images,
                    extras,
                    tuple(seconds(own.total + script + style + extras, speed) for speed in SPEEDS),
                    tuple(seconds(own.total, speed) for speed in SPEEDS),
                )
            )
    rows.sort(key=lambda row: (-row.html - row.pictures - row.extras, row.href))
    return Weights(script, style, _times(plan, files), tuple(rows))


def _extras(plan: Plan, page: Page, files: Files) -> Iterator[str]:
    """What the page loads beside what all load (runtime/extra_scripts.js, templates/base.html)."""
    html = files[page.href]
    if f'href="{MORE_STYLE}"'.encode() in html:
        yield MORE_STYLE
    yield from (name.decode() for name in EXTRA.findall(html))
    tests = (each.lesson for each in plan.quizzes if each.quiz.mode.is_test and each.lesson >= 0)
    if any(plan.lessons[lesson].href == page.href for lesson in tests):
        yield EXAM_SCRIPT


def _sent(files: Files, name: str) -> int:
    return len(zlib.compress(files.get(name, b""), 6))


def _times(plan: Plan, files: Files) -> float:
    names = [SHARED_SCRIPT, SHARED_STYLE, *(page.href for page in plan.pages if page.href in files)]
    return sum(len(files.get(name, b"")) for name in names) / sum(_sent(files, name) for name in names)
