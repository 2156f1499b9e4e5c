"""webinars/attendance-codes.yaml → AttendanceCodes. ``coursewright attendance-code`` writes the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder import codes
from builder.read import values
from builder.read.fields import Field, Kind, Table
from builder.read.keyed import ID, read_keyed
from builder.read.record import Place, Record
from builder.read.yaml_tree import Mapping, Node
from builder.webinars import AttendanceCode, Named

MADE = re.compile(r"[0-9a-f]{16}")

ATTENDANCE_CODE = Table(
    "an attendance code",
    (
        Field("salt", Kind.TEXT, "Made by the command.", required=True),
        Field("digest", Kind.TEXT, "Made by the command.", required=True),
    ),
)


def read_attendance_codes(node: Node, place: Place) -> Iterator[AttendanceCode]:
    """By webinar, then by cohort."""
    if not isinstance(node, Mapping):
        _tell(place, node)
        return
    for entry in node.entries:
        webinar = values.slug(entry.key, ID, place.report)
        for cohort, record in read_keyed(entry.value, ATTENDANCE_CODE, place):
            if webinar and _is_made(record):
                named = Named(webinar, entry.key.at)
                yield AttendanceCode(named, cohort, record.text("salt"), record.text("digest"), record.at)


def _is_made(record: Record) -> bool:
    salt, digest = record.text("salt"), record.text("digest")
    if salt and digest and not (MADE.fullmatch(salt) and MADE.fullmatch(digest)):
        hint = "let coursewright attendance-code write this file; the code itself stands nowhere in it"
        record.place.tell(
            codes.WRONG_KIND, "salt and digest have 16 digits from 0 to f each", record.where("digest"), hint
        )
        return False
    return bool(salt and digest)


def _tell(place: Place, node: Node) -> None:
    hint = "let coursewright attendance-code write it"
    place.tell(codes.WRONG_KIND, "this file holds attendance codes by webinar and cohort", node.at, hint)
