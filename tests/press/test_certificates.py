"""Certificates in PDF: one page, any name."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from builder.papers.certificate import certificate_paper
from builder.papers.paper import Size
from builder.press.certificates import print_certificate
from builder.press.pdf import CannotPrint, NoFace
from builder.render.messages import load_messages
from builder.render.numbers import numbers_of
from tests.papers.test_certificate import AWARD, RULES
from tests.press.test_pdf import squeezed

PAPER = certificate_paper(
    AWARD, "F6E9-CW9M-6H3Z-864R", "Migration in Every Sector", RULES, load_messages("en"), numbers_of("en")
)


@pytest.mark.parametrize(
    "name",
    [
        "Amal Ndiaye",
        "José-María Ñandú",
        "Zoë Žižek",
        "Nguyễn Thị Ánh",
        "Иван Петров",
        "Ελένη",
        "प्रिया शर्मा",
        "ليلى حداد",
        "W" * 100,
    ],
)
@pytest.mark.parametrize("size", [Size.A4, Size.LETTER])
def test_any_name_stands_on_one_page(name: str, size: Size) -> None:
    reader = PdfReader(BytesIO(print_certificate("c", replace(PAPER, name=name), size=size)))
    (page,) = reader.pages
    assert page.mediabox.width > page.mediabox.height
    text = squeezed(page.extract_text())
    assert squeezed("Certificate of completion") in text
    assert "F6E9-CW9M-6H3Z-864R" in text
    assert reader.metadata is not None
    assert reader.metadata.title == f"Certificate of completion: {name}"


def test_a_name_that_no_face_covers_is_refused_and_a_face_of_ones_own_mends_it(tmp_path: Path) -> None:
    paper = replace(PAPER, name="漢")
    with pytest.raises(CannotPrint) as refused:
        print_certificate("c", paper)
    assert refused.value.why == (NoFace("漢", "漢"),)
    file = tmp_path / "face.ttf"
    file.write_bytes(face_with("漢"))
    reader = PdfReader(BytesIO(print_certificate("c", paper, font=file)))
    assert "漢" in reader.pages[0].extract_text()


def face_with(sign: str) -> bytes:
    """A font that has one character: an A, under another number."""
    font = TTFont(files("builder").joinpath("press", "fonts", "NotoSans-Bold.ttf"))
    for table in font["cmap"].tables:
        table.cmap = {ord(sign): "A"}
    for name in font["name"].names:
        name.string = "One Sign"
    file = BytesIO()
    font.save(file)
    return file.getvalue()
