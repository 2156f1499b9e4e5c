"""Catalogues hold what is said, all of it and nothing else."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from babel.messages.catalog import Message
from babel.numbers import format_decimal, format_percent

from builder.render.messages import LANGUAGES, load_messages, read_catalogue
from builder.render.numbers import OWN, numbers_of
from tests.render.said import Said, all_said

PLACE = re.compile(r"\{\w+\}")


def messages(language: str) -> dict[Said, Message]:
    return {
        (message.id,) if isinstance(message.id, str) else tuple(message.id): message
        for message in read_catalogue(language)
        if message.id
    }


def forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_text_that_is_said(language: str) -> None:
    assert sorted(all_said().keys() - messages(language).keys()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_no_text_that_nobody_says(language: str) -> None:
    assert sorted(messages(language).keys() - all_said().keys()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_none_is_fuzzy(language: str) -> None:
    for said, message in messages(language).items():
        assert not message.fuzzy, said
        assert all(form.strip() for form in forms(message)), said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_the_original(language: str) -> None:
    for said, message in messages(language).items():
        for form in forms(message):
            assert sorted(PLACE.findall(form)) == sorted(PLACE.findall(said[-1])), said


def test_english_says_what_stands_in_the_source() -> None:
    for said, message in messages("en").items():
        assert tuple(forms(message)) == said


def test_french_counts_nothing_in_the_singular() -> None:
    french = load_messages("fr")
    assert french.ngettext("{n} minute", "{n} minutes", 0) == "{n} minute"
    assert french.ngettext("{n} lesson", "{n} lessons", 2) == "{n} leçons"
    assert load_messages("en").ngettext("{n} minute", "{n} minutes", 0) == "{n} minutes"


def test_a_language_without_a_catalogue_has_an_english_interface_and_its_own_direction() -> None:
    arabic = load_messages("ar")
    assert (arabic.spoken, arabic.direction) == ("en", "rtl")
    assert load_messages("fr-CA").spoken == "fr"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert numbers_of("en").number("12345.60") == "12,345.60"
    assert numbers_of("es").number("3.7") == "3,7"
    assert numbers_of("fr").percent("3,7") == "3,7\u00a0%"
    assert numbers_of("en").date("2026-11-24") == "24 November 2026"
    assert numbers_of("en").date("last spring") == "last spring"
    assert numbers_of("en").number("1 in 27") == "1 in 27"


def test_a_small_file_has_one_kilobyte() -> None:
    assert numbers_of("en").size(32) == "1\u00a0kB"
    assert numbers_of("en").size(1_234_567) == "1.2\u00a0MB"


@pytest.mark.parametrize(("language", "locale"), [("en", "en_001"), ("fr", "fr"), ("es", "es")])
def test_what_we_know_of_a_language_is_what_babel_knows(language: str, locale: str) -> None:
    ours, theirs = OWN[language], numbers_of(locale)
    for number in ("0", "-0.5", "-0", "7", "999", "1000", "-1234567.80", "0.000", "12.5"):
        pattern = "#,##0" + (f".{'0' * len(number.partition('.')[2])}" if "." in number else "")
        assert (
            ours.number(number) == theirs.number(number) == format_decimal(Decimal(number), pattern, locale)
        )
    assert ours.percent("3") == theirs.percent("3") == format_percent(0.03, locale=locale)
    for month in range(1, 13):
        day = f"2026-{month:02}-{month:02}"
        assert ours.date(day) == theirs.date(day)


def test_a_language_of_which_nothing_is_known_takes_the_numbers_of_the_interface() -> None:
    assert numbers_of("tlh", "fr") is OWN["fr"]
