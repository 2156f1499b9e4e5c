"""Rules and a learner → an award; an award → the words of its paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from builder.certificates import Award, AwardKind, CertificateRules, Learner
from builder.render.messages import Messages
from builder.render.numbers import Numbers


@dataclass(frozen=True, slots=True)
class CertificatePaper:
    """All that stands on a certificate, in the course's language. ``terms`` are pairs: what, and its value."""

    language: str
    issuer: str
    heading: str
    lead: str
    name: str
    did: str
    course: str
    covers: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]
    signature: str
    small: tuple[str, ...]


def award_of(learner: Learner, rules: CertificateRules) -> tuple[Award | None, tuple[str, ...]]:
    """What the learner is given (or nothing), and what is missing for a certificate of completion, in words."""
    missing = tuple(_missing(learner, rules))
    chosen = learner.modules & set(rules.choose)
    if not missing:
        is_full = bool(rules.choose) and len(chosen) == len(rules.choose) and rules.full_hours > 0
        kind = AwardKind.FULL if is_full else AwardKind.COMPLETION
        return Award(kind, learner.name, rules.full_hours if is_full else rules.hours, learner.day), ()
    if learner.modules >= set(rules.core):
        return Award(AwardKind.PARTICIPATION, learner.name, rules.core_hours, learner.day), missing
    return None, missing


def certificate_paper(
    award: Award, code: str, title: str, rules: CertificateRules, messages: Messages, numbers: Numbers
) -> CertificatePaper:
    say = messages.gettext
    is_participation = award.kind is AwardKind.PARTICIPATION
    hours = messages.ngettext("about {count} hour", "about {count} hours", award.hours)
    terms = [
        (say("Learning time"), hours.format(count=numbers.number(award.hours))) if award.hours else None,
        (say("Date"), numbers.date(award.day)),
        (say("Check code"), code),
    ]
    return CertificatePaper(
        language=messages.language,
        issuer=rules.issuer,
        heading=say("Record of participation") if is_participation else say("Certificate of completion"),
        lead=say("issued to"),
        name=award.name,
        did=say("who has worked through the core modules of the course") if is_participation else say("who has completed the course"),
        course=title,
        covers=tuple(_covers(award, rules, messages)),
        terms=tuple(each for each in terms if each),
        signature=say("For the course provider"),
        small=tuple(_small(rules, messages)),
    )  # fmt: skip


def _missing(learner: Learner, rules: CertificateRules) -> Iterator[str]:
    lacking = [module for module in rules.modules if module not in learner.modules]
    if lacking:
        yield f"modules {', '.join(lacking)}"
    chosen = len(learner.modules & set(rules.choose))
    if chosen < rules.least:
        yield f"{chosen} of the modules to choose from ({rules.least} needed)"
    if learner.final < rules.final:
        yield f"final {_percent(learner.final)} % ({_percent(rules.final)} % needed)"
    if learner.capstone < rules.capstone:
        yield f"capstone {_percent(learner.capstone / 100)} points ({rules.capstone} needed)"
    if learner.reviews < rules.reviews:
        yield f"{learner.reviews} peer reviews ({rules.reviews} needed)"
    if learner.webinars < rules.webinars:
        yield f"{learner.webinars} webinars ({rules.webinars} needed)"


def _percent(share: Fraction) -> str:
    """In percent, cut and not rounded: 79.96 % are not 80 %."""
    tenths = int(share * 1000)
    return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")


def _covers(award: Award, rules: CertificateRules, messages: Messages) -> Iterator[str]:
    """What the learner has done for it, in sentences."""
    say = messages.gettext
    if award.kind is AwardKind.PARTICIPATION:
        return
    if award.kind is AwardKind.FULL:
        yield say("Full curriculum: every sector module.")
    parts = (
        (rules.modules, say("modules with their quizzes")),
        (rules.final, say("a final assessment")),
        (rules.capstone, say("a capstone plan")),
        (rules.reviews, say("a peer review")),
        (rules.webinars, say("live webinars")),
    )
    done = [words for needed, words in parts if needed]
    if done:
        yield say("It covers: {list}.").format(list=", ".join(done))


def _small(rules: CertificateRules, messages: Messages) -> Iterator[str]:
    say = messages.gettext
    yield say(
        "Issued by the course provider alone, and by no other body. It states learning time and carries no grade."
    )
    yield say("The provider confirms this paper by its check code, name, learning time and date.")
    if rules.appeal_days:
        yield messages.ngettext(
            "Learners can ask the provider to look at a decision again within {count} day.",
            "Learners can ask the provider to look at a decision again within {count} days.",
            rules.appeal_days,
        ).format(count=rules.appeal_days)
