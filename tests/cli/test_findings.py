"""Findings in the forms that people and programs read."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from builder.cli.findings import FINDINGS as FINDINGS_AS
from builder.cli.findings import (
    as_github,
    as_json,
    as_sarif,
    as_text,
    count_words,
    is_coloured,
    seen_from,
)
from builder.cli.progress import Progress
from builder.cli.summary import kilobytes, table
from builder.codes import CODES
from builder.diagnostics import Code, Diagnostic, Severity
from builder.source import Source, Span

ERROR = Code("bad-thing", Severity.ERROR, "A thing is bad.", "It should be good.")
WARNING = Code("odd-thing", Severity.WARNING, "A thing is odd.", "It could be even.")
AT = Span(Source("a,b.md", ("first", "second line")), 2, 8, 4)

FINDINGS = (
    Diagnostic(ERROR, "this is 100 % bad", AT, "mend it"),
    Diagnostic(WARNING, "this is odd", AT),
    Diagnostic(WARNING, "this is odd", AT, waived="It is meant."),
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_counts_keep_waived_findings_apart() -> None:
    assert count_words(FINDINGS) == "1 error, 1 warning, 1 waived"
    assert count_words(()) == "0 errors, 0 warnings"


def test_a_waived_finding_takes_one_line() -> None:
    assert as_text(FINDINGS[2:]) == "a,b.md:2:8: waived: this is odd [odd-thing]: It is meant."


def test_github_needs_some_signs_escaped() -> None:
    lines = as_github(FINDINGS).splitlines()
    assert (
        lines[0] == "::error file=a%2Cb.md,line=2,col=8,title=bad-thing::this is 100 %25 bad%0Ahint: mend it"
    )
    assert lines[2].startswith("::notice ")


def test_programs_get_the_reason_of_a_waiver() -> None:
    assert '"waived": "It is meant."' in as_json(FINDINGS)
    assert '"justification": "It is meant."' in as_sarif(FINDINGS)


def validator() -> Draft7Validator:
    """Of OASIS's schema of SARIF 2.1.0, as Microsoft packs it for npm."""
    schemas = Path(__file__).parents[1] / "node_modules" / "@microsoft" / "jest-sarif" / "lib" / "schemas"
    return Draft7Validator(json.loads((schemas / "sarif-2.1.0-rtm.5.json").read_text("utf-8")))


def every_code() -> Iterator[Diagnostic]:
    """A finding of each code, in odd files and at odd places."""
    for number, code in enumerate(CODES.values()):
        source = Source(f"modules/why/é è {number}%.md", ("line",))
        yield Diagnostic(
            code, f"“{code.name}” & <more>", Span(source, 1, 1, 4), "a hint", waived="x" * (number % 2)
        )


@pytest.mark.parametrize("findings", [(), FINDINGS, tuple(every_code())], ids=["none", "few", "every code"])
def test_sarif_is_valid_by_the_official_schema(findings: tuple[Diagnostic, ...]) -> None:
    log = json.loads(as_sarif(findings))
    assert [error.message for error in validator().iter_errors(log)] == []
    assert len(log["runs"][0]["results"]) == len(findings)


def test_the_schema_would_find_a_mistake() -> None:
    log = json.loads(as_sarif(FINDINGS))
    log["runs"][0]["results"][0]["level"] = "bad"
    assert len(list(validator().iter_errors(log))) == 1


def test_sarif_says_what_a_rule_is_about() -> None:
    rules = json.loads(as_sarif(tuple(every_code())))["runs"][0]["tool"]["driver"]["rules"]
    rule = next(each for each in rules if each["id"] == "longest-key")
    assert rule["properties"]["tags"] == ["questions"]
    assert "Haladyna" in rule["help"]["text"]


def test_an_annotation_of_github_stays_on_one_line_whatever_it_says() -> None:
    odd = Span(Source("a:b,c%.md", ("line",)), 1, 1, 4)
    (line,) = as_github([Diagnostic(ERROR, "50 %\r\n::error::injected", odd)]).splitlines()
    assert line == (
        "::error file=a%3Ab%2Cc%25.md,line=1,col=1,title=bad-thing::50 %25%0D%0A::error::injected"
    )


NAMES = (
    "a\nb.md",
    "\x1b[31mred.md",
    "\N{RIGHT-TO-LEFT OVERRIDE}gnp.md",
    "\udcff.md",
    "a, b::c 100%.md",
    "عربي.md",
)


@pytest.mark.parametrize("name", NAMES, ids=ascii)
@pytest.mark.parametrize("style", FINDINGS_AS)
def test_odd_names_of_files_are_one_line_and_can_be_written(style: str, name: str) -> None:
    found = Diagnostic(WARNING, f"nothing reads '{name}'", Span(Source(name, ())), f"rename {name}")
    shown = FINDINGS_AS[style]([found])
    shown.encode("utf-8")
    assert not set(shown) & {"\x1b", "\N{RIGHT-TO-LEFT OVERRIDE}"} or style in ("json", "sarif")
    if style == "text":
        assert [line.startswith("    hint: ") for line in shown.split("\n")] == [False, True]
    if style == "github":
        assert "\n" not in shown
    if style == "json":
        assert json.loads(shown)[0]["file"] == name
    if style == "sarif":
        assert [error.message for error in validator().iter_errors(json.loads(shown))] == []


def test_code_hosts_are_told_files_as_they_know_them(tmp_path: Path) -> None:
    assert [each.place for each in seen_from(tmp_path, tmp_path / "a" / "course", FINDINGS[:1])] == [
        "a/course/a,b.md:2:8"
    ]
    assert seen_from(tmp_path, tmp_path, FINDINGS) == FINDINGS
    assert seen_from(tmp_path / "elsewhere", tmp_path, FINDINGS) == FINDINGS


def test_an_annotation_shows_the_reason_of_a_waiver() -> None:
    assert as_github(FINDINGS[2:]).endswith("::this is odd%0Awaived: It is meant.")


def test_colours_are_for_terminals_whose_owner_wants_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert is_coloured(Terminal())
    assert not is_coloured(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not is_coloured(Terminal())


def test_progress_says_nothing_in_a_pipe_and_nothing_of_short_work() -> None:
    for stream in (io.StringIO(), Terminal()):
        with Progress(stream) as progress:
            progress.step("Reading")
        assert stream.getvalue() == ""


def test_progress_names_the_present_step_of_long_work_and_goes() -> None:
    stream = Terminal()
    with Progress(stream, delay=0.0) as progress:
        progress.join()
        progress.step("Reading")
        progress.step("Rendering")
    assert stream.getvalue().startswith("\r\x1b[KReading…")
    assert stream.getvalue().endswith("\r\x1b[KRendering…\r\x1b[K")


def test_tables_line_up() -> None:
    assert table([("a", "bb"), ("ccc", "d")]) == "a    bb\nccc  d"


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0.0 kB"), (1234, "1.2 kB"), (999_949, "999.9 kB"), (2_500_000, "2.5 MB")]
)
def test_sizes_are_short(size: int, text: str) -> None:
    assert kilobytes(size) == text
