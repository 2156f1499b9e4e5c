"""Evaluation forms and polls, judged by what reads them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyxform.xls2xform import convert

from builder.live.gift import gift_file
from builder.live.xlsform import evaluation_xlsform
from builder.model import Course
from builder.papers.paper import Spreadsheet
from builder.press.xlsx import write_xlsx
from builder.read import read_course
from tests.live.courses import course_in

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return course_in(tmp_path_factory.mktemp("course"))


def as_dictionaries(form: Spreadsheet) -> dict[str, list[dict[str, str]]]:
    """The sheets as pyxform takes them; cells of such a form are texts."""
    sheets: dict[str, list[dict[str, str]]] = {}
    for sheet in form.sheets:
        head, *rows = ([cell if isinstance(cell, str) else "" for cell in row] for row in sheet.rows)
        sheets[sheet.title] = [dict(zip(head, row, strict=True)) for row in rows]
    return sheets


def test_pyxform_takes_the_form_without_a_warning(course: Course) -> None:
    form = evaluation_xlsform(course, course.webinars[0])
    assert form is not None
    result = convert(as_dictionaries(form), form_name="evaluation")
    assert not result.warnings
    assert "It was worth the time ($ {time})." in result.xform
    assert result.xform.count("<select1") == 2
    assert 'version="2027011502"' in result.xform


def test_pyxform_takes_the_forms_of_our_course() -> None:
    course = read_course(ROOT, lambda _: None)
    assert course is not None
    for webinar in course.webinars:
        form = evaluation_xlsform(course, webinar)
        assert form is not None
        assert not convert(as_dictionaries(form), form_name="evaluation").warnings


def test_the_workbook_that_is_written_is_such_a_form(course: Course, tmp_path: Path) -> None:
    form = evaluation_xlsform(course, course.webinars[0])
    assert form is not None
    (tmp_path / "form.xlsx").write_bytes(write_xlsx(form))
    result = convert(str(tmp_path / "form.xlsx"))
    assert not result.warnings
    assert result.xform.count("<select1") == 2


def test_polls_are_escaped_as_gift_needs_it(course: Course) -> None:
    text = gift_file(course, course.webinars[0])
    assert "::share::Which share? \\{Guess\\}\\: \\~ or \\# {\n  ~1 in 9\n  =1 in 27 \\= few\n}" in text
    assert "  ~%33.33333%Time\n" in text
    assert len(re.findall(r"(?m)^::", text)) == 2
