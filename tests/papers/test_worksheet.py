"""Worksheets and their spreadsheets: what is given, to fill in, counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.model import Course
from builder.papers.paper import Choose, Day, Entry, EntryKind, Formula, Grid, Line, Paper
from builder.papers.reading import paper_words, walk_paper
from builder.papers.spreadsheets import tool_spreadsheet
from builder.papers.worksheet import worksheet_paper
from builder.press.xlsx import sheet_titles
from builder.read import read_course
from builder.tools import Tool
from tests.case_files import BASE

ROOT = Path(__file__).parents[2]
RISKS = """\
title: Risks
purpose: To rank.
spreadsheet: true
sections:
  - id: risks
    title: Risks of which the title is long
    kind: table
    columns:
      - Risk
      - {title: Likelihood, options: [1, 2, 3]}
      - {title: Impact, kind: number}
      - {title: Score, formula: "{Likelihood} * {Impact}"}
      - {title: Band, formula: "{Score}", words: {Watch: 1, Change: 5}}
      - {title: By when, kind: date}
    rows:
      - Floods
      - [Heat, 2]
      - Wind
  - id: bank
    title: Bank
    kind: table
    columns: [Indicator, Source]
    rows:
      - [Taps, Survey]
example:
  intro: In Marenda.
  answers:
    risks:
      - ["3", "2.5", "2026-10-01"]
      - ["0.5", ""]
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    root = tmp_path_factory.mktemp("course")
    for path, text in {**BASE, "course/tools/risks.yaml": RISKS}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    found = read_course(root, lambda _: None)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def ours() -> Course:
    found = read_course(ROOT, lambda _: None)
    assert found is not None
    return found


def grids(paper: Paper) -> list[Grid]:
    return [each for each in walk_paper(paper.body) if isinstance(each, Grid)]


def tool_of(course: Course, id_: str) -> Tool:
    return next(each for each in course.tools if each.id == id_)


def test_a_blank_worksheet_counts_nothing_and_offers_options(course: Course) -> None:
    first = grids(worksheet_paper(course, course.tools[0]))[0].rows[0]
    assert [type(cell[0]) for cell in first[1:]] == [Choose, Line, Line, Line, Day]
    assert all(each.filled == "" for cell in first for each in cell if isinstance(each, Line))


def test_an_example_shows_what_is_counted_and_says_nothing_without_numbers(course: Course) -> None:
    filled = grids(worksheet_paper(course, course.tools[0]))[2].rows
    told = [[each.filled for each in (*row[3], *row[4]) if isinstance(each, Line)] for row in filled]
    assert told == [["7.5", "Change"], ["1", "Watch"], ["", ""]]


def test_what_is_given_stands_once_and_not_in_the_example(course: Course) -> None:
    words = paper_words(worksheet_paper(course, course.tools[0]).body)
    assert words.count("Survey") == 1


def test_a_spreadsheet_counts_from_cells_of_its_row(course: Course) -> None:
    blank, _, filled = tool_spreadsheet(course, course.tools[0]).sheets
    assert blank.rows[1][3] == Formula('IF(COUNT(B2,C2)<2,"",IFERROR(ROUND((B2*C2),2),""))')
    assert blank.rows[1][4] == Formula(
        'IF(COUNT(D2)<1,"",IFERROR(IF(ROUND(D2,2)>=5,"Change",IF(ROUND(D2,2)>=1,"Watch","")),""))'
    )
    assert [row[3].value for row in filled.rows[1:] if isinstance(row[3], Formula)] == ["7.5", "1", ""]


def test_entries_of_a_spreadsheet_check_what_is_written(course: Course) -> None:
    row = tool_spreadsheet(course, course.tools[0]).sheets[0].rows[1]
    assert row[1] == Entry(("1", "2", "3"))
    assert [each.kind for each in row if isinstance(each, Entry)] == [
        EntryKind.TEXT,
        EntryKind.NUMBER,
        EntryKind.DATE,
    ]


def test_sheets_of_blank_and_example_have_titles_of_their_own(course: Course) -> None:
    titles = sheet_titles(each.title for each in tool_spreadsheet(course, course.tools[0]).sheets)
    assert len(set(titles)) == len(titles)
    assert all(len(each) <= 31 for each in titles)


def test_our_risks_and_results_say_what_the_course_says(ours: Course) -> None:
    risks = tool_spreadsheet(ours, tool_of(ours, "risk-analysis"))
    sheet = next(each for each in risks.sheets if each.title.startswith("Example"))
    assert [(row[3].value, row[4].value) for row in sheet.rows[1:] if isinstance(row[3], Formula) and isinstance(row[4], Formula)] == [("16", "Change"), ("15", "Change"), ("12", "Change"), ("12", "Change"), ("6", "Reduce")]  # fmt: skip
    results = tool_spreadsheet(ours, tool_of(ours, "results-framework"))
    sheet = next(each for each in results.sheets if each.title == "Example Framework")
    assert [row[7].value for row in sheet.rows[1:] if isinstance(row[7], Formula)] == ["31", "31", "26", "100", "39", "67", "", ""]  # fmt: skip


def test_proposals_of_the_indicator_bank_are_no_fiction(ours: Course) -> None:
    words = paper_words(worksheet_paper(ours, tool_of(ours, "indicator-bank")).body)
    before, _, after = words.partition("Fictional situation")
    assert "Tally at the counter, no names" in before
    assert "Tally at the counter, no names" not in after


def test_the_same_tool_gives_the_same_papers(ours: Course) -> None:
    for tool in ours.tools:
        assert worksheet_paper(ours, tool) == worksheet_paper(ours, tool)
        assert tool_spreadsheet(ours, tool) == tool_spreadsheet(ours, tool)
