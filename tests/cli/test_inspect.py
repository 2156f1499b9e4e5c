"""``coursewright inspect``, as an administrator or a pipeline meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.cli import commands
from builder.cli.inspection import problems_as_markdown
from tests.inspect.packages import SCORM_12, WEB, Files, manifest_12, page, zipped

PAGE_OF_DOCS = Path(__file__).parents[2] / "docs/administrators/inspect.md"
LIST_BEGINS = "<!-- made by: coursewright inspect --problems -->\n\n"


def inspect(*arguments: str | Path) -> Result:
    return CliRunner().invoke(commands, ["inspect", *map(str, arguments)])


@pytest.mark.parametrize(
    ("files", "status"),
    [(SCORM_12, 0), (WEB, 0), (page(' lang="en"', ""), 1), (manifest_12("Water for all", "w" * 300), 3)],
    ids=["nothing", "note", "warning", "error"],
)
def test_the_status_tells_the_worst(files: Files, status: int, tmp_path: Path) -> None:
    assert inspect(zipped(tmp_path, files)).exit_code == status


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    assert inspect(tmp_path / "gone.zip").exit_code == 2
    assert inspect().exit_code == 2


def test_text_tells_what_is_wrong_who_minds_and_how_to_mend_it(tmp_path: Path) -> None:
    shown = inspect(zipped(tmp_path, page(' lang="en"', ""))).output
    assert shown.startswith("package.zip: SCORM 1.2\n  title   Water for all\n  launch  index.html\n")
    assert (
        "warning: A page does not say its language (WCAG 3.1.1). [no-language]\n    index.html:2: " in shown
    )
    assert "  • learners with a screen reader: hear it in the wrong voice" in shown
    assert "  mend: Set the language" in shown
    assert shown.endswith("0 errors, 1 warning, 0 notes\n")


def test_json_tells_the_same(tmp_path: Path) -> None:
    told = json.loads(inspect(zipped(tmp_path, page(' lang="en"', "")), "--json").output)
    assert (told["kind"], told["launch"], told["warnings"], told["files"]) == (
        "SCORM 1.2",
        "index.html",
        1,
        4,
    )
    (finding,) = told["findings"]
    assert (finding["code"], finding["severity"], finding["file"], finding["line"]) == (
        "no-language",
        "warning",
        "index.html",
        2,
    )
    assert finding["platforms"][0].keys() == {"name", "does"}


def test_the_page_of_docs_lists_every_problem() -> None:
    """Renewed by: coursewright inspect --problems, after the comment."""
    assert PAGE_OF_DOCS.read_text("utf-8").partition(LIST_BEGINS)[2] == problems_as_markdown()
