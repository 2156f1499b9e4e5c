"""A certificate's check code: an HMAC (RFC 2104, SHA-256) over what it says, under a key that only the issuer holds."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from collections.abc import Iterable

from builder.certificates import Award, AwardKind

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
LENGTH = 16  # of five bits each: 80 bits, which nobody finds by trying
LOOKALIKES = str.maketrans("ILO", "110")
LEAST_KEY = 16  # bytes


def check_code(key: bytes, course: str, award: Award) -> str:
    """Sixteen signs in groups of four: they cover course, kind, name, hours and date."""
    digest = hmac.new(key, _covered(course, award), hashlib.sha256).digest()
    bits = int.from_bytes(digest[:10], "big")
    signs = "".join(SIGNS[bits >> shift & 31] for shift in range((LENGTH - 1) * 5, -1, -5))
    return "-".join(signs[at : at + 4] for at in range(0, LENGTH, 4))


def kind_of_code(key: bytes, course: str, code: str, name: str, hours: int, day: str) -> AwardKind | None:
    """What the code confirms of these words; None where it confirms nothing. Blanks, hyphens and case do not matter."""
    given = plain_code(code)
    found: AwardKind | None = None
    for award in _awards(name, hours, day):
        made = plain_code(check_code(key, course, award))
        if hmac.compare_digest(made.encode(), given.encode()):
            found = award.kind
    return found


def plain_code(code: str) -> str:
    """The code's signs alone, as one sees them: a person may read 0 as O."""
    signs = code.upper().translate(LOOKALIKES)
    return "".join(sign for sign in signs if sign in SIGNS)


def _awards(name: str, hours: int, day: str) -> Iterable[Award]:
    return (Award(kind, name, hours, day) for kind in AwardKind)


def _covered(course: str, award: Award) -> bytes:
    """What the code covers, one part a line. The name counts as it is read: blanks once, composed, any case."""
    name = " ".join(unicodedata.normalize("NFC", award.name).casefold().split())
    return "\n".join((course, award.kind.value, name, str(award.hours), award.day)).encode()
