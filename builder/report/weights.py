"""Plan + files → what each page weighs, and how long a learner waits for it."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from builder.plan import Plan
from builder.write.package import Files
from builder.write.weights import weigh

SPEEDS = (53, 400)  # kbit/s: a telephone line (or GPRS), and a poor mobile link
SHARED_SCRIPT, SHARED_STYLE = "player.js", "style.css"


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes over the connection; ``first`` and ``later`` in seconds, one for each of ``SPEEDS``: with script and style, and
    when the browser has them."""

    title: str
    href: str
    html: int
    pictures: int
    first: tuple[float, ...]
    later: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """``script`` and ``style`` as gzip sends them, once for all pages."""

    script: int
    style: int
    pages: tuple[Weight, ...]


def seconds(size: int, speed: int) -> float:
    """Seconds that ``size`` bytes take at ``speed`` kbit/s."""
    return size * 8 / (speed * 1000)


def page_weights(plan: Plan, files: Files) -> Weights:
    """Every page, the heaviest first."""
    script, style = (len(zlib.compress(files.get(name, b""), 6)) for name in (SHARED_SCRIPT, SHARED_STYLE))
    rows = []
    for page in plan.pages:
        if page.href in files:
            own = weigh(page.href, files)
            rows.append(
                Weight(
                    page.title or page.id.capitalize(),
                    page.href,
                    own.html,
                    own.images,
                    tuple(seconds(own.total + script + style, speed) for speed in SPEEDS),
                    tuple(seconds(own.total, speed) for speed in SPEEDS),
                )
            )
    return Weights(script, style, tuple(sorted(rows, key=lambda row: (-row.html - row.pictures, row.href))))
