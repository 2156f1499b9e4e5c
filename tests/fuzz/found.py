"""Failures → a file for each kind of them."""

from __future__ import annotations

import hashlib
import traceback
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.target import Target


@dataclass(slots=True)
class Found:
    """``kinds`` are named by the exception and the line that raised it; the smallest input of each is kept."""

    folder: Path
    tried: int = 0
    kinds: dict[str, int] = field(default_factory=dict)

    def try_(self, target: Target, data: bytes, root: Path) -> None:
        """Tries an input; a failure is noted, and the run goes on."""
        self.tried += 1
        try:
            target.try_bytes(data, root)
        except Exception as error:
            self._note(error, data)

    def _note(self, error: Exception, data: bytes) -> None:
        last = traceback.extract_tb(error.__traceback__)[-1]
        words = str(error).partition(":")[0] if isinstance(error, AssertionError) else ""
        kind = f"{type(error).__name__} {Path(last.filename).name}:{last.lineno} {words}".strip()
        if len(data) >= self.kinds.get(kind, len(data) + 1):
            return
        self.kinds[kind] = len(data)
        self.folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(kind.encode()).hexdigest()[:12]
        (self.folder / f"{name}.input").write_bytes(data)
        trace = "".join(traceback.format_exception(error))
        (self.folder / f"{name}.txt").write_text(f"{kind}\n\n{trace}", encoding="utf-8")
