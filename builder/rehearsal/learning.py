"""A learner's way through a course of ours, whose plan is known."""

from __future__ import annotations

from builder.plan import Page, PlacedQuestion, Plan
from builder.rehearsal import steps
from builder.rehearsal.judging import STATE, check_end, check_return
from builder.rehearsal.traveller import Traveller
from builder.rehearsal.visit import Kept

LONG = 12  # lessons; a longer course is gone through whole at one LMS, and in part at the others


def is_long(plan: Plan) -> bool:
    """Whether a door is worth it."""
    return len(plan.lessons) > LONG and _door(plan) > _middle(plan) + 1


def learn(traveller: Traveller, plan: Plan, door: Kept | None) -> None:
    """All lessons; with a ``door``, those up to the middle, then those behind the door. Without an LMS, up to the middle."""
    way = _Way(traveller, plan)
    middle = _middle(plan)
    for number, lesson in enumerate(plan.lessons):
        if number > middle and not traveller.expected.keeps:
            break
        if number > middle and number < _door(plan) and door:
            continue
        if number == _door(plan) and is_long(plan):
            way.pass_door(door)
        way.take(lesson, leaves=number == middle)
    if traveller.expected.keeps:
        way.finish()
    else:
        way.leave()


class _Way:
    """The present launch, and the ids of the questions that were answered so far."""

    def __init__(self, traveller: Traveller, plan: Plan) -> None:
        self.traveller, self.plan = traveller, plan
        self.answered: set[str] = set()
        self.going = traveller.launch()
        if notice := traveller.expected.notice:
            is_told = self.going.shows(f".notice[data-notice='{notice}']")
            traveller.expect(is_told, "the learner is not told that there is no LMS")

    def take(self, lesson: Page, *, leaves: bool) -> None:
        """Reads it, answers all, sits its tests; with ``leaves``, goes away after the first answer and comes back."""
        self.traveller.doing = f"lesson '{lesson.id}'"
        steps.open_lesson(self.going.course, lesson)
        self._check_page(lesson)
        questions = steps.practice_questions(lesson)
        if leaves:
            self._leave_and_return(lesson, questions[:1])
            questions = questions[1:]
        steps.answer_all(self.going.course, questions)
        steps.read_to_the_end(self.going.course, lesson)
        for test in steps.tests_of(lesson, self.plan):
            self.traveller.doing = f"test '{test}'"
            self.answered |= steps.sit(self.going.course, test, self.plan)
        self.answered |= {each.question.id for each in questions}

    def leave(self) -> Kept:
        return self.traveller.leave(self.going)

    def pass_door(self, door: Kept | None) -> None:
        """Leaves before the last lessons; comes back to what another LMS kept there, or to what this one has."""
        kept = self.leave()
        if door:
            self.traveller.begin_at(door)
        else:
            self.traveller.door = kept
        self.going = self.traveller.launch()

    def finish(self) -> None:
        """Leaves, and looks in once more: all is there, and stays."""
        self.traveller.doing = "the end"
        before = self.leave()
        check_end(self.traveller, self.plan, self.answered)
        self.going = self.traveller.launch()
        self._check_place(self.plan.lessons[-1])
        lesson = self.plan.lessons[_middle(self.plan)]
        steps.open_lesson(self.going.course, lesson)
        self._check_answers(steps.practice_questions(lesson)[:1])
        self.leave()
        check_return(self.traveller, before.values)

    def _leave_and_return(self, lesson: Page, first: tuple[PlacedQuestion, ...]) -> None:
        """From another computer, where an LMS remembers: page and answer must be there."""
        for each in first:
            steps.answer(self.going.course, each)
            self.answered.add(each.question.id)
        kept = self.leave()
        if self.traveller.expected.keeps:
            self.traveller.expect(bool(kept.values.get(STATE)), "no state after leaving in the middle")
        self.going = self.traveller.launch()
        self._check_place(lesson)
        self._check_answers(first)

    def _check_place(self, lesson: Page) -> None:
        """An LMS's launch leads to where the learner left; without an LMS the contents offer it."""
        page = f"main[data-page='{lesson.id}']"
        offered = f"main a.start[href$='{lesson.href}']"
        is_there = self.going.shows(page if self.traveller.expected.keeps else offered)
        self.traveller.expect(is_there, f"coming back does not lead to '{lesson.id}', where the learner left")
        if not self.going.course.locator(page).count():
            steps.open_lesson(self.going.course, lesson)

    def _check_answers(self, questions: tuple[PlacedQuestion, ...]) -> None:
        for each in questions:
            is_kept = self.going.shows(f"#question-{each.question.id}:is(.is-right, .is-neutral)")
            self.traveller.expect(is_kept, f"the answer to '{each.question.id}' is gone")

    def _check_page(self, lesson: Page) -> None:
        course = self.going.course
        closed = course.locator("main .page-locked").count()
        self.traveller.expect(not closed, f"'{lesson.id}' is closed to who has done all before it")
        if self.traveller.expected.narrow:
            is_wide = course.locator("html").evaluate("html => html.scrollWidth > html.clientWidth")
            self.traveller.expect(not is_wide, f"'{lesson.id}' is wider than the frame")


def _middle(plan: Plan) -> int:
    """A lesson with a question to answer before leaving, and best another one for afterwards."""
    asked = [len(steps.practice_questions(each)) for each in plan.lessons]
    return next((n for least in (2, 1) for n, count in enumerate(asked) if count >= least), 0)


def _door(plan: Plan) -> int:
    """The lesson with the last test, or the last of all where there is none."""
    tested = [number for number, each in enumerate(plan.lessons) if steps.tests_of(each, plan)]
    return tested[-1] if tested else len(plan.lessons) - 1
