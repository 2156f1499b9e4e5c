"""The whole way to dist/handouts/: what is there, what is printed anew, what is left alone when something fails."""

from __future__ import annotations

import html
import re
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Browser

from builder import codes
from builder.compiler import sound_course
from builder.diagnostics import CourseError
from builder.handouts.index_page import index_pages
from builder.handouts.making import all_jobs, make_handouts
from builder.handouts.purposes import PURPOSES, labels, purpose_of
from builder.model import Course
from builder.render.messages import load_messages
from tests.live.courses import SCHEDULE, course_in

COURSES = Path(__file__).parent.parent / "courses"
AXE = Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
LINK = re.compile(rb'<a href="([^"#:]+)"')


def make(root: Path, out: Path) -> tuple[Mapping[str, bytes], list[int]]:
    """The files, and the numbers that were told while printing."""
    told: list[int] = []
    course, _ = sound_course(root)
    files, _ = make_handouts(course, {}, out, lambda number, _: told.append(number))
    return files, told


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, bytes]]:
    out = tmp_path_factory.mktemp("out")
    files, _ = make(COURSES / "trainers", out)
    return out, files


def test_every_kind_of_paper_is_there(made: tuple[Path, Mapping[str, bytes]]) -> None:
    _, files = made
    expected = {
        "index.html",
        "kick-off.zip",
        "kick-off/index.html",
        "kick-off/facilitator-guide.pdf",
        "kick-off/facilitator-guide.docx",
        "kick-off/run-sheet.pdf",
        "kick-off/handout.pdf",
        "kick-off/handout-large-print.pdf",
        "kick-off/slides.pptx",
        "kick-off/to-paste.txt",
        "kick-off/polls-gift.txt",
        "kick-off/attendance.csv",
        "kick-off/messages/spring-invitation.html",
        "kick-off/messages/andes-follow-up.txt",
        "kick-off/spring-kick-off.ics",
        "calendars/andes.ics",
        "cards/cards.pdf",
        "cards/cards-two-up.pdf",
        "cards/cards-posters.pdf",
        "cards/card-marlene.pdf",
        "tools/diagnostic.pdf",
        "tools/diagnostic.docx",
        "tools/diagnostic.xlsx",
        "job-aids/safeguards.pdf",
        "toolkits/education.docx",
        "reader/guidelines.epub",
        "workbooks/start.pdf",
        "workbooks/start.epub",
        "workbooks-trainers/start-trainer.pdf",
        "final/final-a.pdf",
        "final/final-c-key.docx",
    }
    assert expected <= set(files)


def test_what_is_told_lies_in_the_folder(made: tuple[Path, Mapping[str, bytes]]) -> None:
    out, files = made
    lying = {
        path.relative_to(out / "handouts").as_posix(): path.read_bytes()
        for path in (out / "handouts").rglob("*")
        if path.is_file()
    }
    assert lying == dict(files)


def test_index_pages_lead_to_every_file(made: tuple[Path, Mapping[str, bytes]]) -> None:
    _, files = made
    listed = [each.decode() for each in LINK.findall(files["index.html"])]
    assert sorted(listed) == sorted(set(files) - {"index.html", "kick-off/index.html"})
    inside = [each.decode() for each in LINK.findall(files["kick-off/index.html"])]
    assert sorted(f"kick-off/{each}" for each in inside) == sorted(
        path for path in files if path.startswith("kick-off/") and path != "kick-off/index.html"
    )


def test_index_pages_tell_who_needs_a_file_and_what_it_is_for(
    made: tuple[Path, Mapping[str, bytes]],
) -> None:
    page = lxml.html.fromstring(made[1]["kick-off/index.html"].decode())
    readers = [each.findtext("h2") for each in page.iter("section")]
    assert readers == [
        "For the facilitator",
        "For the producer",
        "For participants",
        "For the host and the administration",
    ]
    _, _, participants, host = page.iter("section")
    handout, evaluation = participants.findall("ul/li")
    assert handout.findtext("strong") == "Participants’ handout"
    assert (handout.findtext("span") or "").startswith("To send before the webinar")
    names = ["".join(each.itertext()) for each in handout.iter("a")]  # type: ignore[arg-type]
    assert [name.removeprefix("Participants’ handout, ") for name in names] == ["PDF", "Word", "Large print"]
    assert [each.get("href") for each in evaluation.iter("a")] == ["evaluation.pdf", "evaluation.docx"]
    assert "Spring: Invitation" in [each.text for each in host.iter("span")]


@pytest.mark.parametrize("language", ["fr", "es"])
def test_index_pages_speak_the_course_s_language(
    made: tuple[Path, Mapping[str, bytes]], language: str
) -> None:
    course, _ = sound_course(COURSES / "trainers")
    pages = index_pages(replace(course, language=language), made[1])
    english = {text for each in PURPOSES.values() for text in (each.name, each.words, each.reader.value)}
    own = {load_messages(language).gettext(each) for each in english}
    text = html.unescape(pages["index.html"].decode())
    assert all(f">{each}<" in text for each in own)
    assert not [each for each in english - own if f">{each}<" in text]


def test_every_purpose_is_met_and_no_two_papers_share_a_line(made: tuple[Path, Mapping[str, bytes]]) -> None:
    course, _ = sound_course(COURSES / "trainers")
    known = labels(course)
    papers = [path for path in made[1] if "/" in path and path != "kick-off/index.html"]
    assert {purpose_of(path, course) for path in papers} == set(PURPOSES)
    unlabelled = {purpose_of(path, course) for path in papers if path.rpartition(".")[0] not in known}
    several = {purpose_of(path, course) for path in papers if path.rpartition(".")[0] in known}
    assert unlabelled.isdisjoint(several)


def test_a_webinar_that_a_cohort_has_twice_has_its_messages_twice(tmp_path: Path) -> None:
    first = "      - webinar: kick-off\n        starts: 2027-03-23 14:00\n"
    again = first.replace("starts: 2027-03-23", "id: again\n        starts: 2027-03-24")
    course = course_in(tmp_path, schedule=SCHEDULE.replace(first, first + again))
    paths = [each.path for each in all_jobs(course, {})]
    assert sorted(paths) == sorted(set(paths))
    known = labels(course)
    assert known["kick-off/messages/spring-invitation"] == "Spring: Invitation"
    assert (
        known["kick-off/messages/spring-again-invitation"] == "Spring – Wednesday 24 March 2027: Invitation"
    )
    assert {path.rpartition(".")[0] for path in paths if "/messages/" in path} <= set(known)


def test_index_pages_can_be_read_by_all_on_every_screen(
    browser: Browser, made: tuple[Path, Mapping[str, bytes]]
) -> None:
    page = browser.new_context().new_page()
    for name in ("index.html", "kick-off/index.html"):
        page.goto((made[0] / "handouts" / name).as_uri())
        page.add_script_tag(path=AXE)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for width in (366, 1280):
                page.set_viewport_size({"width": width, "height": 900})
                assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert (
                page.evaluate("axe.run(document).then((found) => found.violations.map((each) => each.id))")
                == []
            )
    page.context.close()


def test_a_webinar_is_one_zip_with_its_index_page(made: tuple[Path, Mapping[str, bytes]]) -> None:
    out, files = made
    with zipfile.ZipFile(out / "handouts" / "kick-off.zip") as archive:
        assert archive.testzip() is None
        names = set(archive.namelist())
    assert names == {path.removeprefix("kick-off/") for path in files if path.startswith("kick-off/")}


def test_a_second_time_nothing_is_printed_and_the_bytes_are_the_same(
    made: tuple[Path, Mapping[str, bytes]],
) -> None:
    out, files = made
    again, told = make(COURSES / "trainers", out)
    assert told == []
    assert again == files


def test_without_the_cache_the_bytes_are_the_same(
    made: tuple[Path, Mapping[str, bytes]], tmp_path: Path
) -> None:
    _, files = made
    again, _ = make(COURSES / "trainers", tmp_path)
    assert {path for path in files if files[path] != again[path]} == set()


def test_only_what_changed_is_printed_anew(tmp_path: Path) -> None:
    root = tmp_path / "course"
    shutil.copytree(COURSES / "trainers", root)
    make(root, tmp_path)
    job_aid = root / "course/job-aids/safeguards.yaml"
    job_aid.write_text(job_aid.read_text("utf-8").replace("Consent given.", "Consent free."), "utf-8")
    files, told = make(root, tmp_path)
    assert b"Consent" not in files["tools/diagnostic.pdf"]
    assert 2 <= len(told) <= 8  # the job aid, the toolkit and the handout that hold it, in their formats


def test_a_sign_that_no_font_has_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    root = tmp_path / "course"
    shutil.copytree(COURSES / "trainers", root)
    make(root, tmp_path)
    before = (tmp_path / "handouts" / "index.html").read_bytes()
    card = root / "course/cards/marlene.yaml"
    card.write_text(card.read_text("utf-8").replace("School and", "School 𒀀 and"), "utf-8")
    with pytest.raises(CourseError) as caught:
        make(root, tmp_path)
    assert {each.code for each in caught.value.diagnostics} == {codes.CANNOT_PRINT}
    assert any("𒀀" in each.message or "12000" in each.message for each in caught.value.diagnostics)
    assert (tmp_path / "handouts" / "index.html").read_bytes() == before


def test_a_folder_that_takes_no_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file, no folder", "utf-8")
    course: Course = sound_course(COURSES / "minimal")[0]
    with pytest.raises(CourseError) as caught:
        make_handouts(course, {}, tmp_path / "out", lambda *_: None)
    assert [each.code for each in caught.value.diagnostics] == [codes.CANNOT_WRITE]


def test_a_slide_that_is_too_full_is_told_at_its_webinar(tmp_path: Path) -> None:
    root = tmp_path / "course"
    shutil.copytree(COURSES / "trainers", root)
    webinar = root / "webinars/kick-off.yaml"
    text = webinar.read_text("utf-8")
    full = "A long sentence for people who read ahead of who speaks. " * 60
    webinar.write_text(text.replace('body: "A share of {fact:share}."', f"body: {full}"), "utf-8")
    course, _ = sound_course(root)
    _, warnings = make_handouts(course, {}, tmp_path, lambda *_: None)
    assert [(each.code, each.at.source.path) for each in warnings] == [
        (codes.CROWDED_SLIDE, "webinars/kick-off.yaml")
    ]


def test_what_others_keep_in_the_cache_stays(made: tuple[Path, Mapping[str, bytes]]) -> None:
    out, _ = made
    links = out / ".cache" / "links.json"
    links.write_text("{}", "utf-8")
    (out / ".cache" / "folder").mkdir()
    make(COURSES / "trainers", out)
    assert links.read_text("utf-8") == "{}"
    assert (out / ".cache" / "folder").is_dir()
