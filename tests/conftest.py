"""Options for all tests."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A busy machine fails no property, and a run finds what the run before found.
settings.register_profile("coursewright", deadline=None, derandomize=True)
settings.load_profile("coursewright")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew", action="store_true", help="write expected results anew; read them in the diff"
    )


@pytest.fixture
def renew(request: pytest.FixtureRequest) -> bool:
    """Whether expected results are to be written anew."""
    return bool(request.config.getoption("--renew"))
