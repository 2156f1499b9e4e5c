"""Running LibreOffice without a window."""

from __future__ import annotations

import subprocess
from pathlib import Path

from pypdf import PdfReader

MOST_SECONDS = 180


def converted(data: bytes, name: str, to: str, folder: Path) -> Path:
    """A file of ``data`` turned into another format by LibreOffice, with a profile of its own. ``to`` may name a filter after a colon."""
    source = folder / name
    source.write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", to, "--outdir", str(folder), str(source)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=MOST_SECONDS)
    return source.with_suffix("." + to.partition(":")[0])


def pdf_text(path: Path) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in PdfReader(path).pages]


def squeezed(text: str) -> str:
    """Without blanks: where lines break is the program's matter."""
    return "".join(text.split())
