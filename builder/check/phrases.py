"""Rules: phrases that a course has banned stand nowhere in it."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.check.passages import Passage
from builder.check.wording import phrase_pattern
from builder.diagnostics import Diagnostic
from builder.model import Course, ForbiddenPhrase


def forbidden_phrases_are_absent(course: Course, passages: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    """Looked for in the text as learners read it: across markup and line ends, whatever the capitals."""
    everything = _straight("\n".join(passage.text for passage in passages)).casefold()
    by_words = {bare: each for each in course.forbidden_phrases if (bare := _bare(each.phrase)) in everything}
    pattern = phrase_pattern(*by_words)
    for passage in passages if by_words else ():
        text = _straight(passage.text)
        lowered = text.casefold()
        if not any(
            bare in lowered for bare in by_words
        ):  # most hold none: asked for by a search that is soon done
            continue
        for found in pattern.finditer(text):
            phrase = by_words[_bare(found[0])]
            at = passage.place(*found.span())
            message = f"“{phrase.phrase}” is a phrase that this course avoids: {phrase.reason}"
            yield Diagnostic(codes.FORBIDDEN_PHRASE, message, at, _hint(phrase))


def _straight(text: str) -> str:
    return text.replace("’", "'").replace("\N{NO-BREAK SPACE}", " ")


def _bare(phrase: str) -> str:
    return " ".join(_straight(phrase).casefold().split())


def _hint(phrase: ForbiddenPhrase) -> str:
    say = f"write {phrase.instead}" if phrase.instead else "say it otherwise"
    return f"{say}; where it is quoted as a bad example, waive it with a reason"
