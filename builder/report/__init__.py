"""A compilation and its findings → one page for the person who signs a course off."""

from __future__ import annotations

from builder.report.page import report_page

__all__ = ["report_page"]
