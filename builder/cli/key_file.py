"""The file with a secret key: it stands outside the course, and one person holds it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import click

from builder.papers.check_code import LEAST_KEY


def issuing_key(file: Path, course: Path, *, new: bool) -> bytes:
    """The key to make codes under: a new one, or the file's. ClickException where it lies in the course's folder."""
    if file.resolve().is_relative_to(course.resolve()):
        raise click.ClickException(
            "the key must not lie in the course's folder: it would go into git with it"
        )
    if new:
        return _make_key(file)
    return read_key(file, or_else="--new-key makes one")


def read_key(file: Path, *, or_else: str = "codes are verified with the one they were made under") -> bytes:
    """The key's bytes, without blanks at their ends; ``or_else`` tells what to do where there is none."""
    if not file.is_file():
        raise click.ClickException(f"there is no key file '{file}'; {or_else}")
    key = file.read_bytes().strip()
    if len(key) < LEAST_KEY:
        raise click.ClickException(
            f"the key in '{file}' is shorter than {LEAST_KEY} characters: it could be guessed"
        )
    return key


def _make_key(file: Path) -> bytes:
    """Makes a key that only its owner can read; never writes over one, as papers made under it could not be verified any more."""
    text = secrets.token_hex(32)
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise click.ClickException(f"'{file}' is there already; leave --new-key out to use it") from None
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(text + "\n")
    return text.encode()
