"""Plan → what a release of it holds, and that as the text of a lock file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from builder.model import (
    Answer,
    Blocks,
    Branching,
    Categorise,
    Choice,
    Likert,
    Matching,
    MultipleResponse,
    Ordering,
    Reflection,
    SingleChoice,
)
from builder.plan.choices import branch_name, choice_name
from builder.plan.parts import PlacedQuestion, Plan
from builder.release import Release, Released, Thing
from builder.walk import lesson_blocks, lines, plain, walk

LONGEST_TITLE = 80
CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
ABOUT = (
    "What learners' progress hangs on, as released. Written by coursewright lock; keep it with the course."
)

Named = Iterator[tuple[str, Released]]


def release_of(plan: Plan) -> Release:
    """Everything that a learner's state, or the browser's copy of it, can name."""
    things = {
        Thing.MODULE: {each.module.id: Released(_short(each.module.title)) for each in plan.modules},
        Thing.LESSON: dict(_lessons(plan)),
        Thing.QUIZ: {each.quiz.id: Released(_short(each.quiz.title), each.key) for each in plan.quizzes},
        Thing.QUESTION: dict(_questions(plan)),
        Thing.CHOICE: dict(_choices(plan)),
        Thing.REFLECTION: dict(_reflections(plan)),
        Thing.WEBINAR: {
            each.webinar.id: Released(_short(each.webinar.title), each.key)
            for each in plan.webinars
            if each.codes
        },
    }
    return Release(plan.course.id, plan.course.version, things)


def lock_text(release: Release) -> str:
    """The lock file: one line an entry, so that a diff shows what changed."""
    head = {"about": ABOUT, "course": release.course, "version": release.version}
    parts = [f"  {_json(name)}: {_json(text)}" for name, text in head.items()]
    parts += (_section(thing, entries) for thing, entries in release.things.items() if entries)
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _section(thing: Thing, entries: Mapping[str, Released]) -> str:
    rows = (f"    {_json(id_)}: {_json(_fields(entries[id_]))}" for id_ in sorted(entries))
    return f"  {_json(thing.value)}: {{\n" + ",\n".join(rows) + "\n  }"


def _fields(released: Released) -> dict[str, str]:
    fields = {"key": released.key, "type": released.type, "title": released.title}
    return {name: text for name, text in fields.items() if text or name == "title"}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lessons(plan: Plan) -> Named:
    for module in plan.modules:
        for page in module.pages:
            if page.lesson:
                yield f"{module.module.id}/{page.lesson.id}", Released(_short(page.title), page.key)


def _shown(plan: Plan) -> Iterator[PlacedQuestion]:
    """Each question that some learner can meet, once."""
    everywhere = [each for page in plan.lessons for each in page.questions]
    everywhere += [each for quiz in plan.quizzes for each in quiz.questions]
    yield from {each.question.id: each for each in everywhere}.values()


def _questions(plan: Plan) -> Named:
    for each in _shown(plan):
        yield (
            each.question.id,
            Released(_short(_words(each.question.stem)), each.key, type_name(each.question.answer)),
        )


def type_name(answer: Answer) -> str:
    """The type as authors write it: ``single-choice``."""
    return CAPITAL.sub("-", type(answer).__name__).lower()


def _choices(plan: Plan) -> Named:
    for each in _shown(plan):
        titles = dict(_titles(each.question.answer))
        for name, key in each.choices.items():
            yield f"{each.question.id}/{key}", Released(_short(titles[name]))


def _titles(answer: Answer) -> Iterator[tuple[str, str]]:
    """Name and text of all that can be picked (see ``choice_keys``)."""
    match answer:
        case SingleChoice(row) | MultipleResponse(row) | Ordering(row) | Likert(row):
            yield from (_titled(each) for each in row)
        case Matching(pairs, distractors):
            yield from (_titled(pair.left) for pair in pairs)
            yield from (_titled(each, "right") for each in (*(pair.right for pair in pairs), *distractors))
        case Categorise(categories):
            for category in categories:
                yield _titled(category.name, "category")
                yield from (_titled(each) for each in category.items)
        case Branching(nodes):
            yield from (
                (branch_name(node, each), _words(each.text)) for node in nodes for each in node.choices
            )
        case _:
            pass


def _titled(choice: Choice, role: str = "") -> tuple[str, str]:
    return choice_name(choice, role), _words(choice.text)


def _reflections(plan: Plan) -> Named:
    for page in plan.lessons:
        for block in lesson_blocks(page.lesson) if page.lesson else ():
            if isinstance(block, Reflection):
                yield block.id, Released(_short(_words(block.prompt)))


def _words(blocks: Blocks) -> str:
    return " ".join(plain(line) for block in walk(blocks) for line in lines(block))


def _short(text: str) -> str:
    """One line that a person knows the thing by again."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_TITLE else text[: LONGEST_TITLE - 1].rstrip() + "…"
