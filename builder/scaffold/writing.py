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
    half = Path(tempfile.mkdtemp(prefix=".coursewright-", dir=target.parent))
    try:
        for path, text in files.items():
            file = half / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        half.chmod(0o777 & ~_umask())
        if target.exists():
            target.rmdir()
        os.replace(half, target)
    except OSError:
        shutil.rmtree(half, ignore_errors=True)
        raise


def _umask() -> int:
    """What a folder of this user may be read by; mkdtemp makes one for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
