"""Plan → the files that a browser asks for, each rendered when it is asked for first."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.plan import Plan
from builder.preview.lms import lms_makers
from builder.render import Maker, Site, make_site, page_makers, render_script

PLAYER = "player.js"


@dataclass(slots=True)
class View:
    """One state of the course as its web package would be. ``number`` counts the states of a preview; ``older`` keeps
    pictures that pages of the state before still ask for."""

    number: int
    plan: Plan
    site: Site
    makers: Mapping[str, Maker]
    older: Mapping[str, bytes]
    made: dict[str, bytes] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def file(self, name: str) -> bytes | None:
        """What the file holds; None where the package has no such file. Nothing is read from a path that was asked for."""
        with self.lock:
            if name in self.made:
                return self.made[name]
            if name in self.makers:
                return self.made.setdefault(name, self.makers[name]())
            return self.site.assets.files.get(name) or self.older.get(name)


def make_view(number: int, plan: Plan, cards: Mapping[str, bytes], before: View | None) -> View:
    site = make_site(plan, lambda _: None, cards)
    pages = page_makers(site)
    makers = {**pages, PLAYER: lambda: render_script(plan, "local"), **dict(lms_makers(plan, pages))}
    return View(number, plan, site, makers, dict(before.site.assets.files) if before else {})
