"""A lesson's page → HTML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from builder.model import Block, CardEmbed, Chart, Lesson, QuestionEmbed, QuizEmbed
from builder.plan import Page, PlacedQuestion
from builder.render.asset_names import FOLDER
from builder.render.assets import AssetFile
from builder.render.blocks import BlockRenderer, Embed
from builder.render.html import Markup, joined
from builder.render.page_data import page_data, veiled
from builder.render.page_end import page_end
from builder.render.questions import render_question
from builder.render.quiz_facts import quiz_facts
from builder.render.requirements import opening_words
from builder.render.site import Site
from builder.walk import lesson_blocks

QUIZ_LEVEL = 2


def render_lesson(page: Page, lesson: Lesson, site: Site) -> bytes:
    """The page as UTF-8. Feedback is rendered after the text, so that its sources are numbered after the text's."""
    blocks = site.blocks(page)
    blocks.expand = _Embeds(page, site, blocks).table()
    content = blocks.render(lesson.blocks)
    data = veiled(page_data(page.questions, blocks), site.plan.build) if page.questions else ""
    end = page_end(blocks, site)
    blocks.budget.check(site.report)
    planned = site.plan.modules[page.module]
    names = {each.href: each.title for each in site.plan.lessons}
    return site.templates.page(
        "lesson",
        plan=site.plan,
        page=page,
        lesson=lesson,
        planned=planned,
        opens=opening_words(planned.opens, site.plan, site.templates.messages) if planned.opens else "",
        number=[each.href for each in planned.pages].index(page.href) + 1,
        objectives=[each.text for each in planned.module.objectives if each.id in lesson.objectives],
        previous=names.get(page.previous, ""),
        next=names.get(page.next, ""),
        content=content,
        data=data,
        end=end,
        more=_has_chart_or_test(page, lesson, site),
    )


def _has_chart_or_test(page: Page, lesson: Lesson, site: Site) -> bool:
    """Whether the page needs ``more.css``."""
    tests = {each.quiz.id for each in site.plan.quizzes if each.quiz.mode.is_test}
    return bool(tests & set(page.quizzes)) or any(isinstance(each, Chart) for each in lesson_blocks(lesson))


@dataclass(slots=True)
class _Embeds:
    """Renders what a lesson takes from quizzes and cards; counts the questions that stand alone."""

    page: Page
    site: Site
    blocks: BlockRenderer
    alone: int = field(default=0)

    def table(self) -> dict[type[Block], Callable[[Embed], Markup]]:
        return {QuizEmbed: self._embed, QuestionEmbed: self._embed, CardEmbed: self._embed}

    def _embed(self, embed: Embed) -> Markup:
        match embed:
            case QuestionEmbed(question):
                return self._single(self.page.singles[question])
            case QuizEmbed(quiz):
                return self._quiz(quiz)
            case CardEmbed(card):
                return self._card(card)

    def _single(self, placed: PlacedQuestion) -> Markup:
        self.alone += 1
        return render_question(placed, self.blocks, self._title(self.alone), self.blocks.next_level())

    def _title(self, number: int) -> str:
        return self.site.templates.messages.gettext("Question {n}").format(n=number)

    def _quiz(self, quiz_id: str) -> Markup:
        quiz = next(each.quiz for each in self.site.plan.quizzes if each.quiz.id == quiz_id)
        self.blocks.level = QUIZ_LEVEL
        questions = [
            render_question(each, self.blocks, self._title(number), QUIZ_LEVEL + 1)
            for number, each in enumerate(self.page.quizzes[quiz_id], 1)
        ]
        return self.site.templates.part(
            "questions.quiz",
            quiz=quiz,
            level=QUIZ_LEVEL,
            intro=self.blocks.render(quiz.intro),
            facts=quiz_facts(quiz, self.site.templates.messages),
            questions=joined(questions),
        )

    def _card(self, card_id: str) -> Markup:
        card = self.site.cards[card_id]
        return self.site.templates.part(
            "blocks.card",
            card=card,
            level=self.blocks.next_level(),
            story=self.blocks.render(card.story),
            linkage=self.blocks.compact(card.linkage),
            question=self.blocks.compact(card.question),
            file=self._card_file(card_id),
        )

    def _card_file(self, card: str) -> AssetFile | None:
        """The card as PDF, added to the package's files when a page first offers it."""
        data = self.site.card_files.get(card)
        if data is None:
            return None
        name = f"card-{card}.pdf"
        self.site.assets.files[f"{FOLDER}/{name}"] = data
        return AssetFile(f"{FOLDER}/{name}", len(data), "application/pdf", name)
