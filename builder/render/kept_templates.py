"""Compiled templates, kept as Python keeps its own bytecode: in ``__pycache__``, where that can be written."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from pickle import PickleError

from jinja2 import BytecodeCache, __version__
from jinja2.bccache import Bucket

FOLDER = Path(__file__).parent / "__pycache__"


class KeptTemplates(BytecodeCache):
    """A file for each template and Python. What is stale or damaged is compiled anew: Jinja compares the marks of
    Python and of the template's source, to which ``made_by`` (the environment's options) and Jinja's version are added."""

    def __init__(self, made_by: str, folder: Path = FOLDER) -> None:
        self._made_by = f"{__version__} {made_by}"
        self._folder = folder

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        del filename
        return f"{name.replace('/', '-')}.{sys.implementation.cache_tag}.jinja"

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(f"{self._made_by}\n{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            bucket.bytecode_from_string((self._folder / bucket.key).read_bytes())
        except (OSError, EOFError, ValueError, TypeError, PickleError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode:
            return
        target = self._folder / bucket.key
        unfinished = target.with_name(f"{target.name}.{os.getpid()}")
        try:
            unfinished.write_bytes(bucket.bytecode_to_string())
            os.replace(unfinished, target)
        except OSError:
            with suppress(OSError):
                unfinished.unlink()
