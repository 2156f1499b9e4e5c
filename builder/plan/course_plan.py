"""Course → Plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from builder.model import (
    AllOf,
    AtLeast,
    Course,
    FinalPassed,
    Lesson,
    Link,
    Mode,
    Module,
    QuestionEmbed,
    Quiz,
    QuizEmbed,
    QuizPassed,
)
from builder.plan.choices import choice_keys
from builder.plan.keys import (
    ID_LENGTH,
    distinct_keys,
    lesson_name,
    question_name,
    quiz_name,
    webinar_name,
)
from builder.plan.parts import (
    Page,
    PageKind,
    PlacedQuestion,
    PlacedQuiz,
    Plan,
    PlannedModule,
    PlannedWebinar,
    Rule,
)
from builder.plan.rules import resolve_rule
from builder.walk import lesson_blocks, lesson_inlines

CONTENTS_PAGE = "index.html"


def plan_course(course: Course, build: str) -> Plan:
    """The plan of a course without errors; ``build`` names its sources."""
    keys = distinct_keys(_stateful_names(course), ID_LENGTH)
    questions = {each.question.id: each for quiz in course.quizzes for each in _place(quiz, keys)}
    pages = _linked(_lesson_pages(course, keys, questions))
    success = course.policy.success
    placed = (_place_quiz(quiz, course, keys, questions, pages) for quiz in _shown(course))
    named = set(_required_quizzes(course))
    quizzes = tuple(each for each in placed if each.lesson >= 0 or each.quiz.id in named)
    webinars = tuple(_webinars(course, keys))
    modules = tuple(
        PlannedModule(
            module,
            _opens(course, module, quizzes, webinars),
            tuple(page for page in pages if page.module == index),
            Page(
                f"module-{module.id}", PageKind.MODULE, module.title, f"module-{module.id}.html", module=index
            ),
        )
        for index, module in enumerate(course.modules)
    )
    return Plan(
        course=course,
        identifier=f"coursewright_{course.id}",
        build=build,
        modules=modules,
        quizzes=quizzes,
        contents=Page("contents", PageKind.CONTENTS, course.title, CONTENTS_PAGE),
        notes=Page("notes", PageKind.NOTES, "", "notes.html"),
        glossary=Page("glossary", PageKind.GLOSSARY, "", "glossary.html") if course.terms else None,
        about=Page("about", PageKind.ABOUT, "", "about.html"),
        path=Page("path", PageKind.PATH, "", "path.html"),
        search=Page("search", PageKind.SEARCH, "", "search.html"),
        sources=Page("sources", PageKind.SOURCES, "", "sources.html") if _has_sources(course) else None,
        record=Page("record", PageKind.RECORD, "", "record.html"),
        completion=resolve_rule(course.policy.completion, course, quizzes, webinars),
        success=resolve_rule(success, course, quizzes, webinars) if success else None,
        webinars=webinars,
        lesson_hrefs={page.lesson.at.source.path: page.href for page in pages if page.lesson},
    )


def _has_sources(course: Course) -> bool:
    """Whether anything is referred to: figures, stories, reading, and what lessons link to."""
    if course.facts or course.cards or any(module.reading for module in course.modules):
        return True
    lessons = (lesson for module in course.modules for lesson in module.lessons)
    return any(isinstance(each, Link) for lesson in lessons for each in lesson_inlines(lesson))


def _webinars(course: Course, keys: Mapping[str, str]) -> Iterator[PlannedWebinar]:
    for webinar in course.webinars:
        codes = (each for each in course.attendance_codes if each.webinar.id == webinar.id)
        yield PlannedWebinar(
            webinar,
            Page(f"webinar-{webinar.id}", PageKind.WEBINAR, webinar.title, f"webinar-{webinar.id}.html"),
            keys[webinar_name(webinar.id)],
            tuple(codes) if webinar.attendance_code else (),
        )


def _stateful_names(course: Course) -> Iterator[str]:
    """Everything that a learner's state names, under its present id."""
    for module in course.modules:
        yield from (lesson_name(module.id, lesson.id) for lesson in module.lessons)
    for quiz in course.quizzes:
        yield quiz_name(quiz.id)
        yield from (question_name(question.id) for question in quiz.questions)
    yield from (webinar_name(webinar.id) for webinar in course.webinars)


def _shown(course: Course) -> Iterator[Quiz]:
    return (quiz for quiz in course.quizzes if quiz.mode is not Mode.POOL)


def _required_quizzes(course: Course) -> Iterator[str]:
    """Quizzes that a requirement names. Others that stand nowhere are drafts: learners never meet them."""
    rest = [item.opens_after for item in course.outline] + [course.policy.completion, course.policy.success]
    while rest:
        match rest.pop():
            case QuizPassed(quiz):
                yield quiz
            case FinalPassed():
                yield from (quiz.id for quiz in course.quizzes if quiz.mode is Mode.FINAL)
            case AllOf(requirements) | AtLeast(requirements=requirements):
                rest += requirements
            case _:
                pass


def _place(quiz: Quiz, keys: Mapping[str, str]) -> Iterator[PlacedQuestion]:
    for number, question in enumerate(quiz.questions, 1):
        key = keys[question_name(question.id)]
        yield PlacedQuestion(question, quiz, key, number, choice_keys(question.answer))


def _lesson_pages(
    course: Course, keys: Mapping[str, str], questions: Mapping[str, PlacedQuestion]
) -> Iterator[Page]:
    alone = set(_embedded_questions(course))
    for index, module in enumerate(course.modules):
        for lesson in module.lessons:
            yield Page(
                id=f"{module.id}_{lesson.id}",
                kind=PageKind.LESSON,
                title=lesson.title,
                href=f"{module.id}_{lesson.id}.html",
                key=keys[lesson_name(module.id, lesson.id)],
                was=_former_keys(module, lesson),
                module=index,
                lesson=lesson,
                singles=_singles(lesson, questions),
                quizzes=_whole_quizzes(course, lesson, questions, alone),
            )


def _former_keys(module: Module, lesson: Lesson) -> tuple[str, ...]:
    """Keys of ``was`` ids; an id may name its former module too (``module/lesson``)."""
    names = (lesson_name(*_former(module, was)) for was in lesson.was)
    return tuple(distinct_keys([name], ID_LENGTH)[name] for name in names)


def _former(module: Module, was: str) -> tuple[str, str]:
    former_module, slash, former_lesson = was.rpartition("/")
    return (former_module if slash else module.id), former_lesson


def _embedded_questions(course: Course) -> Iterator[str]:
    for module in course.modules:
        for lesson in module.lessons:
            for block in lesson_blocks(lesson):
                if isinstance(block, QuestionEmbed):
                    yield block.question


def _singles(lesson: Lesson, questions: Mapping[str, PlacedQuestion]) -> dict[str, PlacedQuestion]:
    embeds = (block for block in lesson_blocks(lesson) if isinstance(block, QuestionEmbed))
    return {each.question: questions[each.question] for each in embeds}


def _whole_quizzes(
    course: Course, lesson: Lesson, questions: Mapping[str, PlacedQuestion], alone: set[str]
) -> dict[str, tuple[PlacedQuestion, ...]]:
    by_id = {quiz.id: quiz for quiz in course.quizzes}
    embeds = (block for block in lesson_blocks(lesson) if isinstance(block, QuizEmbed))
    return {
        embed.quiz: tuple(
            questions[question.id]
            for source in (by_id[embed.quiz], *_pools(by_id[embed.quiz], by_id))
            for question in source.questions
            if question.id not in alone
        )
        for embed in embeds
    }


def _pools(quiz: Quiz, by_id: Mapping[str, Quiz]) -> Iterator[Quiz]:
    return (by_id[pool] for pool in dict.fromkeys(draw.pool for draw in quiz.draw) if pool != quiz.id)


def _linked(pages: Iterable[Page]) -> tuple[Page, ...]:
    """The pages, each knowing its neighbours."""
    row = tuple(pages)
    hrefs = ("", *(page.href for page in row), "")
    return tuple(
        replace(page, previous=hrefs[index], next=hrefs[index + 2]) for index, page in enumerate(row)
    )


def _place_quiz(
    quiz: Quiz,
    course: Course,
    keys: Mapping[str, str],
    questions: Mapping[str, PlacedQuestion],
    pages: tuple[Page, ...],
) -> PlacedQuiz:
    by_id = {each.id: each for each in course.quizzes}
    lesson = _where(quiz, pages)
    sources = (quiz, *_pools(quiz, by_id))
    return PlacedQuiz(
        quiz=quiz,
        key=keys[quiz_name(quiz.id)],
        lesson=lesson,
        module=pages[lesson].module if lesson >= 0 else -1,
        questions=tuple(questions[each.id] for source in sources for each in source.questions),
        draws=tuple(
            (tuple(questions[each.id].key for each in by_id[draw.pool].questions), draw.count)
            for draw in quiz.draw
        ),
    )


def _where(quiz: Quiz, pages: tuple[Page, ...]) -> int:
    """The lesson that embeds the quiz; else the last one that holds a question of it."""
    for index, page in enumerate(pages):
        if quiz.id in page.quizzes:
            return index
    ids = {question.id for question in quiz.questions}
    return max((i for i, page in enumerate(pages) if ids & page.singles.keys()), default=-1)


def _opens(
    course: Course,
    module: Module,
    quizzes: tuple[PlacedQuiz, ...],
    webinars: tuple[PlannedWebinar, ...],
) -> Rule | None:
    for item in course.outline:
        if item.module == module.id and item.opens_after:
            return resolve_rule(item.opens_after, course, quizzes, webinars)
    return None
