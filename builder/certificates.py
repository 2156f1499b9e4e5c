"""What a certificate asks for, and what learners did: CertificateRules, Learner, and what the two make, Award."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction

from builder.source import Source, Span

NOWHERE = Span(Source("", ()))


@dataclass(frozen=True, slots=True)
class CertificateRules:
    """``certificate`` of course.yaml. ``modules`` are all needed, of ``choose`` at least ``least``; ``core`` are those that a
    record of participation needs. ``final`` is a share of its points, ``capstone`` so many of ``capstone_of`` points.
    ``hours`` of learning: by the least path, by all of ``choose``, by the core alone; 0 where the paper names none."""

    issuer: str
    modules: tuple[str, ...] = ()
    choose: tuple[str, ...] = ()
    least: int = 0
    core: tuple[str, ...] = ()
    final: Fraction = Fraction(0)
    capstone: int = 0
    capstone_of: int = 0
    reviews: int = 0
    webinars: int = 0
    hours: int = 0
    full_hours: int = 0
    core_hours: int = 0
    appeal_days: int = 0
    contact: str = ""
    at: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Learner:
    """One row of the learners' file. ``final`` is a share (24/30 is 4/5), ``day`` an ISO date."""

    name: str
    address: str
    modules: frozenset[str]
    final: Fraction
    capstone: Fraction
    reviews: int
    webinars: int
    day: str
    at: Span = field(default=NOWHERE, compare=False, repr=False)
    name_at: Span = field(default=NOWHERE, compare=False, repr=False)


class AwardKind(Enum):
    COMPLETION = "completion"
    FULL = "full"  # completion with every module that may be chosen
    PARTICIPATION = "participation"


@dataclass(frozen=True, slots=True)
class Award:
    """What a learner is given: a paper of ``kind`` over so many ``hours``."""

    kind: AwardKind
    name: str
    hours: int
    day: str
