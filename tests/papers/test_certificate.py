"""Who gets which paper, and which codes confirm it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.certificates import Award, AwardKind, CertificateRules, Learner
from builder.papers.certificate import award_of, certificate_paper
from builder.papers.check_code import LENGTH, SIGNS, check_code, kind_of_code, plain_code
from builder.render.messages import load_messages
from builder.render.numbers import numbers_of

RULES = CertificateRules(
    issuer="The provider",
    modules=("why", "end"),
    choose=("health", "rural", "urban", "climate"),
    least=3,
    core=("why",),
    final=Fraction(4, 5),
    capstone=14,
    capstone_of=20,
    reviews=1,
    webinars=3,
    hours=16,
    full_hours=21,
    core_hours=3,
    appeal_days=15,
)
LEARNER = Learner(
    name="Amal Ndiaye",
    address="",
    modules=frozenset({"why", "end", "health", "rural", "urban"}),
    final=Fraction(24, 30),
    capstone=Fraction(14),
    reviews=1,
    webinars=3,
    day="2026-11-24",
)
AWARD = Award(AwardKind.COMPLETION, "Amal Ndiaye", 16, "2026-11-24")
KEY = b"a key of the issuer's own"


def test_who_just_reaches_everything_gets_a_certificate() -> None:
    assert award_of(LEARNER, RULES) == (AWARD, ())


def test_who_did_every_module_gets_the_full_hours() -> None:
    award, _ = award_of(replace(LEARNER, modules=LEARNER.modules | {"climate"}), RULES)
    assert award == Award(AwardKind.FULL, "Amal Ndiaye", 21, "2026-11-24")


@pytest.mark.parametrize(
    ("learner", "word"),
    [
        (replace(LEARNER, modules=LEARNER.modules - {"end"}), "modules end"),
        (replace(LEARNER, modules=LEARNER.modules - {"rural"}), "2 of the modules to choose from"),
        (replace(LEARNER, final=Fraction(7999, 10000)), "final 79.9 %"),
        (replace(LEARNER, capstone=Fraction("13.5")), "capstone 13.5 points"),
        (replace(LEARNER, reviews=0), "0 peer reviews"),
        (replace(LEARNER, webinars=2), "2 webinars"),
    ],
)
def test_who_lacks_something_gets_a_record_of_participation_and_is_told_what(
    learner: Learner, word: str
) -> None:
    award, missing = award_of(learner, RULES)
    assert award == Award(AwardKind.PARTICIPATION, "Amal Ndiaye", 3, "2026-11-24")
    assert len(missing) == 1
    assert word in missing[0]


def test_who_has_not_done_the_core_gets_nothing() -> None:
    award, missing = award_of(replace(LEARNER, modules=frozenset({"health"})), RULES)
    assert award is None
    assert missing


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("kind", list(AwardKind))
def test_a_paper_names_issuer_hours_date_and_code_and_no_grade(language: str, kind: AwardKind) -> None:
    award = replace(AWARD, kind=kind)
    paper = certificate_paper(
        award, "CODE", "The course", RULES, load_messages(language), numbers_of(language)
    )
    shown = " ".join(
        (
            paper.heading,
            paper.lead,
            paper.did,
            *paper.covers,
            *(" ".join(each) for each in paper.terms),
            *paper.small,
        )
    )
    assert paper.issuer == "The provider"
    assert numbers_of(language).date("2026-11-24") in shown
    assert "16" in shown
    assert "15" in paper.small[-1]
    assert "CODE" in shown
    assert "80" not in shown
    assert language == "en" or not any(
        text in shown for text in ("Certificate of", "Check code", "Issued by", "Learners can")
    )


def test_a_code_confirms_what_it_covers_and_nothing_else() -> None:
    code = check_code(KEY, "course", AWARD)
    assert kind_of_code(KEY, "course", code, "Amal Ndiaye", 16, "2026-11-24") is AwardKind.COMPLETION
    for name, hours, day, key, course in (
        ("Amal Ndiay", 16, "2026-11-24", KEY, "course"),
        ("Amal Ndiaye", 21, "2026-11-24", KEY, "course"),
        ("Amal Ndiaye", 16, "2026-11-25", KEY, "course"),
        ("Amal Ndiaye", 16, "2026-11-24", b"another key of somebody else's", "course"),
        ("Amal Ndiaye", 16, "2026-11-24", KEY, "another"),
    ):
        assert kind_of_code(key, course, code, name, hours, day) is None


def test_a_code_tells_the_kind() -> None:
    for kind in AwardKind:
        code = check_code(KEY, "course", replace(AWARD, kind=kind))
        assert kind_of_code(KEY, "course", code, AWARD.name, AWARD.hours, AWARD.day) is kind


@pytest.mark.parametrize(
    "typed",
    [str.lower, lambda code: code.replace("-", " "), lambda code: code.replace("0", "O").replace("1", "l")],
)
def test_a_code_may_be_typed_as_it_looks(typed: object) -> None:
    code = check_code(KEY, "course", AWARD)
    assert callable(typed)
    assert (
        kind_of_code(KEY, "course", typed(code), "  amal   NDIAYE", 16, "2026-11-24") is AwardKind.COMPLETION
    )


@given(st.binary(min_size=16), st.text(), st.integers(0, 99))
def test_codes_are_short_and_hold_no_sign_that_looks_like_another(key: bytes, name: str, hours: int) -> None:
    code = check_code(key, "course", Award(AwardKind.FULL, name, hours, "2026-11-24"))
    assert len(plain_code(code)) == LENGTH
    assert set(code) <= set(SIGNS) | {"-"}


def test_the_code_is_what_rfc_2104_makes_of_its_five_lines() -> None:
    """Computed with two plain SHA-256 digests: course, kind, name in small letters, hours, date."""
    assert check_code(b"0123456789abcdef", "course", AWARD) == "XK75-7X7M-R1WS-TG7N"
