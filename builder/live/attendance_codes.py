"""A key that the trainer holds → the code of a webinar and cohort, and what the course keeps of it.

The code is an HMAC of the webinar's and the cohort's ids (RFC 2104, with SHA-256): whoever holds the key file gets the same code again,
and no code tells anything of another. The course holds a salt and a digest, in webinars/attendance-codes.yaml.

What it protects against: nobody reads a code in the course's sources or in a package, or by chance in a page's script. What it does
not: a code can be passed on to who was not there, the digest is short enough to be searched through by a patient programmer, and
somebody who can change what the browser sends to the LMS needs no code at all. Where attendance decides about more than
a reminder, compare with the platform's report (``coursewright attendance``).
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator
from itertools import groupby

from builder.render.unit_data import code_digest
from builder.webinars import AttendanceCode

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # none that reads or sounds like another: no 0, 1, i, l, o
LENGTH = 8
SALT = 16  # hexadecimal digits


def attendance_code(key: bytes, course: str, webinar: str, cohort: str) -> str:
    """Eight letters and digits, in two groups: forty bits."""
    digest = hmac.digest(key, f"attendance:{course}:{webinar}:{cohort}".encode(), "sha256")
    letters = "".join(LETTERS[byte % len(LETTERS)] for byte in digest[:LENGTH])
    return f"{letters[:4]}-{letters[4:]}"


def salt_and_digest(key: bytes, course: str, webinar: str, cohort: str) -> tuple[str, str]:
    """What the course keeps; the same each time, so that the file changes with the key alone."""
    salt = hmac.digest(key, f"salt:{course}:{webinar}:{cohort}".encode(), "sha256").hex()[:SALT]
    return salt, code_digest(salt, attendance_code(key, course, webinar, cohort).replace("-", ""))


def codes_file(codes: Iterable[tuple[str, str, str, str]]) -> str:
    """The text of webinars/attendance-codes.yaml: webinar, cohort, salt and digest of each, in order of both ids."""
    lines = ["# Made by: coursewright attendance-code. It holds no code, and may be committed."]
    for webinar, group in groupby(sorted(codes), key=lambda each: each[0]):
        lines.append(f"{webinar}:")
        lines += [f'  {cohort}: {{salt: "{salt}", digest: "{digest}"}}' for _, cohort, salt, digest in group]
    return "\n".join(lines) + "\n"


def known_codes(codes: Iterable[AttendanceCode]) -> Iterator[tuple[str, str, str, str]]:
    """The codes of a course, as ``codes_file`` takes them."""
    return ((each.webinar.id, each.cohort, each.salt, each.digest) for each in codes)
