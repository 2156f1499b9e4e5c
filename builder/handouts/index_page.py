"""Files → pages that list them: one for all, one for each webinar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from builder.live.plain_html import html_page
from builder.model import Course
from builder.papers.paper import Bullets, PaperBlocks, Prose, Title, Web, Words
from builder.papers.pieces import as_words
from builder.render.messages import load_messages
from builder.render.numbers import numbers_of


def index_pages(course: Course, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """``index.html`` for all, and one in the folder of each webinar."""
    folders = dict.fromkeys(path.partition("/")[0] for path in files)
    titles = {each.id: each.title for each in course.webinars} | folder_titles(course)
    body: list[PaperBlocks] = [
        (Title(2, as_words(titles.get(folder, folder))), _list(course, files, folder, f"{folder}/"))
        for folder in folders
    ]
    pages = {"index.html": _page(course, _all_title(course), tuple(b for part in body for b in part))}
    for webinar in course.webinars:
        listed = _list(course, files, webinar.id, "")
        pages[f"{webinar.id}/index.html"] = _page(course, webinar.title, (listed,))
    return pages


def folder_titles(course: Course) -> dict[str, str]:
    say = load_messages(course.language).gettext
    return {
        "calendars": say("Calendars"),
        "cards": say("Training cards"),
        "tools": say("Tools"),
        "job-aids": say("Job aids"),
        "toolkits": say("Sector toolkits"),
        "reader": say("Guidelines reader"),
        "workbooks": say("Workbooks for learners"),
        "workbooks-trainers": say("Workbooks for trainers, with keys"),
        "final": say("The final on paper, with keys"),
    }


def _all_title(course: Course) -> str:
    say = load_messages(course.language).gettext
    return say("Papers for “{title}”").format(title=course.title)


def _list(course: Course, files: Mapping[str, bytes], folder: str, prefix: str) -> Bullets:
    numbers = numbers_of(course.language, load_messages(course.language).spoken)
    paths: Iterable[str] = sorted(path for path in files if path.startswith(f"{folder}/"))
    return Bullets(
        tuple(
            (
                Prose(
                    (
                        Web(
                            prefix + path.removeprefix(f"{folder}/"),
                            (Words(path.removeprefix(f"{folder}/")),),
                        ),
                        Words(f" · {numbers.size(len(files[path]))}"),
                    )
                ),
            )
            for path in paths
        )
    )


def _page(course: Course, title: str, blocks: PaperBlocks) -> bytes:
    messages = load_messages(course.language)
    return html_page(title, course.language, messages.direction, blocks).encode()
