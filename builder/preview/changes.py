"""One who tells that something changed, many who wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Changes:
    """A count that grows; who follows it hears the newest, however many were missed."""

    count: int = 0
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self) -> None:
        self.count += 1
        self._changed.set()
        self._changed = asyncio.Event()

    async def follow(self) -> AsyncIterator[int]:
        """The count at once, and after each change."""
        while True:
            seen, changed = self.count, self._changed
            yield seen
            if seen == self.count:
                await changed.wait()
