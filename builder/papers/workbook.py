"""A module → a printable booklet: texts, figures and questions as paper exercises, answers at the end; and a trainer's edition."""

from __future__ import annotations

from builder.model import (
    CardEmbed,
    Course,
    Lesson,
    Likert,
    Mode,
    Module,
    Question,
    QuestionEmbed,
    Quiz,
    QuizEmbed,
)
from builder.papers.answers import answer, key_words
from builder.papers.card_text import card_text
from builder.papers.course_paper import course_paper
from builder.papers.exercises import exercise
from builder.papers.flatten import Embed, Flattener
from builder.papers.paper import Box, BoxKind, Bullets, Look, Paper, PaperBlock, PaperBlocks, Prose, Title
from builder.papers.pieces import as_words
from builder.walk import lesson_blocks

ON_PAPER = (Mode.PRACTICE, Mode.SURVEY)


class Workbook:
    """One module's booklet while it is put together: its questions are numbered in reading order."""

    def __init__(self, course: Course, module: Module, *, for_trainers: bool) -> None:
        self.course, self.module, self.for_trainers = course, module, for_trainers
        self.flat = Flattener(course, self._expand)
        self.placed: list[tuple[str, Question]] = []
        self.begins: dict[int, str] = {}  # places in ``placed`` → the lesson whose questions begin there
        self.alone = {
            block.question
            for each in course.modules
            for lesson in each.lessons
            for block in lesson_blocks(lesson)
            if isinstance(block, QuestionEmbed)
        }

    def paper(self) -> Paper:
        """Lessons first, so that the answers know every number."""
        say = self.flat.messages.gettext
        lessons = tuple(block for each in self.module.lessons for block in self._lesson(each))
        body = (*self._opening(), *lessons, *self._answers(), *self._reading())
        name = f"{self.module.id}-trainer" if self.for_trainers else self.module.id
        edition = say("Trainer’s edition") if self.for_trainers else say("Workbook")
        subtitle = f"{self.course.title} · {edition}"
        return course_paper(
            self.flat, name, self.module.title, body, Look.BOOKLET, subtitle=subtitle, contents=True
        )

    def _opening(self) -> PaperBlocks:
        say = self.flat.messages.gettext
        objectives = Bullets(tuple((Prose(as_words(each.text)),) for each in self.module.objectives))
        aims = (Title(2, as_words(say("You will be able to"))), objectives) if self.module.objectives else ()
        product = self.module.product
        made = (Box(BoxKind.TIP, say("What you make"), (), (Prose(as_words(product)),)),) if product else ()
        summary = (Prose(as_words(self.module.summary)),) if self.module.summary else ()
        return (Title(1, as_words(say("About this module"))), *summary, *aims, *made)

    def _lesson(self, lesson: Lesson) -> PaperBlocks:
        self.begins[len(self.placed)] = lesson.title  # of lessons without questions the next takes the place
        return (Title(1, as_words(lesson.title)), *self.flat.lesson(lesson))

    def _answers(self) -> PaperBlocks:
        """Under the titles of their lessons."""
        told: list[PaperBlock] = []
        heading = ""
        for place, (label, question) in enumerate(self.placed):
            found = answer(question, label, self.flat)
            heading = self.begins.get(place, heading)
            if found and heading:
                told.append(Title(2, as_words(heading)))
                heading = ""
            told += found
        title = self.flat.messages.gettext("Answers and reasons")
        return (Title(1, as_words(title)), *told) if told else ()

    def _reading(self) -> PaperBlocks:
        if not self.module.reading:
            return ()
        items = tuple((Prose(self.flat.lines.pieces(each)),) for each in self.module.reading)
        return (Title(1, as_words(self.flat.messages.gettext("Reading"))), Bullets(items))

    def _expand(self, embed: Embed) -> PaperBlocks:
        match embed:
            case CardEmbed(card):
                return card_text(card, self.flat)
            case QuestionEmbed(question):
                return self._exercise(self._question(question))
            case QuizEmbed(quiz):
                return self._quiz(next(each for each in self.course.quizzes if each.id == quiz))

    def _quiz(self, quiz: Quiz) -> PaperBlocks:
        """Questions that stand nowhere else; a test is not printed, its questions are drawn on the day."""
        head: list[PaperBlock] = [Title(2, as_words(quiz.title)), *self.flat.blocks(quiz.intro)]
        if quiz.mode not in ON_PAPER:
            note = self.flat.messages.gettext(
                "This test is taken on a screen, or on paper with your trainer."
            )
            return (*head, Prose(as_words(note)))
        return (
            *head,
            *(b for each in quiz.questions if each.id not in self.alone for b in self._exercise(each)),
        )

    def _question(self, id_: str) -> Question:
        return next(each for quiz in self.course.quizzes for each in quiz.questions if each.id == id_)

    def _exercise(self, question: Question) -> PaperBlocks:
        number = len(self.placed) + 1
        label = self.flat.messages.gettext("Question {number}").format(number=number)
        self.placed.append((label, question))
        return (*exercise(question, label, self.flat), *self._key(question))

    def _key(self, question: Question) -> PaperBlocks:
        """In a trainer's edition the key stands under its question; the reasons stay at the end."""
        if not self.for_trainers or isinstance(question.answer, Likert):
            return ()
        key = key_words(question, self.flat)
        label = self.flat.messages.gettext("Key")
        return (Box(BoxKind.KEY, label, (), (Prose(as_words(key, strong=True)),)),) if key else ()


def workbook_paper(course: Course, module: Module) -> Paper:
    return Workbook(course, module, for_trainers=False).paper()


def trainers_edition(course: Course, module: Module) -> Paper:
    return Workbook(course, module, for_trainers=True).paper()
