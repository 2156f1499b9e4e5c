"""Time zones by name, from the package tzdata on every system: the same rules, and so the same calendars, everywhere."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo


@cache
def zone_names() -> frozenset[str]:
    """The names of the IANA database (``Europe/Brussels``)."""
    return frozenset(resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


@cache
def zone_of(name: str) -> ZoneInfo:
    """The zone of that name; LookupError where there is none."""
    if name not in zone_names():
        raise LookupError(name)
    file = resources.files("tzdata").joinpath("zoneinfo", *name.split("/"))
    with file.open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


def is_skipped(time: datetime, zone: ZoneInfo) -> bool:
    """Whether clocks in that zone never show this time, as they go forward over it."""
    local = time.replace(tzinfo=zone)
    return local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != time


def is_twice(time: datetime, zone: ZoneInfo) -> bool:
    """Whether clocks in that zone show this time twice, as they go back."""
    first, second = (time.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    return first != second and not is_skipped(time, zone)
