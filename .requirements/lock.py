"""pyproject.toml → .requirements/*.txt: every dependency at one version, with hashes, naming no registry.

The three go into one venv, in any order: so what the tests need is settled first, and binds the others.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
EXTRAS = {"test": ("test",), "build": (), "bench": ("bench",)}
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
            *(() if name == "test" else ("--constraint", ".requirements/test.txt")),
            *("--output-file", f".requirements/{name}.txt", "pyproject.toml"),
        ],
        cwd=FOLDER.parent,
        check=True,
    )
