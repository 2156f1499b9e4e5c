"""Rules: what authors keep in store is of use."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.check.contents import is_unread, question_texts, questions
from builder.diagnostics import Diagnostic
from builder.model import Asset, Blocks, Course, Download, FactReference, Figure, Inlines, Media, TermLink
from builder.source import Source, Span
from builder.walk import walk

PICTURES_AND_FILES = (
    ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".mp3", ".m4a", ".ogg", ".mp4", ".webm", ".vtt", ".pdf",
)  # fmt: skip


def facts_are_used(course: Course, inlines: Inlines) -> Iterator[Diagnostic]:
    """By a text, a key or a handout."""
    if is_unread(course, "", ""):
        return
    used = {each.fact for each in inlines if isinstance(each, FactReference)}
    used |= {check.fact for _, question in questions(course) for check in question.rests_on}
    used |= {fact.id for webinar in course.webinars for part in webinar.handout for fact in part.facts}
    for fact in course.facts:
        if fact.id not in used:
            message = f"nothing uses the fact '{fact.id}'"
            yield Diagnostic(
                codes.UNUSED_FACT, message, fact.at, "use it, or take it away: it must be kept true"
            )


def terms_are_used(course: Course, inlines: Inlines) -> Iterator[Diagnostic]:
    if is_unread(course, "", ""):
        return
    used = {each.term for each in inlines if isinstance(each, TermLink)}
    used |= {see for term in course.terms for see in term.see}
    used |= {term.id for webinar in course.webinars for part in webinar.handout for term in part.terms}
    for term in course.terms:
        if term.id not in used:
            message = f"nothing leads to the term '{term.id}'"
            hint = f"link it where it is first used: [{term.term.lower()}](term:{term.id})"
            yield Diagnostic(codes.UNUSED_TERM, message, term.at, hint)


def assets_are_used(course: Course, blocks: Blocks) -> Iterator[Diagnostic]:
    """Pictures and files beside lessons of the course, and in course/assets/."""
    if is_unread(course, "", ""):
        return
    used = {asset.path for asset in _assets(course, blocks)}
    folders = ("course/assets/", *(f"modules/{module.id}/" for module in course.modules))
    for path in course.files:
        if path.startswith(folders) and path.lower().endswith(PICTURES_AND_FILES) and path not in used:
            at = Span(Source(path, ()))
            yield Diagnostic(codes.UNUSED_ASSET, f"nothing shows '{path}'", at, "show it, or take it away")


def _assets(course: Course, blocks: Blocks) -> Iterator[Asset]:
    drafts = (block for _, each in questions(course) for text in question_texts(each) for block in walk(text))
    for block in (*blocks, *drafts):
        match block:
            case Figure(asset=asset) | Download(asset=asset):
                yield asset
            case Media(asset=asset, captions=captions, poster=poster):
                yield from (each for each in (asset, captions, poster) if each)
            case _:
                pass
    for webinar in course.webinars:
        yield from (slide.picture for slide in webinar.slides if slide.picture)
    if course.schedule and course.schedule.logo:
        yield course.schedule.logo
