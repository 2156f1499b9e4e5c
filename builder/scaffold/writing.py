"""Files → a folder that was not there, or held nothing: all of them or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


class NotEmpty(Exception):
    """The folder holds something, which a new course must not overwrite."""


def write_new(folder: Path, files: Mapping[str, str]) -> None:
    """NotEmpty where the folder holds anything; OSError, with nothing left behind, where it cannot be written."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty(str(folder))
    target = folder.absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    half = Path(tempfile.mkdtemp(prefix=".coursewright-", dir=target if target.exists() else target.parent))
    try:
        for path, text in files.items():
            file = half / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        if target.exists():
            _move_in(half, target)
        else:
            half.chmod(0o777 & ~_umask())
            os.replace(half, target)
    except (NotEmpty, OSError):
        shutil.rmtree(half, ignore_errors=True)
        raise


def _move_in(half: Path, target: Path) -> None:
    """Into the empty folder as it stands: a shell may be in it, and one that was replaced would be gone for that shell."""
    if list(target.iterdir()) != [half]:  # somebody was here in the meantime
        raise NotEmpty(str(target))
    moved: list[Path] = []
    try:
        for each in sorted(half.iterdir()):
            os.replace(each, target / each.name)
            moved.append(target / each.name)
    except OSError:
        for each in moved:
            shutil.rmtree(each) if each.is_dir() else each.unlink()
        raise
    half.rmdir()


def _umask() -> int:
    """What a folder of this user may be read by; mkdtemp makes one for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
