"""Files change → the workshop is renewed, and the pages are told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from watchfiles import awatch

from builder.preview.changes import Changes
from builder.preview.workshop import Workshop
from builder.source import CONTENT_FOLDERS

GATHER = 40  # milliseconds: an editor writes a file in several steps
LOOK_AGAIN = 2000  # milliseconds, for a content folder that is new
QUIET = 0.5  # seconds without a change before all rules are asked, which would hold up a page


async def watch(workshop: Workshop, changes: Changes) -> None:
    """Until it is cancelled."""
    closer = asyncio.create_task(_look_closely(workshop, changes))
    async for _ in _changed(workshop.root):
        closer.cancel()
        await run_in_threadpool(workshop.renew)
        changes.tell()
        closer = asyncio.create_task(_look_closely(workshop, changes))


async def _look_closely(workshop: Workshop, changes: Changes) -> None:
    await asyncio.sleep(QUIET)
    await run_in_threadpool(workshop.look_closely)
    changes.tell()


async def _changed(root: Path) -> AsyncIterator[None]:
    """Something in the content folders changed, or one of them came."""
    while True:
        folders = _folders(root)
        watched = awatch(
            *folders, step=GATHER, debounce=GATHER * 4, rust_timeout=LOOK_AGAIN, yield_on_timeout=True
        )
        async for changed in watched:
            if changed:
                yield
            if _folders(root) != folders:
                yield
                break


def _folders(root: Path) -> list[Path]:
    return [root / name for name in CONTENT_FOLDERS if (root / name).is_dir()]
