"""pyproject.toml → .requirements/*.txt: every dependency at one version, with hashes, naming no registry."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
EXTRAS = {"build": (), "test": ("test",), "bench": ("bench",)}
OPTIONS = (
    "--quiet",
    "--generate-hashes",
    "--allow-unsafe",
    "--strip-extras",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-trusted-host",
    "--no-emit-find-links",
)

for name, extras in EXTRAS.items():
    subprocess.run(
        [
            *(sys.executable, "-m", "piptools", "compile", *OPTIONS),
            *(f"--extra={extra}" for extra in extras),
            *("--output-file", f".requirements/{name}.txt", "pyproject.toml"),
        ],
        cwd=FOLDER.parent,
        check=True,
    )
