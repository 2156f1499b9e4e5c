"""Spreadsheet → XLSX: cells to fill in with their checks, formulas that an office program counts, everything else locked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Literal, assert_never
from zipfile import ZipFile

from lxml import etree
from openpyxl import Workbook
from openpyxl.cell.cell import Cell as Place
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import absolute_coordinate
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from builder.papers.paper import Cell, Entry, EntryKind, Formula, Sheet, Spreadsheet
from builder.press.colours import colours
from builder.press.ooxml import same_bytes
from builder.render.messages import text_direction

FORBIDDEN = re.compile(r"[\[\]:*?/\\]")  # in a sheet's title
LONGEST_TITLE = 31
LONGEST_LIST = 255  # characters of a check's own list; longer ones stand on a sheet of their own
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
WORDS_SHEET = "_words"
FONT_ORDER = ("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme")  # fmt: skip
CLOCK = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")


def write_xlsx(spreadsheet: Spreadsheet) -> bytes:
    """The spreadsheet: the same bytes each time. Formulas have no counted values: whoever opens it counts them."""
    book = Workbook()
    book.remove(book.worksheets[0])
    titles = sheet_titles([sheet.title for sheet in spreadsheet.sheets])
    for sheet, title in zip(spreadsheet.sheets, titles, strict=True):
        _write(book, book.create_sheet(title), sheet, spreadsheet.language)
    _words_last(book)
    properties = book.properties
    properties.title, properties.creator, properties.language = spreadsheet.title, spreadsheet.author, spreadsheet.language  # fmt: skip
    book.calculation.fullCalcOnLoad = True
    made = BytesIO()
    book.save(made)
    return same_bytes(_mended(made.getvalue()))


def sheet_titles(titles: Iterable[str]) -> list[str]:
    """Titles that a program takes: at most 31 characters, none of ``[]:*?/\\``, each once."""
    made: list[str] = []
    for title in titles:
        plain = FORBIDDEN.sub(" ", title).strip().strip("'") or "Sheet"
        short = plain if len(plain) <= LONGEST_TITLE else plain[: LONGEST_TITLE - 1].rstrip() + "…"
        taken, number = {each.casefold() for each in made}, 2
        candidate = short
        while candidate.casefold() in taken or candidate == WORDS_SHEET:
            candidate = f"{short[: LONGEST_TITLE - 4]} {number}"
            number += 1
        made.append(candidate)
    return made


def _write(book: Workbook, page: Worksheet, sheet: Sheet, language: str) -> None:
    width = max((len(row) for row in sheet.rows), default=1)
    top = 1
    checks: dict[tuple[str, ...] | EntryKind, DataValidation] = {}
    for number, row in enumerate(sheet.rows, top):
        for column, cell in enumerate(row, 1):
            place = page.cell(number, column)
            assert isinstance(place, Place)
            _cell(place, cell, head=number == top)
            if isinstance(cell, Entry) and (cell.options or cell.kind is not EntryKind.TEXT):
                _check(book, page, checks, cell.options or cell.kind).add(place)
    _columns(page, sheet, width)
    if sheet.intro:
        _intro(page, sheet.intro, len(sheet.rows) + 2, width)
    page.freeze_panes = "A2" if width < 3 else "B2"
    page.protection.sheet = True  # without a password: against slips, not against people
    page.protection.formatColumns = page.protection.formatRows = False
    page.sheet_view.rightToLeft = text_direction(language) == "rtl"
    _print_set_up(page, width)


def _cell(place: Place, cell: Cell, *, head: bool) -> None:
    place.alignment = Alignment(wrap_text=True, vertical="top")
    place.border = _border()
    place.font = Font(name="Calibri", size=11, bold=head, color=colours()["ink"])
    match cell:
        case Entry(filled=filled, kind=kind):
            if kind is EntryKind.DATE:
                place.number_format = "yyyy-mm-dd"
            _value(place, _day(filled) or filled if kind is EntryKind.DATE else filled)
            place.protection = Protection(locked=False)
            place.fill = PatternFill("solid", fgColor=colours()["a3-soft"])
        case Formula(text=text):
            place.value = f"={text.removeprefix('=')}"
            place.fill = PatternFill("solid", fgColor=colours()["a1-soft"])
            place.font = Font(name="Calibri", size=11, bold=True, color=colours()["ink"])
        case str():
            _value(place, cell)
            if head:
                place.fill = PatternFill("solid", fgColor=colours()["panel"])
        case _:
            assert_never(cell)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _value(place: Place, value: str | date) -> None:
    """Numbers as numbers, days as days; all else as text, also what begins like a formula."""
    if isinstance(value, date):
        place.value = value
        return
    text = UNPRINTABLE.sub("", value)
    if not text:
        return
    if re.fullmatch(r"-?(0|[1-9]\d{0,14})(\.\d+)?", text):
        place.value = float(text) if "." in text else int(text)
        return
    place.value = text
    place.data_type = "s"
    place.quotePrefix = text[0] in "=+-@"


def _check(
    book: Workbook,
    page: Worksheet,
    checks: dict[tuple[str, ...] | EntryKind, DataValidation],
    takes: tuple[str, ...] | EntryKind,
) -> DataValidation:
    """The check for these words, or for numbers or dates; one for all cells that take them."""
    if takes not in checks:
        checks[takes] = _of_kind(takes) if isinstance(takes, EntryKind) else _of_words(book, takes)
        page.add_data_validation(checks[takes])
    return checks[takes]


def _of_words(book: Workbook, options: tuple[str, ...]) -> DataValidation:
    listed = ",".join(options)
    simple = len(listed) <= LONGEST_LIST and not any("," in each or '"' in each for each in options)
    source = f'"{listed}"' if simple else _listed(book, options)
    return DataValidation("list", formula1=source, allow_blank=True, showErrorMessage=True)


def _of_kind(kind: EntryKind) -> DataValidation:
    """Any number, or any day that spreadsheets know (from 1900 on)."""
    low, high = ("-1E+15", "1E+15") if kind is EntryKind.NUMBER else ("1", "2958465")
    type_: Literal["decimal", "date"] = "decimal" if kind is EntryKind.NUMBER else "date"
    return DataValidation(
        type_, operator="between", formula1=low, formula2=high, allow_blank=True, showErrorMessage=True
    )


def _listed(book: Workbook, options: tuple[str, ...]) -> str:
    """Long lists, and words with commas, stand in a column of a hidden sheet."""
    if WORDS_SHEET not in book.sheetnames:
        book.create_sheet(WORDS_SHEET).sheet_state = "hidden"
    words = book[WORDS_SHEET]
    column = words.max_column + 1 if words.cell(1, 1).value else 1
    for number, option in enumerate(options, 1):
        place = words.cell(number, column)
        assert isinstance(place, Place)
        _value(place, option)
    letter = get_column_letter(column)
    return f"{WORDS_SHEET}!{absolute_coordinate(f'{letter}1:{letter}{len(options)}')}"


def _words_last(book: Workbook) -> None:
    if WORDS_SHEET in book.sheetnames:
        book.move_sheet(WORDS_SHEET, len(book.sheetnames))
    book.active = 0


def _columns(page: Worksheet, sheet: Sheet, width: int) -> None:
    for column in range(1, width + 1):
        given = sheet.widths[column - 1] if column <= len(sheet.widths) else 18
        page.column_dimensions[get_column_letter(column)].width = given
    for number, row in enumerate(sheet.rows, 1):
        lines = max((_lines(cell, page, column) for column, cell in enumerate(row, 1)), default=1)
        page.row_dimensions[number].height = max(18, 15 * lines + 3)


def _lines(cell: Cell, page: Worksheet, column: int) -> int:
    text = cell.filled if isinstance(cell, Entry) else "" if isinstance(cell, Formula) else cell
    room = max(4, page.column_dimensions[get_column_letter(column)].width - 1)
    return sum(max(1, -(-len(part) // int(room))) for part in text.split("\n"))


def _intro(page: Worksheet, intro: str, row: int, width: int) -> None:
    """How to use it: below the table, so that cells have the A1 names that formulas use."""
    page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)
    place = page.cell(row, 1)
    assert isinstance(place, Place)
    _value(place, intro)
    place.alignment = Alignment(wrap_text=True, vertical="top")
    place.font = Font(name="Calibri", size=11, italic=True, color=colours()["ink-soft"])
    room = sum(page.column_dimensions[get_column_letter(each)].width for each in range(1, width + 1))
    page.row_dimensions[row].height = 15 * (len(intro) // int(room) + 1) + 3


def _print_set_up(page: Worksheet, width: int) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = "1:1"
    foot = page.oddFooter
    assert foot is not None
    foot.left.text, foot.right.text = "&A", "&P / &N"
    page.print_area = f"A1:{get_column_letter(width)}{page.max_row}"


def _border() -> Border:
    side = Side("thin", color=colours()["line"])
    return Border(side, side, side, side)


def _mended(data: bytes) -> bytes:
    """What openpyxl writes that should not be there: the time of saving, and the parts of a font out of their order
    (ECMA-376 part 1, 18.8.22)."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "docProps/core.xml":
                content = CLOCK.sub(b"", content)
            if entry.filename == "xl/styles.xml":
                content = _ordered_fonts(content)
            new.writestr(entry, content)
    return made.getvalue()


def _ordered_fonts(styles: bytes) -> bytes:
    root = etree.fromstring(styles)
    for font in root.iter("{*}font"):
        font[:] = sorted(font, key=lambda part: FONT_ORDER.index(etree.QName(part).localname))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
