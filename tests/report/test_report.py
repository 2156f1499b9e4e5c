"""The report for signing off: what it says is so, and it claims no more."""

from __future__ import annotations

import ast
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from builder import codes
from builder.cli import commands
from builder.compiler import Compilation, compile_course
from builder.diagnostics import Diagnostic
from builder.plan import release_of
from builder.release import Release, Released, Thing
from builder.report import report_page
from builder.report.accessibility import Result, conformance
from builder.report.criteria import CRITERIA
from builder.report.weights import page_weights, seconds
from builder.source import Source, Span

REPOSITORY = Path(__file__).parents[2]
EVERYTHING = REPOSITORY / "tests" / "courses" / "everything"
MINIMAL = REPOSITORY / "tests" / "courses" / "minimal"


@pytest.fixture(scope="module")
def page(compilation: Compilation) -> html.HtmlElement:
    return html.fromstring(report_page(compilation, compilation.findings))


def table(page: html.HtmlElement, label: str) -> list[list[str]]:
    rows = page.xpath(f"//div[@aria-label='{label}']//tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("th|td")] for row in rows]


def test_the_same_course_gives_the_same_report(compilation: Compilation) -> None:
    assert report_page(compilation, compilation.findings) == report_page(compilation, compilation.findings)


def test_the_report_needs_no_other_file(page: html.HtmlElement) -> None:
    assert page.xpath("//link|//script|//img|//iframe") == []
    assert "url(" not in "".join(page.xpath("//style/text()"))


def test_every_lesson_page_question_and_waiver_is_there(
    page: html.HtmlElement, compilation: Compilation
) -> None:
    plan = compilation.plan
    outline = table(page, "Outline")
    assert {each.title for each in plan.lessons} <= {row[0] for row in outline}
    assert [len(table(page, "Weights of pages"))] == [len(plan.pages)]
    counts = [int(row[4]) for row in table(page, "Questions of each quiz")]
    assert sum(counts) == sum(len(quiz.questions) for quiz in plan.course.quizzes)
    waived = table(page, "Waived findings")
    assert len(waived) == sum(bool(each.waived) for each in compilation.findings)
    assert all(reason for _, _, reason, _ in waived)


def test_every_in_page_link_leads_somewhere(page: html.HtmlElement) -> None:
    ids = set(page.xpath("//@id"))
    links = page.xpath("//a/@href")
    assert len(links) > 9
    assert {link.removeprefix("#") for link in links} <= ids


def test_tables_name_their_columns(page: html.HtmlElement) -> None:
    assert all(head.get("scope") == "col" for head in page.xpath("//thead//th"))
    assert all(head.get("scope") == "row" for head in page.xpath("//tbody//th"))


def test_totals_are_the_sums_of_their_columns(page: html.HtmlElement, compilation: Compilation) -> None:
    (outline,) = page.xpath("//div[@aria-label='Outline']/table")
    modules = outline.xpath("tbody/tr[@class='module']")
    lessons = outline.xpath("tbody/tr[not(@class)]")
    (all_,) = outline.xpath("tfoot/tr")
    for column in range(4):
        total = number(all_, column)
        assert total == sum(number(row, column) for row in modules), column
        assert total == sum(number(row, column) for row in lessons), column
    assert number(all_, 1) == compilation.plan.minutes


def number(row: html.HtmlElement, column: int) -> int:
    text = "".join(row.xpath("td")[column].xpath(".//text()"))
    return 0 if text == "–" else int(text.replace(",", ""))


def test_a_page_weighs_all_that_it_loads(compilation: Compilation) -> None:
    """Scripts and styles that few pages load, too."""
    files = compilation.packages[0][1].files
    weights = {each.href: each for each in page_weights(compilation.plan, files).pages}
    sent = {name: len(zlib.compress(data, 6)) for name, data in files.items()}
    plan = compilation.plan
    test = next(each for each in plan.quizzes if each.quiz.mode.is_test and each.lesson >= 0)
    assert weights[plan.search.href].extras == sent["search.js"] + sent["more.css"]
    assert weights[plan.path.href].extras == sent["path.js"] + sent["more.css"]
    assert weights[plan.lessons[test.lesson].href].extras >= sent["exam.js"]
    assert weights[plan.contents.href].extras == 0
    row = weights[plan.search.href]
    shared = sent["player.js"] + sent["style.css"]
    assert row.first[0] == seconds(row.html + row.pictures + row.extras + shared, 53)
    assert row.later[1] == seconds(row.html + row.pictures, 400)


def test_changes_that_lose_progress_are_marked(compilation: Compilation) -> None:
    plan = compilation.plan
    held = release_of(plan)
    gone = {**held.things[Thing.LESSON], "questions/gone": Released("Gone", "abc")}
    released = Release(held.course, "0.9", {**held.things, Thing.LESSON: gone})
    course = replace(plan.course, release=released)
    changed = replace(compilation, plan=replace(plan, course=course))
    text = report_page(changed, ())
    assert table(html.fromstring(text), "Changes") == [
        ["lesson", "removed", "lost", "questions/gone", "Gone", ""]
    ]
    assert "1 of the changes loses learners' progress" in text


def test_a_rule_that_had_nothing_to_look_at_is_no_evidence(compilation: Compilation) -> None:
    plain = replace(compilation.plan.course, theme=())
    themed = replace(plain, theme=(Source("course/theme/our.css", ()),))
    rows = {
        name: {row.criterion.number: row for row in conformance(course, ())}
        for name, course in (("plain", plain), ("themed", themed))
    }
    assert rows["plain"]["1.4.3"].result is Result.PROGRAM
    assert rows["themed"]["1.4.3"].result is Result.NO_FAILURE
    assert rows["plain"]["1.4.11"].result is Result.NOT_EVALUATED
    assert rows["plain"]["1.4.11"].remarks == "The course has no theme of its own."
    assert "rule low-contrast" not in rows["plain"]["1.4.3"].evidence


def test_all_55_criteria_of_levels_a_and_aa_are_listed_once() -> None:
    assert len({each.number for each in CRITERIA}) == len(CRITERIA) == 55
    assert [sum(each.level == level for each in CRITERIA) for level in ("A", "AA")] == [31, 24]


def test_evidence_exists() -> None:
    for criterion in CRITERIA:
        assert set(criterion.rules) <= set(codes.CODES), criterion.number
        for test in criterion.tests:
            file, _, name = test.partition("::")
            tree = ast.parse((REPOSITORY / file).read_text("utf-8"))
            assert name in {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}, test


def test_nothing_is_claimed_that_was_not_tested(compilation: Compilation) -> None:
    for row in conformance(compilation.plan.course, compilation.findings):
        assert bool(row.evidence) == (row.result is not Result.NOT_EVALUATED), row.criterion.number
        assert "upports" not in row.result.value
        if row.result is Result.NO_FAILURE:
            assert row.criterion.rules, "a test of other courses says nothing of this one"


def test_a_finding_is_a_failure_and_what_is_not_there_does_not_apply() -> None:
    course = compile_course(MINIMAL, ["web"]).plan.course
    found = Diagnostic(codes.HEADING_LEVEL, "skips a level", Span(Source("a.md", ("#### A",))))
    rows = {row.criterion.number: row for row in conformance(course, [found])}
    assert rows["1.3.1"].result is Result.FAILURES
    assert rows["1.3.1"].remarks == "1 open and 0 waived findings."
    assert rows["1.2.2"].result is Result.NOT_APPLICABLE
    assert rows["1.3.2"].result is Result.NOT_EVALUATED


def test_seconds_are_bits_by_speed() -> None:
    assert seconds(53_000, 53) == 8
    assert seconds(50_000, 400) == 1


def test_the_command_writes_one_file_and_titles_stay_text(tmp_path: Path) -> None:
    file = tmp_path / "new" / "report.html"
    result = CliRunner().invoke(commands, ["report", str(EVERYTHING), "--out", str(file)])
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, str(file))
    text = file.read_text("utf-8")
    assert "Everything: &lt;every&gt; block &amp; &#34;question&#34; type" in text
