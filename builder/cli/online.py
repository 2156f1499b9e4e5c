"""Addresses outside the course → those that do not answer. Only when somebody asks: builds never go online."""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote, urldefrag, urlsplit, urlunsplit

from builder import __version__, codes
from builder.check.contents import all_inlines
from builder.diagnostics import Diagnostic
from builder.model import Course, Link
from builder.source import Span
from builder.write.package import CACHE

ANSWERS = Path("dist", CACHE, "links.json")
KEPT = 7 * 24 * 3600  # seconds that an answer counts
TIMEOUT = 15  # seconds
PAUSE = 1.0  # seconds between two requests to one host
AT_ONCE = 6  # hosts
CANNOT_TELL = {401, 403, 405, 406, 429, 451, 501, 503, 999}  # what hosts say to programs, not to people
NO_ANSWER = 0
FAILED = 400
SAFE = "!#$%&'()*+,/:;=?@[]~"  # what an address may hold as it is
AGENT = f"coursewright/{__version__} (link check; one request a second)"


def dead_links(course: Course, root: Path, pause: float = PAUSE) -> Iterator[Diagnostic]:
    """A warning at each link, fact and card whose address is gone. Answers are kept below ``root`` for a week."""
    named = [(urldefrag(address)[0], at) for address, at in _addresses(course)]
    statuses = _statuses(dict.fromkeys(address for address, _ in named), root / ANSWERS, pause)
    for address, at in named:
        status = statuses[address]
        if status == NO_ANSWER:
            yield _dead(f"'{address}' does not answer", at)
        elif status >= FAILED and status not in CANNOT_TELL:
            yield _dead(f"'{address}' answers with {status}", at)


def ask(address: str) -> int:
    """With HEAD first; hosts that do not know it are asked for the page: some answer it with any error."""
    status = _ask(address, "HEAD")
    return _ask(address, "GET") if status == NO_ANSWER or status >= FAILED else status


def _dead(message: str, at: Span) -> Diagnostic:
    hint = "find where the page has gone, or take an archived copy (web.archive.org)"
    return Diagnostic(codes.DEAD_LINK, message, at, hint)


def _addresses(course: Course) -> Iterator[tuple[str, Span]]:
    for each in all_inlines(course):
        if isinstance(each, Link) and each.address.startswith(("https:", "http:")):
            yield each.address, each.at
    yield from ((fact.link, fact.at) for fact in course.facts if fact.link)
    yield from ((card.link, card.at) for card in course.cards if card.link)
    if course.contact.startswith("http"):
        yield course.contact, course.at


def _statuses(addresses: Iterable[str], cache: Path, pause: float) -> Mapping[str, int]:
    """Kept answers and new ones. Hosts are asked side by side, and each in its turn."""
    now = time.time()
    kept = {address: each for address, each in _kept(cache).items() if now - each[1] < KEPT}
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        if address not in kept:
            hosts.setdefault(_host(address), []).append(address)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for answers in pool.map(lambda row: _in_turn(row, pause), hosts.values()):
            kept |= {address: (status, now) for address, status in answers}
    if hosts:
        cache.parent.mkdir(parents=True, exist_ok=True)
        sound = {address: each for address, each in kept.items() if each[0] != NO_ANSWER}
        cache.write_text(json.dumps(sound, indent=1, sort_keys=True), encoding="utf-8")
    return {address: status for address, (status, _) in kept.items()}


def _kept(cache: Path) -> dict[str, tuple[int, float]]:
    """What was answered before; nothing where the file is damaged."""
    try:
        found = json.loads(cache.read_text("utf-8"))
        return {str(address): (int(each[0]), float(each[1])) for address, each in found.items()}
    except (OSError, ValueError, TypeError, AttributeError, IndexError):
        return {}


def _in_turn(addresses: list[str], pause: float) -> list[tuple[str, int]]:
    found = []
    for number, address in enumerate(addresses):
        if number:
            time.sleep(pause)
        found.append((address, ask(address)))
    return found


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:  # "https://[example"
        return ""


def _in_ascii(address: str) -> str:
    """The address as it is sent: ``…/wiki/Réfugié`` is written with its letters, and asked for with %C3%A9. ValueError."""
    parts = urlsplit(address)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    return urlunsplit((parts.scheme, host, quote(parts.path, SAFE), quote(parts.query, SAFE), ""))


def _ask(address: str, method: str) -> int:
    try:
        request = urllib.request.Request(_in_ascii(address), method=method, headers={"User-Agent": AGENT})
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code
    except (OSError, ValueError, http.client.HTTPException):  # no host, no line, no certificate, no HTTP
        return NO_ANSWER
