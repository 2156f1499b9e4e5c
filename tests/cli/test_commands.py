"""The commands, as a person at a terminal or a pipeline meets them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from builder import __version__

COURSES = Path(__file__).parents[1] / "courses"


def coursewright(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "builder", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        check=False,
    )


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The least course, with a mistake in its question."""
    for file in (COURSES / "minimal").rglob("*"):
        if file.is_file():
            target = tmp_path / file.relative_to(COURSES / "minimal")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    quiz = tmp_path / "quizzes" / "start.yaml"
    quiz.write_text(quiz.read_text().replace("stem:", "stam:"))
    return tmp_path


def test_build_writes_every_format_and_ends_with_a_table(tmp_path: Path) -> None:
    done = coursewright("build", COURSES / "everything", "--out", tmp_path)
    assert done.returncode == 0, done.stderr
    names = {f"everything-{name}" for name in ("scorm12", "scorm2004", "web")}
    assert {each.name for each in tmp_path.iterdir() if not each.name.startswith(".")} == {
        f"{name}.{suffix}" for name in names for suffix in ("zip", "txt")
    }
    head, *rows = done.stdout.splitlines()
    assert head.split("  ")[0] == "package"
    assert {row.split()[0] for row in rows[:3]} == {f"{name}.zip" for name in names}
    assert "of 4,096" in rows[0]


def test_a_place_that_cannot_be_written_is_told_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = coursewright("schema", tmp_path / "file" / "schemas")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: '")
    assert len(done.stderr.splitlines()) == 1


def test_nothing_but_findings_goes_to_standard_error_in_a_pipe(tmp_path: Path) -> None:
    done = coursewright("build", COURSES / "everything", "--out", tmp_path)
    assert done.stderr == ""


def test_one_format_alone_can_be_built(tmp_path: Path) -> None:
    done = coursewright("build", COURSES / "minimal", "--format", "web", "--out", tmp_path)
    assert done.returncode == 0, done.stderr
    assert [each.name for each in tmp_path.glob("*.zip")] == ["minimal-web.zip"]


def test_packages_go_to_dist_in_the_course_folder(broken: Path) -> None:
    quiz = broken / "quizzes" / "start.yaml"
    quiz.write_text(quiz.read_text().replace("stam:", "stem:"))
    assert coursewright("build", broken).returncode == 0
    assert zipfile.is_zipfile(broken / "dist" / "minimal-scorm12.zip")


def test_build_refuses_on_an_error_and_leaves_the_former_package(broken: Path) -> None:
    (broken / "dist").mkdir()
    former = broken / "dist" / "minimal-scorm12.zip"
    former.write_bytes(b"former")
    done = coursewright("build", broken)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "quizzes/start.yaml:5:5: error: " in done.stderr
    assert former.read_bytes() == b"former"


def test_a_folder_that_cannot_be_written_is_told_without_a_traceback(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    done = coursewright("build", COURSES / "minimal", "--out", file / "folder")
    assert done.returncode == 1
    assert "[cannot-write]" in done.stderr
    assert "--out" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_shows_mistakes_at_their_lines_and_counts_them(broken: Path) -> None:
    done = coursewright("check", broken)
    assert done.returncode == 1
    assert "quizzes/start.yaml:5:5: error: " in done.stderr
    assert "did you mean 'stem'" in done.stderr
    assert done.stderr.splitlines()[-1].startswith(("1 error", "2 errors"))
    assert not (broken / "dist").exists()


def test_check_of_a_good_course_ends_well() -> None:
    done = coursewright("check", COURSES / "everything")
    assert done.returncode == 0
    assert done.stderr.splitlines()[-1].startswith("0 errors, 0 warnings, ")
    assert ": waived: " in done.stderr


def test_a_folder_without_a_course_is_told(tmp_path: Path) -> None:
    done = coursewright("check", tmp_path)
    assert done.returncode == 1
    assert "course/course.yaml" in done.stderr
    assert "Traceback" not in done.stderr


def test_json_goes_to_standard_output(broken: Path) -> None:
    done = coursewright("check", broken, "--json")
    assert done.returncode == 1
    assert done.stderr == ""
    found = {(each["file"], each["line"], each["severity"]) for each in json.loads(done.stdout)}
    assert ("quizzes/start.yaml", 5, "error") in found
    assert set(json.loads(done.stdout)[0]) == {
        "file", "line", "column", "length", "severity", "code", "group", "message", "hint", "waived",
    }  # fmt: skip


def test_github_and_sarif_know_the_place(broken: Path) -> None:
    github = coursewright("check", broken, "--format", "github").stdout
    assert "::error file=quizzes/start.yaml,line=5,col=5,title=" in github
    log = json.loads(coursewright("check", broken, "--format", "sarif").stdout)
    results = log["runs"][0]["results"]
    places = [each["locations"][0]["physicalLocation"] for each in results]
    assert {each["artifactLocation"]["uri"] for each in places} == {"quizzes/start.yaml"}
    assert 5 in {each["region"]["startLine"] for each in places}
    rules = {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert {each["ruleId"] for each in results} == rules


@pytest.mark.parametrize("style", ["text", "json", "github", "sarif"])
def test_what_was_found_goes_into_a_file_as_it_would_be_shown(
    broken: Path, tmp_path_factory: pytest.TempPathFactory, style: str
) -> None:
    """PowerShell 5 writes UTF-16 where output is sent into a file."""
    quiz = broken / "quizzes" / "start.yaml"
    quiz.write_bytes(quiz.read_bytes().replace(b"stam:", "stäm:".encode()))
    shown = coursewright("check", broken, "--format", style)
    file = tmp_path_factory.mktemp("out") / "findings"
    file.write_text("what was there before", "utf-8")
    done = coursewright("check", broken, "--format", style, "--output", file, PYTHONUTF8="0")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{file}: 2 errors, 0 warnings\n"
    told = shown.stdout or shown.stderr.removesuffix("2 errors, 0 warnings\n")
    assert "stäm" in told
    assert file.read_bytes() == told.encode()
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(broken: Path) -> None:
    done = coursewright("check", broken, "--output", broken / "none" / "findings")
    assert done.returncode == 1
    assert done.stderr.startswith("Error: '")


def test_explain_tells_more_about_a_code() -> None:
    done = coursewright("explain", "state-too-large")
    assert done.returncode == 0
    assert "4,096 characters" in done.stdout


def test_explain_without_a_code_lists_all() -> None:
    assert "state-too-large  " in coursewright("explain").stdout


def test_explain_knows_what_was_meant() -> None:
    done = coursewright("explain", "state-too-larg")
    assert done.returncode == 2
    assert "did you mean 'state-too-large'?" in done.stderr


def test_version() -> None:
    assert coursewright("--version").stdout == f"coursewright {__version__}\n"


def test_a_terminal_that_knows_ascii_alone_does_not_stop_us(broken: Path) -> None:
    done = coursewright("check", broken, PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_facts_grow_old_by_the_date_on_the_command_line(broken: Path) -> None:
    quiz = broken / "quizzes" / "start.yaml"
    quiz.write_text(quiz.read_text().replace("stam:", "stem: Five ({value:g01}) in all."))
    fact = "value: 5\n  statement: Five.\n  year: 2020\n  source: Nobody\n  checked-on: 2020-01-01\n"
    (broken / "course" / "facts.yaml").write_text(f"g01:\n  {fact}")
    findings = json.loads(coursewright("check", broken, "--json", "--today", "2022-01-01").stdout)
    assert ("stale-fact", "policy") in {(each["code"], each["group"]) for each in findings}
    findings = json.loads(coursewright("check", broken, "--json").stdout)
    assert "stale-fact" not in {each["code"] for each in findings}
    assert coursewright("check", broken, "--today", "yesterday").returncode == 2


def test_a_course_can_take_a_warning_for_an_error(broken: Path) -> None:
    quiz = broken / "quizzes" / "start.yaml"
    quiz.write_text(quiz.read_text().replace("stam:", "stem:"))
    assert coursewright("check", broken).returncode == 0
    course = broken / "course" / "course.yaml"
    course.write_text(course.read_text() + "severity:\n  no-feedback: error\n")
    done = coursewright("check", broken)
    assert done.returncode == 1
    assert "error: 'start-q1' says nothing" in done.stderr
    assert coursewright("build", broken).returncode == 1


def test_codes_are_explained_by_group_and_source() -> None:
    listed = coursewright("explain").stdout
    for group in (
        "Structure",
        "Questions",
        "Accessibility",
        "Language",
        "Weight",
        "Links",
        "Policy",
        "Webinars",
    ):
        assert f"{group}\n  " in listed
    told = coursewright("explain", "longest-key").stdout
    assert told.startswith("longest-key (warning, questions)")
    assert "Source: Haladyna" in told
