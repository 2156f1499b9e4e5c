"""A rule → what a learner reads: "Opens when …"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from builder.plan import Plan, Rule
from builder.plan.parts import AllRule, LeastRule, ModuleRule, PagesRule, QuizRule, WebinarsRule
from builder.render.messages import Messages


def opening_words(rule: Rule, plan: Plan, messages: Messages) -> str:
    """One sentence that says what opens a module."""
    return messages.gettext("Opens when {what}.").format(what=rule_words(rule, plan, messages))


def rule_words(rule: Rule, plan: Plan, messages: Messages, choice: tuple[int, ...] = ()) -> str:
    """What has to be done, as a clause. The modules of ``choice`` stand beside it: a rule of them all names none."""
    match rule:
        case ModuleRule(module):
            title = plan.modules[module].module.title
            return messages.gettext("“{title}” is done").format(title=title)
        case PagesRule(100):
            return messages.gettext("every page has been read")
        case PagesRule(percent):
            return messages.gettext("{percent} % of the pages have been read").format(percent=percent)
        case QuizRule(quiz):
            title = plan.quizzes[quiz].quiz.title
            return messages.gettext("the quiz “{title}” is passed").format(title=title)
        case WebinarsRule(count):
            return messages.ngettext(
                "{n} webinar has been attended", "{n} webinars have been attended", count
            ).format(n=count)
        case AllRule(rules) if rules == _all_quizzes(plan):
            return messages.gettext("every quiz is passed")
        case AllRule(()):
            return messages.gettext("it has been opened")
        case AllRule(rules):
            asked = [each for each in rules if each != AllRule(())]
            return _listed(
                [
                    *_modules_words(asked, plan, messages),
                    *(
                        rule_words(each, plan, messages, choice)
                        for each in asked
                        if not _is_grouped(each, asked)
                    ),
                ],
                messages,
            )
        case LeastRule(count, rules) if choice and rules == tuple(ModuleRule(each) for each in choice):
            return messages.ngettext(
                "{n} of the modules to choose from is done",
                "{n} of the modules to choose from are done",
                count,
            ).format(n=count)
        case LeastRule(count, rules) if all(isinstance(each, ModuleRule) for each in rules):
            return messages.ngettext(
                "at least {n} of these modules is done: {modules}",
                "at least {n} of these modules are done: {modules}",
                count,
            ).format(n=count, modules="; ".join(_titles(rules, plan)))
        case LeastRule(count, rules):
            parts = "; ".join(rule_words(each, plan, messages, choice) for each in rules)
            return messages.ngettext(
                "at least {n} of these holds: {parts}", "at least {n} of these hold: {parts}", count
            ).format(n=count, parts=parts)
    assert_never(rule)


def _modules_words(rules: Sequence[Rule], plan: Plan, messages: Messages) -> Iterator[str]:
    """Several modules share a verb."""
    quoted = messages.gettext("“{title}”")
    titles = [quoted.format(title=each) for each in _titles(rules, plan)]
    if len(titles) > 1:
        yield messages.gettext("{modules} are done").format(modules=_listed(titles, messages))


def _is_grouped(rule: Rule, rules: Sequence[Rule]) -> bool:
    return isinstance(rule, ModuleRule) and sum(isinstance(each, ModuleRule) for each in rules) > 1


def _titles(rules: Iterable[Rule], plan: Plan) -> list[str]:
    return [plan.modules[each.module].module.title for each in rules if isinstance(each, ModuleRule)]


def _listed(parts: Sequence[str], messages: Messages) -> str:
    """The parts as a language lists them: one, two and three."""
    *first, last = parts
    return messages.gettext(" and ").join((", ".join(first), last)) if first else last


def _all_quizzes(plan: Plan) -> tuple[Rule, ...]:
    """The rules that every quiz which can be passed is passed, where there are several."""
    rules = tuple(
        QuizRule(index)
        for index, each in enumerate(plan.quizzes)
        if each.quiz.pass_mark is not None and each.lesson >= 0
    )
    return rules if len(rules) > 1 else ()
