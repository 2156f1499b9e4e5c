"""What a plan is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from builder.model import Course, Lesson, Module, Question, Quiz
from builder.plan.choices import ChoiceKeys
from builder.webinars import AttendanceCode, Webinar


class PageKind(Enum):
    CONTENTS = "contents"
    LESSON = "lesson"
    NOTES = "notes"
    GLOSSARY = "glossary"
    ABOUT = "about"
    PATH = "path"
    MODULE = "module"
    SEARCH = "search"
    SOURCES = "sources"
    RECORD = "record"
    WEBINAR = "webinar"


# A requirement with names resolved to indexes: the shape of ``Rule`` in runtime/types.d.ts.


@dataclass(frozen=True, slots=True)
class ModuleRule:
    module: int


@dataclass(frozen=True, slots=True)
class PagesRule:
    percent: int


@dataclass(frozen=True, slots=True)
class QuizRule:
    quiz: int


@dataclass(frozen=True, slots=True)
class AllRule:
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class LeastRule:
    count: int
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class WebinarsRule:
    """So many of the webinars that have a code: ``keys`` are theirs."""

    count: int
    keys: tuple[str, ...] = ()


Rule = ModuleRule | PagesRule | QuizRule | WebinarsRule | AllRule | LeastRule


@dataclass(frozen=True, slots=True)
class PlacedQuestion:
    """``number`` counts from 1 within its quiz; ``choices`` are the keys of what can be picked."""

    question: Question
    quiz: Quiz
    key: str
    number: int
    choices: ChoiceKeys


@dataclass(frozen=True, slots=True)
class PlacedQuiz:
    """A quiz and where it stands: ``lesson`` and ``module`` are indexes, -1 for nowhere.

    ``questions`` are its own and those of the pools that it draws from, in order; ``draws`` holds, for each
    draw, the keys to draw from and how many.
    """

    quiz: Quiz
    key: str
    lesson: int
    module: int
    questions: tuple[PlacedQuestion, ...]
    draws: tuple[tuple[tuple[str, ...], int], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML file. ``key``, ``module`` and ``lesson`` are set for lessons alone; hrefs are empty at the ends.

    ``singles`` are the questions that stand alone on the page, by id; ``quizzes`` the quizzes embedded
    whole: quiz id → the questions shown there (those of the quiz that stand nowhere else).
    """

    id: str
    kind: PageKind
    title: str
    href: str
    key: str = ""
    was: tuple[str, ...] = ()
    module: int = -1
    lesson: Lesson | None = None
    previous: str = ""
    next: str = ""
    singles: Mapping[str, PlacedQuestion] = field(default_factory=dict)
    quizzes: Mapping[str, tuple[PlacedQuestion, ...]] = field(default_factory=dict)

    @property
    def questions(self) -> tuple[PlacedQuestion, ...]:
        """All questions of the page, singles first."""
        return (*self.singles.values(), *(each for quiz in self.quizzes.values() for each in quiz))


@dataclass(frozen=True, slots=True)
class PlannedModule:
    """``pages`` are its lessons' pages, ``page`` its own; ``minutes`` their sum."""

    module: Module
    opens: Rule | None
    pages: tuple[Page, ...]
    page: Page

    @property
    def minutes(self) -> int:
        return sum(page.lesson.minutes for page in self.pages if page.lesson)


@dataclass(frozen=True, slots=True)
class PlannedWebinar:
    """``key`` is kept among the lessons seen when a learner gives one of the ``codes``."""

    webinar: Webinar
    page: Page
    key: str
    codes: tuple[AttendanceCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """``identifier`` is the manifest's; ``build`` names the sources (12 hexadecimal digits).

    ``lesson_hrefs`` leads from a lesson's source path to its page's href. Rules count modules, lessons and
    quizzes by their place in ``modules``, ``lessons`` and ``quizzes``. A glossary and a page of sources are there where
    they would not be empty.
    """

    course: Course
    identifier: str
    build: str
    modules: tuple[PlannedModule, ...]
    quizzes: tuple[PlacedQuiz, ...]
    contents: Page
    notes: Page
    glossary: Page | None
    about: Page
    path: Page
    search: Page
    sources: Page | None
    record: Page
    completion: Rule
    success: Rule | None
    lesson_hrefs: Mapping[str, str]
    webinars: tuple[PlannedWebinar, ...] = ()

    @property
    def lessons(self) -> tuple[Page, ...]:
        return tuple(page for module in self.modules for page in module.pages)

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page, the launch page first."""
        webinars = (each.page for each in self.webinars)
        modules = (each.page for each in self.modules)
        others = (self.path, self.search, self.notes, self.glossary, self.sources, self.about, self.record)
        return (self.contents, *modules, *self.lessons, *webinars, *filter(None, others))

    @property
    def minutes(self) -> int:
        return sum(module.minutes for module in self.modules)
