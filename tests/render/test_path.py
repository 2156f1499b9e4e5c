"""My path, module pages, record, sources, glossary: what they say without a script."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from builder.model import (
    AllOf,
    AtLeast,
    Course,
    FinalPassed,
    LearningPath,
    Lesson,
    ModuleDone,
    OutlineItem,
    PagesSeen,
    PathQuestion,
    Policy,
    Suggestion,
    Term,
)
from builder.plan import Plan, plan_course
from builder.render import render_pages
from builder.render.path_page import largest_choice
from builder.source import Source, Span
from tests.render.courses import HELLO, minimal, page, plan

RECOMMEND = (
    PathQuestion(
        "What do you do?", (Suggestion("I plan <towns>", ("b",)), Suggestion("I teach", ("c", "a")))
    ),
)


def sectors(count: int = 3, least: int = 2) -> Course:
    """A course of modules a, b, c… of which ``least`` are to be done."""
    whole = minimal()
    names = "abcdefghij"[:count]
    modules = tuple(
        replace(
            whole.modules[0],
            id=name,
            title=f"Module {name}",
            lessons=(
                Lesson(
                    f"{name}1", f"Lesson {name}", HELLO, 7, at=Span(Source(f"modules/{name}/{name}1.md", ()))
                ),
            ),
        )
        for name in names
    )
    choice = AtLeast(least, tuple(ModuleDone(name) for name in names))
    return replace(
        whole,
        modules=modules,
        quizzes=(),
        outline=tuple(OutlineItem(name) for name in names),
        policy=Policy(AllOf((PagesSeen(50), choice)), None),
        path=LearningPath(RECOMMEND),
    )


def html(course: Course, href: str) -> str:
    return render_pages(plan_course(course, "0123456789ab"), lambda _: None)[href].decode()


def planned(course: Course) -> Plan:
    return plan_course(course, "")


def test_the_path_says_what_is_asked_for_in_words() -> None:
    text = html(sectors(), "path.html")
    assert "Read 50 % of the pages" in text
    assert "At least 2 of these 3:" in text
    assert '<a href="module-b.html">Module b</a>' in text


def test_each_line_names_the_place_of_its_rule() -> None:
    places = re.findall(r'data-rule="([^"]+)"', html(sectors(), "path.html"))
    assert places == ["completion.0", "completion.1", "completion.1.0", "completion.1.1", "completion.1.2"]


def test_completion_and_success_are_told_apart() -> None:
    text = page("everything", "path.html")
    assert 'data-rule="success"' in text
    assert "Pass “" in text


def test_a_choice_is_found_wherever_it_stands() -> None:
    course = sectors(4, 1)
    last = OutlineItem("d", AtLeast(2, (ModuleDone("a"), ModuleDone("b"), ModuleDone("c"))))
    hidden = replace(course, outline=(*course.outline[:3], last), policy=Policy(PagesSeen(), None))
    found = largest_choice(planned(hidden))
    assert found
    assert (found.count, found.modules) == (2, (0, 1, 2))


def test_a_course_without_a_choice_offers_none() -> None:
    text = html(minimal(), "path.html")
    assert "Choose" not in text
    assert largest_choice(planned(replace(sectors(), policy=Policy(PagesSeen(), None)))) is None


def test_the_recommender_reads_as_a_list() -> None:
    text = html(sectors(), "path.html")
    assert "I plan &lt;towns&gt;" in text
    assert 'data-speaks-for="2 0"' in text
    assert "→ Module c, Module a" in text


def test_a_lock_that_asks_for_the_choice_does_not_name_it_all_again() -> None:
    course = sectors()
    choice = course.policy.completion
    assert isinstance(choice, AllOf)
    item = OutlineItem("c", choice.requirements[1])
    text = html(replace(course, outline=(*course.outline[:2], item)), "path.html")
    assert "Opens when 2 of the modules to choose from are done." in text


def test_the_minutes_of_every_lesson_are_there() -> None:
    found = re.search(r'class="path-data">(.*?)</script>', html(sectors(), "path.html"))
    assert found
    assert json.loads(found[1]) == {"minutes": [7, 7, 7], "least": 2, "choose": [0, 1, 2]}


def test_pages_of_modules_do_not_grow_with_the_course() -> None:
    small, large = (html(sectors(count), "module-a.html") for count in (3, 10))
    assert len(large) - len(small) < 20


def test_a_module_page_has_what_the_author_wrote() -> None:
    text = page("everything", "module-blocks.html")
    module = plan("everything").modules[0].module
    assert all(each.text in text for each in module.objectives)
    assert all(f'href="{each.href}"' in text for each in plan("everything").modules[0].pages)


def test_the_record_says_what_it_waits_for_and_what_its_checksum_is_not() -> None:
    text = page("everything", "record.html")
    assert "The record is written when" in text
    assert "it is no signature" in text
    assert re.search(r'<article class="record"[^>]* hidden>', text)


def test_what_a_certificate_needs_stands_on_the_record() -> None:
    course = replace(sectors(), path=LearningPath((), HELLO))
    assert '<h2 id="beyond-title">The certificate</h2>\n<p>Hello.</p>' in html(course, "record.html")


def test_every_source_stands_once_with_its_facts() -> None:
    text = page("everything", "sources.html")
    sources = {(each.source, each.year) for each in plan("everything").course.facts}
    assert text.count('class="as-of"') == len(
        {(each.source, each.year, each.link, each.checked_on) for each in plan("everything").course.facts}
    )
    assert sources


def test_the_glossary_has_its_letters_in_arabic_too() -> None:
    terms = (Term("b", "باب", HELLO), Term("t", "تاء", HELLO), Term("b2", "بيت", HELLO))
    text = html(replace(plan("arabic").course, terms=terms), "glossary.html")
    assert re.findall(r'href="#letter-(\d+)">(.)<', text) == [("1", "ب"), ("2", "ت")]
    assert re.findall(r'id="letter-(\d+)">(.)<', text) == [("1", "ب"), ("2", "ت")]


def test_the_final_can_be_part_of_a_path() -> None:
    course = replace(plan("everything").course, policy=Policy(FinalPassed(), None))
    assert "Pass “" in html(course, "path.html")
