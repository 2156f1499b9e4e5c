"""A Chromium for the tests: the one that ``coursewright rehearse`` takes."""

from __future__ import annotations

from builder.rehearsal.browser import chromium

__all__ = ["chromium"]
