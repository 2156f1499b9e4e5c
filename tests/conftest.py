"""Options for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine fails no property, and a run finds what the run before found.
settings.register_profile("coursewright", deadline=None, derandomize=True)
settings.load_profile("coursewright")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew", action="store_true", help="write expected results anew; read them in the diff"
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What needs LibreOffice and Java runs only where it is named (``make test-office``)."""
    office = Path(__file__).parent / "office"
    return True if collection_path == office and not any("office" in each for each in config.args) else None


@pytest.fixture
def renew(request: pytest.FixtureRequest) -> bool:
    """Whether expected results are to be written anew."""
    return bool(request.config.getoption("--renew"))
