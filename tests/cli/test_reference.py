"""The reference page says what the program does."""

from __future__ import annotations

from pathlib import Path

from builder.cli.reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "reference.md"


def test_the_reference_page_is_up_to_date() -> None:
    """Renew it with: coursewright reference > docs/reference.md."""
    assert PAGE.read_text(encoding="utf-8") == reference()
