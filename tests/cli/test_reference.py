"""The reference page says what the program does."""

from __future__ import annotations

from pathlib import Path

from builder.cli.profiles_page import profiles_page
from builder.cli.reference import reference

DOCS = Path(__file__).parents[2] / "docs"


def test_the_reference_page_is_up_to_date() -> None:
    """Renew it with: coursewright reference > docs/reference.md."""
    assert (DOCS / "reference.md").read_text(encoding="utf-8") == reference()


def test_the_page_of_profiles_is_up_to_date() -> None:
    """Renew it with: coursewright reference --profiles > docs/profiles.md."""
    assert (DOCS / "profiles.md").read_text(encoding="utf-8") == profiles_page()
