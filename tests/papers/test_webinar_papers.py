"""Papers of webinars: of a small one, and of our course's."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.handouts.webinar_jobs import enclosed as real_enclosures
from builder.model import Course
from builder.papers.evaluation import attendance_list, evaluation_form
from builder.papers.flatten import Flattener
from builder.papers.guide import facilitator_guide
from builder.papers.handout import Enclosed, in_large_print, participants_handout
from builder.papers.paper import Bullets, Choose, Grid, Layout, PaperBlocks, Pick, Picture, Prose, Size, Words
from builder.papers.reading import paper_words, walk_paper
from builder.papers.run_sheet import run_sheet
from builder.papers.slides import slide_deck
from builder.press.pdf import print_pdf
from builder.read import read_course
from builder.walk import plain
from tests.live.courses import FACTS, SCHEDULE, WEBINAR, course_in

ROOT = Path(__file__).parents[2]


def enclosed(id_: str, _: Flattener) -> PaperBlocks:
    return (Prose((Words(f"enclosed {id_}"),)),)


ENCLOSED = Enclosed(enclosed, enclosed)
TOOL = """\
title: Diagnostic
number: 1
phases: [design]
purpose: Looks.
used-by: Everybody.
minutes: 5
guidance: Ask.
sections:
  - id: reach
    title: Reach
    intro: "About {fact:g02-women} are women."
    kind: fields
    fields:
      - {label: What, lines: 2}
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return course_in(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def ours() -> Course:
    course = read_course(ROOT, lambda _: None)
    assert course is not None
    return course


def test_the_guide_holds_all_that_is_said_asked_and_done(ours: Course) -> None:
    for webinar in ours.webinars:
        words = paper_words(facilitator_guide(ours, webinar).body)
        for segment in webinar.segments:
            assert f"{segment.start}–{segment.end} · {segment.title}" in words
        for role in webinar.roles:
            assert role.duty in words
        for breakout in webinar.breakouts:
            assert breakout.title in words


def test_the_guide_ticks_the_keys_of_polls_and_the_handout_shows_none(small: Course) -> None:
    webinar = small.webinars[0]
    keyed = [each for each in walk_paper(facilitator_guide(small, webinar).body) if isinstance(each, Pick)]
    assert [each.chosen for each in keyed] == [(1,), ()]
    assert [each.one for each in keyed] == [True, False]
    assert not [
        each
        for each in walk_paper(participants_handout(small, webinar, ENCLOSED).body)
        if isinstance(each, Pick)
    ]


def test_chat_lines_have_one_number_in_guide_and_run_sheet(small: Course) -> None:
    webinar = small.webinars[0]
    numbered = [
        each.start
        for each in walk_paper(facilitator_guide(small, webinar).body)
        if isinstance(each, Bullets) and each.numbered
    ]
    assert numbered == [1, 3]
    words = paper_words(run_sheet(small, webinar).body)
    assert "1. Welcome! Captions: CC." in words
    assert "3. Scribes write" in words


def test_run_sheets_of_our_webinars_stand_on_one_page(ours: Course) -> None:
    """Printing refuses a sheet of two pages."""
    for webinar in ours.webinars:
        assert print_pdf(run_sheet(ours, webinar)).startswith(b"%PDF")


def test_the_handout_tells_local_times_figures_with_sources_and_what_it_encloses(
    ours: Course, small: Course
) -> None:
    words = paper_words(participants_handout(small, small.webinars[0], ENCLOSED).body)
    assert "Kathmandu (UTC+5:45)" in words
    assert "3.7 % of people were migrants." in words
    assert "2024 UN DESA" in words
    for webinar in ours.webinars:
        told = paper_words(participants_handout(ours, webinar, ENCLOSED).body)
        for part in webinar.handout:
            assert part.title in told
            assert part.tool is None or f"enclosed {part.tool.id}" in told
            assert part.job_aid is None or f"enclosed {part.job_aid.id}" in told


def test_what_is_enclosed_counts_its_sources_with_the_handout_s(tmp_path: Path) -> None:
    """A worksheet's own notes would begin at 1 again."""
    webinar = WEBINAR.replace("  - title: Notes\n", "  - tool: diagnostic\n  - title: Notes\n")
    (tmp_path / "course/tools").mkdir(parents=True)
    (tmp_path / "course/tools/diagnostic.yaml").write_text(TOOL, "utf-8")
    facts = FACTS + FACTS.replace("g01-share", "g02-women").replace("UN DESA", "UN Women")
    course = course_in(tmp_path, webinar, facts=facts)
    paper = participants_handout(course, course.webinars[0], real_enclosures(course))
    assert [paper_words(note) for note in paper.notes] == [
        "UN DESA. Data as of 2024.",
        "UN Women. Data as of 2024.",
    ]


def test_the_host_s_mark_stands_at_the_head_of_the_handout(tmp_path: Path) -> None:
    (tmp_path / "course/assets").mkdir(parents=True)
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>'
    )
    (tmp_path / "course/assets/host.svg").write_text(drawing, "utf-8")
    course = course_in(tmp_path, schedule=SCHEDULE + "logo: host.svg\n")
    mark = participants_handout(course, course.webinars[0], ENCLOSED).body[0]
    assert isinstance(mark, Picture)
    assert mark.alt == "The unit, training"


def test_large_print_is_the_same_paper_in_larger_type(small: Course) -> None:
    paper = participants_handout(small, small.webinars[0], ENCLOSED)
    large = in_large_print(paper)
    assert large.body == paper.body
    assert (large.name, large.scale) == ("handout-large-print", 150)


def test_slides_come_in_the_order_shown_with_their_sources_and_notes(small: Course) -> None:
    two, one = slide_deck(small, small.webinars[0]).slides
    assert (two.title, two.layout, len(two.columns)) == ("Second", Layout.TWO_COLUMNS, 2)
    assert paper_words(one.columns[0]) == "A share of 3.7%. Sources: UN DESA. Data as of 2024."
    assert paper_words(one.notes) == "0–60 · Welcome · Lead facilitator Wait."


def test_every_slide_of_ours_has_a_title_and_every_picture_its_words(ours: Course) -> None:
    for webinar in ours.webinars:
        deck = slide_deck(ours, webinar)
        assert len(deck.slides) == len(webinar.slides)
        for slide in deck.slides:
            assert slide.title
            assert slide.layout is not Layout.PICTURE or (slide.picture and slide.picture.alt)


def test_an_evaluation_asks_from_one_to_five_and_an_attendance_list_takes_names(small: Course) -> None:
    form = evaluation_form(small, small.webinars[0])
    assert form is not None
    asked = [each for each in walk_paper(form.body) if isinstance(each, Choose)]
    assert [each.options for each in asked] == [("1", "2", "3", "4", "5")] * 2
    grids = [
        each for each in attendance_list(small, small.webinars[0], ("Leïla",)).body if isinstance(each, Grid)
    ]
    assert [len(each.rows) for each in grids][-1] == 1
    assert "Leïla" in paper_words(grids[-1].rows[0][1])


def test_paper_has_the_size_of_the_schedule(tmp_path: Path) -> None:
    course = course_in(tmp_path, schedule=SCHEDULE + "paper: Letter\n")
    assert facilitator_guide(course, course.webinars[0]).size is Size.LETTER


def test_aims_of_all_webinars_stand_in_guide_and_handout(ours: Course) -> None:
    values = {fact.id: fact.value for fact in ours.facts}
    for webinar in ours.webinars:
        for paper in (facilitator_guide(ours, webinar), participants_handout(ours, webinar, ENCLOSED)):
            words = " ".join(paper_words(paper.body).split())
            assert all(plain(aim, values)[:20] in words for aim in webinar.aims)
