"""Files → dist/handouts/: all of them or none; what was there before stays whole until the new stands beside it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from builder.write.package import locked, pack

NAME = "handouts"
NEW, OLD = ".handouts-new", ".handouts-old"


def put_handouts(out: Path, files: Mapping[str, bytes], on_wait: Callable[[], None]) -> Path:
    """The folder with the files. OSError, with the former folder in its place, where it cannot be written."""
    target, new, old = out / NAME, out / NEW, out / OLD
    with locked(out, on_wait):
        for leftover in (new, old):
            shutil.rmtree(leftover, ignore_errors=True)
        for path, data in files.items():
            file = new / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        if target.exists():
            os.replace(target, old)
        try:
            os.replace(new, target)
        except OSError:
            if old.exists():
                os.replace(old, target)
            raise
        shutil.rmtree(old, ignore_errors=True)
    return target


def zipped(files: Mapping[str, bytes], folder: str) -> bytes:
    """All files of a folder as one zip, under their names in it."""
    start = f"{folder}/"
    return pack({path.removeprefix(start): data for path, data in files.items() if path.startswith(start)})
