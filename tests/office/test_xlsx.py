"""Spreadsheets, counted by LibreOffice: each formula gives what the example says."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from builder.compiler import sound_course
from builder.papers.paper import Formula, Spreadsheet
from builder.papers.spreadsheets import tool_spreadsheet
from builder.press.xlsx import sheet_titles, write_xlsx
from tests.office.office import converted
from tests.press.decks import SPREADSHEET

COURSE, _ = sound_course(Path(__file__).parents[2])
TOOLS = [tool_spreadsheet(COURSE, tool) for tool in COURSE.tools if tool.spreadsheet]


@pytest.mark.parametrize("spreadsheet", [SPREADSHEET, *TOOLS], ids=lambda each: each.name)
def test_formulas_give_what_the_example_says(spreadsheet: Spreadsheet, tmp_path: Path) -> None:
    counted = counted_by_libreoffice(spreadsheet, tmp_path)
    for sheet, title in zip(spreadsheet.sheets, sheet_titles(each.title for each in spreadsheet.sheets), strict=True):  # fmt: skip
        for row, cells in enumerate(sheet.rows, 1):
            for column, cell in enumerate(cells, 1):
                value = counted[title].cell(row, column).value
                if isinstance(cell, Formula) and cell.value:
                    assert str(value) == cell.value
                assert not str(value).startswith(("#", "Err:"))


def test_what_looks_like_a_formula_is_not_counted(tmp_path: Path) -> None:
    page = counted_by_libreoffice(SPREADSHEET, tmp_path).worksheets[0]
    assert page["A3"].value == "=1+1"
    assert page["B3"].value == "=HYPERLINK(1)"


def counted_by_libreoffice(spreadsheet: Spreadsheet, folder: Path) -> openpyxl.Workbook:
    ods = converted(write_xlsx(spreadsheet), "book.xlsx", "ods", folder)
    again = converted(ods.read_bytes(), "counted.ods", "xlsx", folder)
    return openpyxl.load_workbook(again, data_only=True)
