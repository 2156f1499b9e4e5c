"""French asks for blanks that do not break before : ; ? ! and inside « »: no text of any paper or message lacks one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from builder.compiler import sound_course
from builder.handouts.jobs import Kind
from builder.handouts.making import all_jobs
from builder.model import Course
from builder.papers.held_together import NO_TEXT, held_together
from builder.papers.paper import Mono, Prose, Web, Words
from builder.scaffold.layout import Template, course_files
from builder.scaffold.writing import write_new

LACKING = re.compile(r"(?<=[^\W\d]): (?=\w)|(?<=[^\W\d])[?!](?=\s|$)| [:;?!»](?=\s|$)|« |\d [%€]")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    root = tmp_path_factory.mktemp("french") / "course"
    write_new(root, course_files(Template.EVERYTHING, "fr", "Eau : pour qui ?"))
    return sound_course(root)[0]


def test_no_french_paper_or_message_has_a_sign_without_its_blank(course: Course) -> None:
    papers = [each for each in all_jobs(course, {}) if each.kind is not Kind.XLSX]
    texts = [(each.path, text) for each in papers for text in texts_of(each.value)]
    assert "Eau\u00a0: pour qui\u00a0?" in {text for _, text in texts}
    assert [each for each in texts if LACKING.search(each[1])] == []


def test_addresses_and_code_stay_as_they_are_and_so_do_other_languages() -> None:
    line = Prose((Web("https://x.example/ ?", (Words("a ?"),)), Words("b ?", code=True)))
    assert held_together(line, "fr") == Prose(
        (Web("https://x.example/ ?", (Words("a\u00a0?"),)), Words("b ?", code=True))
    )
    assert held_together(Mono("c ?"), "fr-CA") == Mono("c ?")
    assert held_together(line, "es") is line


def texts_of(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case bytes():
            yield from value.decode().splitlines()
        case tuple():
            for each in value:
                yield from texts_of(each)
        case _ if is_dataclass(value):
            for field in fields(value):
                if field.name not in NO_TEXT:
                    yield from texts_of(getattr(value, field.name))
        case _:
            return
