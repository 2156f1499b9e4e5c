"""What an address on the web, or of a person, must have to lead anywhere."""

from __future__ import annotations

import re

HOST = r"(?:[^\s<>\"/?#@\\]*@)?(?:\w[^\s<>\"/?#@:\[\]\\]*|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?(?=[/?#]|$)"
ON_THE_WEB = re.compile(rf"https?://{HOST}[^\s<>\"]*")
LEADS_SOMEWHERE = re.compile(rf"https?://{HOST}|(?:mailto|tel):\S", re.IGNORECASE)
EMAIL = re.compile(r"[^@\s:/<>\"]+@[^@\s:/<>\"]+")


def is_on_the_web(text: str) -> bool:
    """Whether it is an address of a page: its scheme, a host (in any script), and what follows (RFC 3986, 3)."""
    return ON_THE_WEB.fullmatch(text) is not None


def leads_somewhere(address: str) -> bool:
    """Whether the address of a link has something behind its scheme: a host, a mailbox, a number."""
    return LEADS_SOMEWHERE.match(address) is not None


def is_email(text: str) -> bool:
    return EMAIL.fullmatch(text) is not None
