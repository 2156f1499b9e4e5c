"""``python -m tests.fuzz.led markdown 600``: fuzzing led by coverage. libFuzzer ends the process when time is up."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["builder", "markdown", "zipfile"]):
    from tests.fuzz.found import Found
    from tests.fuzz.target import MOST_BYTES, Target
    from tests.fuzz.targets import TARGETS


def main(name: str, seconds: int) -> None:
    target, folder = TARGETS[name], Path(".fuzz") / name
    corpus, words = folder / "corpus", folder / "words.dict"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds):
        (corpus / f"seed-{number:03}").write_bytes(seed)
    words.write_text(_dictionary(target), encoding="ascii")
    found, root = Found(folder / "found"), Path(tempfile.mkdtemp())
    options = [f"-max_total_time={seconds}", f"-max_len={MOST_BYTES}", "-timeout=60"]
    atheris.Setup(
        ["fuzz", str(corpus), f"-dict={words}", f"-artifact_prefix={folder}/", *options],
        lambda data: found.try_(target, data, root),
    )
    atheris.Fuzz()


def _dictionary(target: Target) -> str:
    """The words as libFuzzer reads them: bytes but letters as ``\\xAB``."""
    return "".join(f'"{_escaped(word)}"\n' for word in target.words)


def _escaped(word: str) -> str:
    return "".join(
        chr(byte) if chr(byte).isalnum() and byte < 128 else f"\\x{byte:02X}" for byte in word.encode()
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
