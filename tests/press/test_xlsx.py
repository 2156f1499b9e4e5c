"""Spreadsheets, read back by openpyxl."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openpyxl

from builder.papers.paper import Entry, Sheet, Spreadsheet
from builder.press.xlsx import sheet_titles, write_xlsx
from tests.press.decks import SPREADSHEET
from tests.press.test_docx import faults

BOOK = openpyxl.load_workbook(BytesIO(write_xlsx(SPREADSHEET)))
PAGE = BOOK.worksheets[0]


def test_the_same_spreadsheet_gives_the_same_bytes() -> None:
    assert write_xlsx(SPREADSHEET) == write_xlsx(SPREADSHEET)


def test_it_holds_to_the_standard(tmp_path: Path) -> None:
    found = faults(write_xlsx(SPREADSHEET), tmp_path / "book.xlsx")
    assert [
        each for each in found if "inline-string" not in each
    ] == []  # that one tells of a habit of Excel's


def test_titles_are_such_as_a_program_takes() -> None:
    assert sheet_titles(["A: b/c", "", "x" * 40, "x" * 41, "a  b c"]) == ["A  b c", "Sheet", "x" * 30 + "…", "x" * 27 + " 2", "a  b c 2"]  # fmt: skip


def test_what_looks_like_a_formula_and_is_none_stays_text() -> None:
    for place, text in (("A3", "=1+1"), ("B3", "=HYPERLINK(1)")):
        assert PAGE[place].data_type == "s" or PAGE[place].value == text
        assert PAGE[place].quotePrefix


def test_formulas_are_formulas_and_have_no_value_yet() -> None:
    assert PAGE["B4"].value == "=SUM(B2:B3)"
    counted = openpyxl.load_workbook(BytesIO(write_xlsx(SPREADSHEET)), data_only=True)
    assert counted.worksheets[0]["B4"].value is None


def test_numbers_are_numbers() -> None:
    assert PAGE["B2"].value == 2


def test_cells_to_fill_in_are_open_and_the_others_locked() -> None:
    assert PAGE.protection.sheet
    assert not PAGE.protection.password
    assert {each: PAGE[each].protection.locked for each in ("A1", "A2", "B2", "C3", "B4")} == {"A1": True, "A2": True, "B2": False, "C3": False, "B4": True}  # fmt: skip


def test_a_check_offers_the_words_also_those_with_a_comma() -> None:
    checks = {str(each.sqref): each.formula1 for each in PAGE.data_validations.dataValidation}
    assert checks["B2"] == '"0,1,2"'
    assert checks["C2 C3"] == "_words!$A$1:$A$2" or checks["C2:C3"] == "_words!$A$1:$A$2"
    assert [BOOK["_words"].cell(n, 1).value for n in (1, 2)] == ["Yes, fully", "No"]
    assert BOOK["_words"].sheet_state == "hidden"


def test_the_header_stays_in_view_and_is_printed_on_each_page() -> None:
    assert PAGE.freeze_panes == "B2"
    assert PAGE.print_title_rows == "$1:$1"
    assert PAGE.sheet_properties.pageSetUpPr is not None
    assert PAGE.sheet_properties.pageSetUpPr.fitToPage


def test_properties_are_the_spreadsheets() -> None:
    assert (BOOK.properties.title, BOOK.properties.creator, BOOK.properties.language) == ("Quick Diagnostic", "The course's authors", "en-GB")  # fmt: skip


def test_a_sheet_in_arabic_runs_from_right_to_left() -> None:
    arabic = Spreadsheet("a", "مرحبا", "ar", (Sheet("مرحبا", (("س",), (Entry(),))),))
    assert openpyxl.load_workbook(BytesIO(write_xlsx(arabic))).worksheets[0].sheet_view.rightToLeft
