"""A certificate's words → PDF: one lying page."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from builder.papers.certificate import CertificatePaper
from builder.papers.paper import Size
from builder.press.paper_json import Json, language_and_region
from builder.press.pdf import typeset


def print_certificate(
    name: str, paper: CertificatePaper, *, size: Size = Size.A4, font: Path | None = None
) -> bytes:
    """The certificate as PDF, or CannotPrint. ``font`` is a font file for names that ours do not cover."""
    language, region = language_and_region(paper.language)
    words: dict[str, Json] = {
        **asdict(paper),
        "covers": list(paper.covers),
        "terms": [[what, value] for what, value in paper.terms],
        "small": list(paper.small),
        "language": language,
        "region": region,
        "size": size.value,
    }
    return typeset(name, "certificate.typ", {"certificate.json": words}, {}, font)
