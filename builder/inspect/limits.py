"""Bounds of an inspection: what a hostile archive can cost at most."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes are in bytes after unpacking, unless said otherwise; ``seconds`` is for the whole inspection."""

    entries: int = 20_000
    directory: int = 4 * MB  # the zip's own list of entries, packed as it is
    total: int = 1024 * MB
    entry: int = 512 * MB
    ratio: int = 200  # unpacked to packed, above 1 MB: text reaches 20, deflate's utmost is 1,032
    manifest: int = 4 * MB
    text: int = 4 * MB  # a page, a script, a style sheet
    seconds: float = 30.0


@dataclass(slots=True)
class Budget:
    """What is left of the limits as the inspection goes on."""

    limits: Limits
    clock: Callable[[], float] = time.monotonic
    read: int = 0
    began: float = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.clock()

    def is_spent(self) -> bool:
        return self.read >= self.limits.total or self.clock() - self.began >= self.limits.seconds
