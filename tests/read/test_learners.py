"""learners.csv as spreadsheet programs write it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.certificates import CertificateRules, Learner
from builder.diagnostics import Diagnostic
from builder.read.cells import read_cells
from builder.read.learners import COLUMNS, read_learners

RULES = CertificateRules(issuer="The provider", modules=("why",), capstone=14, capstone_of=20)
MODULES = ("why", "how", "education")
HEADER = "name,e-mail,modules,final,capstone,peer review,webinars,date"
ROW = "Amal Ndiaye,amal@example.org,why how,24/30,14/20,yes,3/4,2026-11-24"


def read(text: str | bytes) -> tuple[tuple[Learner, ...], list[Diagnostic]]:
    found: list[Diagnostic] = []
    data = text if isinstance(text, bytes) else text.encode()
    return read_learners("learners.csv", data, RULES, MODULES, found.append), found


def places(found: list[Diagnostic]) -> list[tuple[int, int, str]]:
    return [(each.at.line, each.at.column, each.code.name) for each in found]


def test_a_row_becomes_a_learner() -> None:
    (learner,), found = read(f"{HEADER}\n{ROW}\n")
    assert not found
    assert learner == Learner(
        "Amal Ndiaye",
        "amal@example.org",
        frozenset({"why", "how"}),
        Fraction(4, 5),
        Fraction(14),
        1,
        3,
        "2026-11-24",
    )


@pytest.mark.parametrize(
    "data",
    [
        f"\ufeff{HEADER}\r\n{ROW}\r\n".encode(),
        f"{HEADER}\n{ROW}".replace(",", ";").encode(),
        f"sep=;\n{HEADER}\n{ROW}".replace(",", ";").encode(),
        f"{HEADER}\n{ROW}".replace(",", "\t").encode("utf-16"),
        f"{HEADER},,\n\n{ROW},,\n,,,,,,,,,\n".encode(),
        f"{HEADER}\n{ROW}".replace("Amal Ndiaye", '" Amal\n Ndiaye "').encode(),
        "\n".join((",".join(reversed(HEADER.split(","))), ",".join(reversed(ROW.split(","))))).encode(),
    ],
    ids=[
        "BOM",
        "semicolons",
        "sep=",
        "UTF-16 with tabs",
        "empty columns and rows",
        "quoted line end",
        "other order",
    ],
)
def test_what_spreadsheet_programs_write_is_read_alike(data: bytes) -> None:
    learners, found = read(data)
    assert [each.name for each in learners] == ["Amal Ndiaye"]
    assert learners[0].day == "2026-11-24"
    assert not found


def test_headers_can_be_french_or_spanish() -> None:
    learners, found = read(f"Nom,Courriel,Modules,Final,Projet,Relecture,Webinaires,Date\n{ROW}\nx")
    assert len(learners) == 1
    assert [each.code.name for each in found] == ["learner-value"]


@pytest.mark.parametrize(
    ("was", "becomes", "column", "word"),
    [
        ("Amal Ndiaye", "", 1, "no name"),
        ("Amal Ndiaye", "=HYPERLINK(0)", 1, "cannot begin"),
        ("Amal Ndiaye", "a" * 101, 1, "longer"),
        ("why how", "why hwo", 30, "no module 'hwo'"),
        ("24/30", "31/30", 38, "more than there is"),
        ("24/30", "good", 38, "no result"),
        ("24/30", "1/0", 38, "more than there is"),
        ("14/20", "14/30", 44, "no points"),
        ("14/20", "21", 44, "more than there is"),
        (",yes,", ",some,", 50, "no count"),
        ("3/4", "-1", 54, "no count"),
        ("2026-11-24", "11/24/2026", 58, "two ways"),
        ("2026-11-24", "2026-02-30", 58, "no day"),
        ("2026-11-24", "", 58, "no date"),
    ],
)
def test_a_wrong_cell_is_told_at_its_place_and_other_rows_are_read(
    was: str, becomes: str, column: int, word: str
) -> None:
    learners, found = read(f"{HEADER}\n{ROW.replace(was, becomes)}\nZoë,,why,80 %,15,2,4,24.11.2026\n")
    assert places(found) == [(2, column, "learner-value")]
    assert word in found[0].message
    assert [each.name for each in learners] == ["Zoë"]
    assert learners[0].day == "2026-11-24"


def test_a_row_with_too_many_cells_is_told() -> None:
    learners, found = read(f"{HEADER}\nNdiaye, Amal,amal@example.org,why,24/30,14/20,yes,3,2026-11-24\n")
    assert not learners
    assert places(found) == [(2, 53, "learner-value")]


def test_a_missing_column_stops_the_reading() -> None:
    learners, found = read("name,e-mail\nAmal,a@example.org")
    assert not learners
    assert {each.code.name for each in found} == {"learners-file"}
    assert len(found) == len(COLUMNS) - 2


def test_a_mistyped_column_is_told_with_what_it_might_be() -> None:
    _, found = read(f"{HEADER.replace('e-mail', 'e-mial')}\n{ROW}")
    assert places(found) == [(1, 6, "unknown-column")]
    assert "e-mail" in found[0].hint


def test_the_same_learner_twice_is_told() -> None:
    learners, found = read(
        f"{HEADER}\n{ROW}\n{ROW.replace('Amal', 'AMAL')}\n{ROW.replace('amal@', 'other@')}"
    )
    assert len(learners) == 2
    assert places(found) == [(3, 1, "same-learner")]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"caf\xe9,x", b"\xff\xfe\x00", b"a\x00b"])
def test_what_is_no_table_is_told(data: bytes) -> None:
    learners, found = read(data)
    assert not learners
    assert found


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=8), min_size=1, max_size=5))
def test_quoted_cells_come_back_as_they_were(cells: list[str]) -> None:
    line = ",".join('"' + each.replace('"', '""') + '"' for each in cells)
    rows = read_cells("x.csv", line.encode())
    assert [cell.text for row in rows for cell in row] == (cells if any(cells) else [])
