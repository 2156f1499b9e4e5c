"""The page "My path": what the course asks for, a choice of modules with a recommender, the modules in order.

The page says it all in words; ``path.js`` adds how far the learner is, from the same rules in the unit data.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypedDict, assert_never

from builder.model import Suggestion
from builder.plan import Page, Plan, PlannedModule, Rule
from builder.plan.parts import AllRule, LeastRule, ModuleRule, PagesRule, QuizRule, WebinarsRule
from builder.render.messages import Messages
from builder.render.page_end import page_end
from builder.render.requirements import rule_words
from builder.render.site import Site


@dataclass(frozen=True, slots=True)
class Step:
    """One rule as a line: ``place`` leads to it (``completion.2.0``), ``href`` to where it is done; ``parts`` are a group's."""

    place: str
    words: str
    href: str = ""
    parts: list[Step] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Choice:
    """Modules of which ``count`` are needed, by index."""

    count: int
    modules: tuple[int, ...]


class PathData(TypedDict):
    """What ``path.js`` reads: minutes of the lessons in order, and the choice (``least`` 0: there is none)."""

    minutes: list[int]
    least: int
    choose: list[int]


def render_path(page: Page, site: Site) -> bytes:
    plan, messages = site.plan, site.templates.messages
    choice = largest_choice(plan)
    return site.templates.page(
        "path",
        plan=plan,
        page=page,
        extra="path.js",
        completion=_top(plan.completion, "completion", plan, messages),
        success=_top(plan.success, "success", plan, messages) if plan.success else [],
        choice=choice,
        options=[(index, plan.modules[index]) for index in choice.modules] if choice else [],
        questions=_questions(plan, choice),
        modules=[(each, _opening(each, choice, site)) for each in plan.modules],
        comparisons=[each for each in plan.quizzes if each.quiz.compare_with],
        data=path_data(plan, choice),
        end=page_end(site.blocks(page), site),
    )


def _opening(planned: PlannedModule, choice: Choice | None, site: Site) -> str:
    """What opens a module; the modules to choose from stand above and are not named one by one again."""
    if planned.opens is None:
        return ""
    messages = site.templates.messages
    frame = messages.gettext("Opens when {what}.")
    return frame.format(what=rule_words(planned.opens, site.plan, messages, choice.modules if choice else ()))


def path_data(plan: Plan, choice: Choice | None) -> PathData:
    minutes = [page.lesson.minutes if page.lesson else 0 for page in plan.lessons]
    return PathData(
        minutes=minutes,
        least=choice.count if choice else 0,
        choose=list(choice.modules) if choice else [],
    )


def largest_choice(plan: Plan) -> Choice | None:
    """The widest choice among modules that completion, success or a lock leaves; of equal ones the one that asks for most."""
    rules = [plan.completion, plan.success, *(each.opens for each in plan.modules)]
    found = [each for rule in rules if rule for each in _choices(rule)]
    return max(found, key=lambda each: (len(each.modules), each.count), default=None)


def steps_of(rule: Rule, place: str, plan: Plan, messages: Messages) -> Step:
    """The rule and its parts in words."""
    match rule:
        case ModuleRule(module):
            planned = plan.modules[module]
            return Step(place, planned.module.title, planned.page.href)
        case PagesRule(100):
            return Step(place, messages.gettext("Read every page"))
        case PagesRule(percent):
            return Step(place, messages.gettext("Read {percent} % of the pages").format(percent=percent))
        case QuizRule(quiz):
            placed = plan.quizzes[quiz]
            words = messages.gettext("Pass “{title}”").format(title=placed.quiz.title)
            return Step(place, words, plan.lessons[placed.lesson].href if placed.lesson >= 0 else "")
        case WebinarsRule(count):
            words = messages.ngettext("Attend {n} webinar", "Attend {n} webinars", count)
            return Step(place, words.format(n=count))
        case AllRule(rules):
            parts = _parts(rules, place, plan, messages)
            return (
                parts[0] if len(parts) == 1 else Step(place, messages.gettext("All of these:"), parts=parts)
            )
        case LeastRule(count, rules):
            words = messages.ngettext(
                "At least {n} of these {total}:", "At least {n} of these {total}:", count
            )
            return Step(
                place,
                words.format(n=count, total=len(rules)),
                parts=_parts(rules, place, plan, messages),
            )
    assert_never(rule)


def _top(rule: Rule, place: str, plan: Plan, messages: Messages) -> list[Step]:
    """The lines of a whole goal: "all of these" need not be said."""
    if isinstance(rule, AllRule):
        return _parts(rule.rules, place, plan, messages)
    return [steps_of(rule, place, plan, messages)]


def _parts(rules: tuple[Rule, ...], place: str, plan: Plan, messages: Messages) -> list[Step]:
    return [
        steps_of(each, f"{place}.{index}", plan, messages)
        for index, each in enumerate(rules)
        if each != AllRule(())
    ]


def _choices(rule: Rule) -> Iterator[Choice]:
    match rule:
        case LeastRule(count, rules):
            modules = tuple(each.module for each in rules if isinstance(each, ModuleRule))
            if len(modules) > count:
                yield Choice(count, modules)
            for each in rules:
                yield from _choices(each)
        case AllRule(rules):
            for each in rules:
                yield from _choices(each)
        case _:
            pass


def _questions(
    plan: Plan, choice: Choice | None
) -> list[tuple[str, list[tuple[Suggestion, list[tuple[int, PlannedModule]]]]]]:
    """The recommender's questions, each answer with the modules of the choice that it speaks for."""
    if choice is None:
        return []
    by_id = {plan.modules[index].module.id: (index, plan.modules[index]) for index in choice.modules}
    return [
        (
            question.question,
            [
                (answer, [by_id[each] for each in answer.modules if each in by_id])
                for answer in question.answers
            ],
        )
        for question in plan.course.path.recommend
    ]
