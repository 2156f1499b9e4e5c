"""Rules: sentences can be followed, and lessons be read, by those who read in a second language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from builder import codes
from builder.check.passages import Kind, Passage
from builder.check.wording import count_words
from builder.check.words import words_of
from builder.diagnostics import Diagnostic
from builder.model import Course
from builder.source import Span

LONGEST_SENTENCE = 40  # words; plain-language guides ask for 25 at most, on average 15 to 20
LONG_WORD = re.compile(r"[^\W\d_]{7,}")
HARDEST = 60  # LIX from which a text is "very difficult" (Björnsson 1968)
FEWEST_WORDS = 200  # in fewer the measure says nothing
END = re.compile(r"(?<=[.!?…؟۔।॥])[”\"’»)\]]*\s+(?=[^\W_]|[¿¡“\"«(\[‘'])|;\s+|:\s+(?=[A-ZÀ-Þ“\"])")
READ = (Kind.PROSE, Kind.ASKED, Kind.BESIDE)
WITHOUT_BLANKS = ("zh", "ja", "th", "lo", "km", "my")  # languages that set no blanks between words


def sentences_are_short(course: Course, passages: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    """In all that learners read at a stretch; what is quoted is as long as it is."""
    if course.language.split("-")[0] in WITHOUT_BLANKS:
        return
    shortened = words_of(course).shortened
    for passage in passages:
        if passage.kind not in READ or passage.text.count(" ") < LONGEST_SENTENCE:
            continue
        for start, end in sentences(passage.text, shortened):
            count = count_words(passage.text[start:end])
            if count > LONGEST_SENTENCE:
                at = passage.place(start, start + len(" ".join(passage.text[start:].split()[:4])))
                message = f"this sentence has {count} words"
                hint = f"make two of it: more than {LONGEST_SENTENCE} are lost on the way"
                yield Diagnostic(codes.LONG_SENTENCE, message, at, hint)


def lessons_are_readable(course: Course, passages: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    """By LIX: words a sentence plus long words in a hundred. It needs no syllables, and holds for every language
    that sets blanks."""
    if course.language.split("-")[0] in WITHOUT_BLANKS:
        return
    shortened = words_of(course).shortened
    prose = (each for each in passages if each.kind is Kind.PROSE and each.lesson)
    for _, group in groupby(prose, key=lambda each: each.lesson):
        texts = list(group)
        score = lix([each.text for each in texts], shortened)
        if score > HARDEST:
            at = Span(texts[0].at.source)
            message = f"this lesson is very hard to read (LIX {score:.0f})"
            hint = f"shorter sentences and words bring it below {HARDEST}; newspapers have about 50"
            yield Diagnostic(codes.HARD_TO_READ, message, at, hint)


def sentences(text: str, shortened: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence; ``shortened`` are words whose full stop ends none."""
    start = 0
    for found in END.finditer(text):
        before = text[start : found.start()].rsplit(maxsplit=1)
        if before and before[-1].lower().lstrip("(“\"'") not in shortened:
            yield start, found.start()
            start = found.end()
    if text[start:].strip():
        yield start, len(text)


def lix(texts: Iterable[str], shortened: frozenset[str]) -> float:
    """Readability (Björnsson 1968): below 30 very easy, above 60 very difficult. 0 for a text of few words."""
    words, long_words, count = 0, 0, 0
    for text in texts:
        words += text.count(" ") + 1
        long_words += len(LONG_WORD.findall(text))
        count += sum(1 for _ in sentences(text, shortened))
    return words / count + 100 * long_words / words if words >= FEWEST_WORDS and count else 0
