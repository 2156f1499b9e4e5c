"""Numbers, dates, sizes and facts' values → text in a language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from builder.model import Fact

PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?")
HARD_BLANK = "\u00a0"
UNITS = ("kB", "MB", "GB")
ENGLISH = "January February March April May June July August September October November December"
FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"


@dataclass(frozen=True, slots=True)
class Numbers:
    """How a language writes them: the decimal sign, the sign between thousands, the percent sign at its place
    (``#%``), a date in words."""

    decimal: str
    thousands: str
    percents: str
    words: Callable[[date], str]

    def number(self, value: str | int) -> str:
        """A number as the language writes it, with all its decimals; other texts as they are."""
        text = str(value)
        if not PLAIN_NUMBER.fullmatch(text):
            return text
        whole, _, decimals = text.partition(".")
        grouped = f"{int(whole):,}".replace(",", self.thousands)
        sign = "-" if whole.startswith("-") and grouped == "0" else ""
        return sign + grouped + (self.decimal + decimals if decimals else "")

    def fact(self, fact: Fact) -> str:
        """A fact's value with its unit, never broken over two lines between the two."""
        value = self.number(fact.value)
        if not fact.unit:
            return value
        if fact.unit == "%":
            return self.percent(value)
        frame = fact.unit if "#" in fact.unit else f"# {fact.unit}"
        return frame.replace("#", value).replace(" ", HARD_BLANK)

    def percent(self, value: str) -> str:
        """``value`` (written already) with the percent sign where the language has it: 3.7%, 3,7 %."""
        return self.percents.replace("#", value)

    def date(self, iso: str) -> str:
        """An ISO date in words; another text as it is."""
        try:
            return self.words(date.fromisoformat(iso))
        except ValueError:
            return iso

    def size(self, count: int) -> str:
        """Bytes in thousands: 1,234,567 → 1.2 MB; at least 1 kB."""
        amount, unit = max(count, 1000) / 1000, 0
        while amount >= 999.5 and unit < len(UNITS) - 1:
            amount, unit = amount / 1000, unit + 1
        shown = f"{amount:.1f}" if amount < 9.95 and unit else f"{amount:.0f}"
        return self.number(shown.removesuffix(".0")) + HARD_BLANK + UNITS[unit]


def _named(months: str, between: str) -> Callable[[date], str]:
    names = months.split()
    return lambda day: f"{day.day}{between}{names[day.month - 1]}{between}{day.year}"


OWN = {
    "en": Numbers(".", ",", "#%", _named(ENGLISH, " ")),
    "fr": Numbers(",", "\u202f", f"#{HARD_BLANK}%", _named(FRENCH, " ")),
    "es": Numbers(",", ".", f"#{HARD_BLANK}%", _named(SPANISH, " de ")),
}
"""What Babel says of the languages that the interface speaks: to import it takes longer than to render a course.
Plain English is the world's, not the United States': 24 November 2026."""


def numbers_of(language: str, otherwise: str = "en") -> Numbers:
    """How ``language`` writes numbers; as ``otherwise`` does where nothing is known of it."""
    return OWN.get(language) or _by_babel(language) or OWN[otherwise]


def _by_babel(language: str) -> Numbers | None:
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date
    from babel.numbers import format_percent, get_decimal_symbol, get_group_symbol

    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None
    return Numbers(
        get_decimal_symbol(locale),
        get_group_symbol(locale),
        format_percent(0.01, locale=locale).replace("1", "#"),
        lambda day: format_date(day, format="long", locale=locale),
    )
