"""Paths of authors' files → names in a package."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

FOLDER = "assets"


def asset_name(path: str, suffix: str, variant: str = "") -> str:
    """``assets/photo-800-3fa2c1.jpg``: ASCII, and different whatever folder and capitals were.

    The digest of the path keeps apart files that have one name in two folders; openedx-scorm-xblock before
    its PR #114 serves assets by base name alone.
    """
    stem = unicodedata.normalize("NFKD", PurePosixPath(path).stem).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:40]
    digest = hashlib.sha256(path.encode()).hexdigest()[:6]
    return f"{FOLDER}/{'-'.join(part for part in (words, variant, digest) if part)}{suffix}"
