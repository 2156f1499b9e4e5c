"""Plan + the release before it → what changed, and what of it would lose learners' progress."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from builder import codes
from builder.diagnostics import Code, Diagnostic
from builder.plan.parts import Plan
from builder.plan.release import release_of
from builder.release import Release, Released, Thing
from builder.source import Span


class Change(Enum):
    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"  # another id, progress kept by ``was``
    REWORDED = "reworded"  # the same id, another title
    RETYPED = "retyped"  # a question of another type
    REKEYED = "rekeyed"  # the same id, another key


LOSING = (Change.REMOVED, Change.RETYPED, Change.REKEYED)


@dataclass(frozen=True, slots=True)
class Changed:
    """``before`` is what the release held (None where it is new), ``now`` what the course holds; ``new_id`` differs
    from ``id`` where it was renamed."""

    thing: Thing
    change: Change
    id: str
    before: Released | None
    now: Released | None
    new_id: str = ""


def changes_since(release: Release, plan: Plan) -> tuple[Changed, ...]:
    """By kind of thing, in order of id."""
    present = release_of(plan).things
    return tuple(
        each
        for thing in Thing
        for each in _changes(thing, release.things.get(thing, {}), present[thing], plan)
    )


def losses(plan: Plan) -> Iterator[Diagnostic]:
    """Warnings where learners of the last release would lose progress with this course. None without a lock file."""
    release = plan.course.release
    if release is None:
        return
    if release.course != plan.course.id:
        message = f"the course was released as '{release.course}'"
        hint = "give it its id back: to an LMS and to learners' saved state this is another course"
        yield Diagnostic(codes.RELEASED_COURSE_RENAMED, message, _id_place(plan.course.at), hint)
        return
    changed = changes_since(release, plan)
    gone = {each.id for each in changed if each.thing is Thing.QUESTION and each.change is not Change.ADDED}
    for each in changed:
        if each.change in LOSING and each.before and not _is_part_of(each, gone):
            yield _loss(each, changed, plan)


def _id_place(at: Span) -> Span:
    """Where course.yaml has the id."""
    for number, line in enumerate(at.source.lines, 1):
        if line.startswith("id:"):
            return Span(at.source, number, 1, len(line))
    return at


def _is_part_of(changed: Changed, questions: set[str]) -> bool:
    """Whether it is a choice of a question that is told already."""
    return changed.thing is Thing.CHOICE and changed.id.rpartition("/")[0] in questions


def _changes(
    thing: Thing, before: Mapping[str, Released], now: Mapping[str, Released], plan: Plan
) -> Iterator[Changed]:
    renamed = _renamed(plan) if thing is Thing.LESSON else {}
    kept = {old: new for old, new in renamed.items() if old in before and old not in now}
    for id_, old in sorted(before.items()):
        if id_ in kept:
            yield Changed(thing, Change.RENAMED, id_, old, now.get(kept[id_]), kept[id_])
        elif id_ not in now:
            yield Changed(thing, Change.REMOVED, id_, old, None)
        elif change := _difference(old, now[id_]):
            yield Changed(thing, change, id_, old, now[id_])
    for id_, new in sorted(now.items()):
        if id_ not in before and id_ not in kept.values():
            yield Changed(thing, Change.ADDED, id_, None, new)


def _difference(old: Released, new: Released) -> Change | None:
    if old.type != new.type:
        return Change.RETYPED
    if old.key != new.key:
        return Change.REKEYED
    return Change.REWORDED if old.title != new.title else None


def _renamed(plan: Plan) -> dict[str, str]:
    """Former id → present id of lessons, from ``was``."""
    return {
        was if "/" in was else f"{module.id}/{was}": f"{module.id}/{lesson.id}"
        for module in plan.course.modules
        for lesson in module.lessons
        for was in lesson.was
    }


CODES: Mapping[Thing, tuple[Code, str, str]] = {
    Thing.LESSON: (codes.RELEASED_LESSON_GONE, "lesson", "learners' marks of having read it are lost"),
    Thing.QUIZ: (codes.RELEASED_QUIZ_GONE, "quiz", "learners' results are lost"),
    Thing.QUESTION: (codes.RELEASED_QUESTION_GONE, "question", "learners' answers are lost"),
    Thing.CHOICE: (codes.RELEASED_CHOICE_GONE, "choice", "answers that name it are lost"),
    Thing.REFLECTION: (codes.RELEASED_REFLECTION_GONE, "reflection", "what learners wrote is shown no more"),
    Thing.WEBINAR: (codes.RELEASED_WEBINAR_GONE, "webinar", "learners' attendance is lost"),
    Thing.MODULE: (codes.RELEASED_MODULE_GONE, "module", "what learners did in it counts no more"),
}


def _loss(changed: Changed, all_changes: Iterable[Changed], plan: Plan) -> Diagnostic:
    code, name, loss = CODES[changed.thing]
    before = changed.before
    assert before is not None  # what is added loses nothing
    at = _question_place(changed, plan) or before.at
    title = f"'{changed.id}' (“{before.title}”)"
    match changed.change:
        case Change.RETYPED if changed.now:
            message = f"the question {title} was {before.type} when it was released, and is {changed.now.type}: {loss}"
            return Diagnostic(
                codes.RELEASED_QUESTION_RETYPED, message, at, "give the new question an id of its own"
            )
        case Change.REKEYED:
            message = f"the {name} {title} has got another key, as a new id has the same digest: {loss}"
            return Diagnostic(codes.RELEASED_KEY_MOVED, message, at, "give the new thing another id")
        case _:
            message = f"the {name} {title} was released, and is gone: {loss}"
            return Diagnostic(code, message, at, _hint(changed, all_changes))


def _question_place(changed: Changed, plan: Plan) -> Span | None:
    """Where the question of a choice stands; other things that are gone have a place in the lock file alone."""
    id_ = changed.id.rpartition("/")[0] if changed.thing is Thing.CHOICE else changed.id
    if changed.thing not in (Thing.CHOICE, Thing.QUESTION):
        return None
    return next((q.at for quiz in plan.course.quizzes for q in quiz.questions if q.id == id_), None)


def _hint(changed: Changed, all_changes: Iterable[Changed]) -> str:
    meant = "if it is meant, say so by coursewright lock"
    match changed.thing:
        case Thing.LESSON:
            new = _likely(changed, all_changes)
            where = f"modules/{new}.md" if new else "the lesson that has taken its place"
            return f"write was: [{changed.id}] in {where}; {meant}"
        case Thing.CHOICE:
            return f"keep its words, or its id:; {meant}"
        case _:
            new = _likely(changed, all_changes)
            return (
                f"'{new}' reads the same: give it the id '{changed.id}' back; {meant}"
                if new
                else f"keep its id; {meant}"
            )


def _likely(changed: Changed, all_changes: Iterable[Changed]) -> str:
    """The id of a new thing of the kind with the same title; for a lesson, also of the same name in another module."""
    for each in all_changes:
        if each.thing is changed.thing and each.change is Change.ADDED and each.now and changed.before:
            is_lesson = changed.thing is Thing.LESSON
            same_name = is_lesson and each.id.rpartition("/")[2] == changed.id.rpartition("/")[2]
            if same_name or each.now.title == changed.before.title:
                return each.id
    return ""
