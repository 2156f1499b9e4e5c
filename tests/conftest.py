"""Options for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a process: Playwright cannot be started twice in one."""
    from tests.launch.browser import chromium

    with chromium() as launched:
        yield launched
