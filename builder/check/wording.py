"""Texts as learners read them: the words of blocks, facts by reference filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from builder.model import Blocks, Course, Fact
from builder.walk import lines, plain, walk

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LETTER = re.compile(r"[^\W\d_]")
UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)  # Thai, Han, kana…
WORD_ENDS = r"(?![\w\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f])"  # marks belong to the word before them
BLANKS = re.compile(r"\s+")


def fact_values(course: Course) -> Mapping[str, str]:
    """What a reference to each fact shows, by the fact's id."""
    return {fact.id: _shown(fact) for fact in course.facts}


def wording(blocks: Blocks, values: Mapping[str, str]) -> str:
    """The words of blocks on one line, without marks."""
    found = (plain(line, values) for block in walk(blocks) for line in lines(block))
    return BLANKS.sub(" ", " ".join(found)).strip()


def words_in(text: str) -> list[str]:
    return WORD.findall(text)


def count_words(text: str) -> int:
    """Words between blanks: in scripts with combining marks (Devanagari, Arabic with vowels) no other count holds."""
    return sum(1 for word in text.split() if LETTER.search(word))


def phrase_pattern(*phrases: str) -> re.Pattern[str]:
    """Finds any of the phrases as whole words, however they are spaced, whatever their capitals and apostrophes. In scripts
    that set no blanks between words they are found anywhere."""
    parts = sorted((r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases), key=len, reverse=True)
    spaced = "|".join(part for part in parts if part and not UNSPACED.search(part)) or "(?!)"
    unspaced = "".join(f"|{part}" for part in parts if UNSPACED.search(part))
    pattern = rf"(?<!\w)(?:{spaced}){WORD_ENDS}{unspaced}".replace("'", "['’]")
    return re.compile(pattern, re.IGNORECASE)


def _shown(fact: Fact) -> str:
    if "#" in fact.unit:
        return fact.unit.replace("#", fact.value)
    return f"{fact.value} {fact.unit}".strip()
