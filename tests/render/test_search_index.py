"""What the search knows: places, words, their packed form; the same folding on both sides."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from builder.render.folding import folded, folded_words
from builder.render.search_index import packed_words, places, search_data, word_places
from builder.walk import lines, plain
from tests.render.courses import pages, plan

RUNTIME = Path(__file__).parents[1] / "runtime"
UNPACK = """
import { unpackWords } from "%s";
let text = "";
for await (const part of process.stdin) text += part;
console.log(JSON.stringify(unpackWords(text)));
"""


def unpacked(text: str) -> object:
    module = RUNTIME.parents[1] / "builder" / "runtime" / "extras" / "search_index.js"
    done = subprocess.run(
        ["node", "--input-type=module", "-e", UNPACK % module.as_uri()],
        input=text,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_both_sides_fold_alike() -> None:
    for text, words in json.loads((RUNTIME / "folding.json").read_text("utf-8")).items():
        assert folded_words(text) == words
    assert folded("Ça") == "ca"


def test_what_python_packs_javascript_reads() -> None:
    index = {"a": [0], "aa": [3, 4, 40], "aab": [1000, 30_000], "b": [30, 61, 62]}
    assert unpacked(packed_words(index)) == [list(each) for each in index.items()]


def test_the_index_of_a_course_comes_through_whole() -> None:
    index = word_places(places(plan("everything")))
    assert unpacked(packed_words(index)) == [list(each) for each in index.items()]


def test_lessons_their_sections_modules_and_terms_are_found() -> None:
    found = list(places(plan("everything")))
    assert {each.kind for each in found} == {"module", "lesson", "section", "term"}
    section = next(each for each in found if each.kind == "section")
    page, _, anchor = section.href.partition("#")
    assert f'id="{anchor}"' in pages("everything")[page].decode()


def test_questions_are_not_in_the_index() -> None:
    texts = " ".join(each.text for each in places(plan("everything")))
    stems = [
        plain(line)
        for quiz in plan("everything").course.quizzes
        for question in quiz.questions
        for block in question.stem
        for line in lines(block)
    ]
    assert stems
    assert not [stem for stem in stems if len(stem) > 20 and stem in texts]


def test_the_index_is_the_same_each_time() -> None:
    assert search_data(plan("everything")) == search_data(plan("everything"))
