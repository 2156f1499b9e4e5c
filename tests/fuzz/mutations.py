"""Well-formed inputs → inputs that are nearly so."""

from __future__ import annotations

import time
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.found import Found
from tests.fuzz.target import Target

ROUND = 500  # examples between two looks at the clock


def mutated(target: Target) -> st.SearchStrategy[bytes]:
    """A seed with some stretches of it replaced by words of the target, by a stretch of another seed, or by anything."""
    pieces = st.one_of(
        st.sampled_from([word.encode() for word in target.words]),
        st.binary(max_size=6),
        st.sampled_from(target.seeds).flatmap(_stretch),
    )
    edits = st.lists(st.tuples(st.integers(0, 8_000), st.integers(0, 40), pieces), max_size=8)
    return st.builds(_edited, st.sampled_from(target.seeds), edits)


def run_by_mutation(target: Target, seconds: int, root: Path, found: Found) -> None:
    """For about so many ``seconds``, each round with other inputs."""
    ends = time.monotonic() + seconds

    @given(mutated(target))
    @settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        derandomize=False,
        suppress_health_check=list(HealthCheck),
    )
    def round_(data: bytes) -> None:
        found.try_(target, data, root)

    while time.monotonic() < ends:
        round_()


def _stretch(seed: bytes) -> st.SearchStrategy[bytes]:
    return st.tuples(st.integers(0, len(seed)), st.integers(1, 200)).map(
        lambda at: seed[at[0] : at[0] + at[1]]
    )


def _edited(seed: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for place, length, piece in edits:
        start = place % (len(seed) + 1)
        seed = seed[:start] + piece + seed[start + length :]
    return seed
