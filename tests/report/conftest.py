"""What the tests of the report share."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.compiler import Compilation, compile_course


@pytest.fixture(scope="session")
def compilation() -> Compilation:
    return compile_course(Path(__file__).parents[1] / "courses" / "everything", ["web"])
