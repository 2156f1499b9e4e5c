"""A few seconds of fuzzing, the same each time. ``make fuzz`` takes ten minutes for each reader."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.mutations import mutated
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS, YAML_FILES

BRIEF = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@given(data=st.data())
@BRIEF
def test_nothing_that_authors_write_is_a_traceback(target: Target, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as root:
        target.try_bytes(data.draw(mutated(target)), Path(root))


def test_every_kind_of_file_has_a_seed() -> None:
    assert {seed[0] for seed in TARGETS["yaml"].seeds} == set(range(len(YAML_FILES)))
