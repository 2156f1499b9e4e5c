"""Inlines → HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from builder.model import (
    Abbreviation,
    Code,
    Emphasis,
    Fact,
    FactPart,
    FactReference,
    FootnoteMark,
    Inline,
    Inlines,
    LessonLink,
    LineBreak,
    Link,
    Strong,
    TermLink,
    Text,
)
from builder.render.html import Markup, escape, filled, joined
from builder.render.messages import Messages
from builder.render.numbers import Numbers
from builder.render.references import References
from builder.render.typography import typeset


@dataclass(frozen=True, slots=True)
class LineRenderer:
    """Renders the lines of one page and notes in ``references`` what they refer to.

    ``lesson_hrefs``: source path of a lesson → href; ``lesson_keys``: href → key; ``outside``: source path of a lesson that the
    package leaves out → title.
    """

    messages: Messages
    numbers: Numbers
    facts: Mapping[str, Fact]
    lesson_hrefs: Mapping[str, str]
    lesson_keys: Mapping[str, str]
    references: References
    page: str = ""
    outside: Mapping[str, str] = field(default_factory=dict)

    def render(self, line: Inlines) -> Markup:
        return joined(self._inline(each) for each in _with_marks_close(line))

    def _inline(self, inline: Inline) -> Markup:
        match inline:
            case Text(text):
                return escape(typeset(text, self.messages.language))
            case Emphasis(content):
                return filled("<em>{}</em>", self.render(content))
            case Strong(content):
                return filled("<strong>{}</strong>", self.render(content))
            case Code(text):
                return filled("<code>{}</code>", text)
            case LineBreak():
                return Markup("<br>")
            case Abbreviation(text, title):
                return filled('<abbr title="{}">{}</abbr>', title, text)
            case Link(address, content):
                return filled('<a href="{}" rel="external">{}</a>', address, self.render(content))
            case LessonLink():
                return self._lesson_link(inline)
            case TermLink(term, content):
                return self._term(term, content)
            case FactReference(fact, part):
                return self._fact(self.facts[fact], part)
            case FootnoteMark(number):
                return self._footnote_mark(number)
        assert_never(inline)

    def _lesson_link(self, link: LessonLink) -> Markup:
        content = self.render(link.content)
        if link.path in self.outside:
            return self._named_lesson(content, self.outside[link.path])
        href = self.lesson_hrefs[link.path]
        if link.heading and href == self.page:
            return filled('<a href="#{}">{}</a>', heading_id(link.heading), content)
        tail = f"#{heading_id(link.heading)}" if link.heading else ""
        return filled('<a href="{}{}" data-lesson="{}">{}</a>', href, tail, self.lesson_keys[href], content)

    def _named_lesson(self, content: Markup, title: str) -> Markup:
        """A lesson that this package leaves out: the link's words, and its title where they are others."""
        name = escape(typeset(title, self.messages.language))
        if content == name:
            return content
        return content + filled(" ({})", self.messages.gettext("“{title}”").format(title=name))

    def _term(self, term: str, content: Inlines) -> Markup:
        self.references.use(term)
        return filled('<a class="term" href="#term-{0}" data-term="{0}">{1}</a>', term, self.render(content))

    def _fact(self, fact: Fact, part: FactPart) -> Markup:
        value = filled('<data value="{}">{}</data>', fact.value, self.numbers.fact(fact))
        match part:
            case FactPart.VALUE:
                return value
            case FactPart.CITE:
                return self._cite(fact)
            case FactPart.FACT:
                return value + self._cite(fact)
        assert_never(part)

    def _cite(self, fact: Fact) -> Markup:
        number = self.references.cite(fact)
        label = self.messages.gettext("Source {number}").format(number=number)
        return filled(
            '<sup class="cite"><a href="#source-{0}" aria-label="{1}">[{0}]</a></sup>', number, label
        )

    def _footnote_mark(self, number: int) -> Markup:
        label = self.messages.gettext("Note {number}").format(number=number)
        return filled(
            '<sup class="footnote-mark"><a href="#note-{0}" id="note-{0}-mark" aria-label="{1}">{0}</a></sup>',
            number,
            label,
        )


def _with_marks_close(line: Inlines) -> Inlines:
    """The line without the blanks before marks, which would let a mark begin a line."""
    followers = (*line[1:], None) if line else ()
    return tuple(
        Text(each.text.rstrip()) if isinstance(each, Text) and _is_mark(after) else each
        for each, after in zip(line, followers, strict=True)
    )


def _is_mark(inline: Inline | None) -> bool:
    match inline:
        case FootnoteMark() | FactReference(part=FactPart.CITE):
            return True
        case _:
            return False


def heading_id(heading: str) -> str:
    """A heading's id in its page: apart from the ids that the page itself has."""
    return f"h-{heading}"
