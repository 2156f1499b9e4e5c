"""Plan → what rendering would refuse in authors' files, without a page: drawings, captions, themes, the weight of pictures."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.contents import question_texts
from builder.diagnostics import Diagnostic
from builder.model import Asset, Block, Figure, Media, Width
from builder.plan import Page, Plan
from builder.render.assets import Assets, PictureBudget
from builder.render.style import checked_theme
from builder.walk import lesson_blocks, walk

SURELY_LIGHT = 2  # bitmaps are encoded anew: beyond a part of the budget, only the result can tell


def file_findings(plan: Plan) -> tuple[Diagnostic, ...]:
    """What ``render_pages`` would report. Bitmaps, which take their time, are rendered only where those of a page could be
    too heavy together; that one is damaged, only a build tells otherwise."""
    found: list[Diagnostic] = []
    assets = Assets(found.append)
    for theme in plan.course.theme:
        checked_theme(theme, found.append)
    for page in plan.lessons:
        blocks = list(_blocks(page))
        pictures = list(_pictures(blocks))
        budget = PictureBudget(plan.course.page_images)
        is_light = sum(_size(each) for each in pictures) * SURELY_LIGHT <= budget.limit
        for asset in pictures:
            if asset.suffix == ".svg" or not is_light:
                budget.add(asset, assets.picture(asset, "", Width.FULL, "").weight)
        budget.check(found.append)
        for block in blocks:
            if isinstance(block, Media) and block.captions:
                assets.cues(block.captions)
    return tuple(found)


def _blocks(page: Page) -> Iterator[Block]:
    """Those of the lesson and of the questions on its page."""
    yield from lesson_blocks(page.lesson) if page.lesson else ()
    for placed in page.questions:
        for text in question_texts(placed.question):
            yield from walk(text)


def _pictures(blocks: list[Block]) -> Iterator[Asset]:
    for block in blocks:
        match block:
            case Figure(asset=asset) | Media(poster=Asset() as asset):
                yield asset
            case _:
                pass


def _size(asset: Asset) -> int:
    return asset.file.stat().st_size if asset.file.is_file() else 0
