"""Findings in the forms that people and programs read."""

from __future__ import annotations

import io

import pytest

from builder.cli.findings import as_github, as_json, as_sarif, as_text, count_words, is_coloured
from builder.cli.progress import Progress
from builder.cli.summary import kilobytes, table
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
