"""Numbers, dates, sizes and facts' values → text in a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal, format_percent

from builder.model import Fact

PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?")
HARD_BLANK = "\u00a0"
UNITS = ("kB", "MB", "GB")


@dataclass(frozen=True, slots=True)
class Numbers:
    """How a language writes them."""

    locale: Locale

    def number(self, value: str | int) -> str:
        """A number as the language writes it, with all its decimals; other texts as they are."""
        text = str(value)
        if not PLAIN_NUMBER.fullmatch(text):
            return text
        decimals = len(text.partition(".")[2])
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return format_decimal(Decimal(text), format=pattern, locale=self.locale)

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
        return format_percent(0.01, locale=self.locale).replace("1", value)

    def date(self, iso: str) -> str:
        """An ISO date in words; another text as it is."""
        from babel.dates import format_date  # half of Babel's time to import, for dates alone

        try:
            return format_date(date.fromisoformat(iso), format="long", locale=self.locale)
        except ValueError:
            return iso

    def size(self, count: int) -> str:
        """Bytes in thousands: 1,234,567 → 1.2 MB; at least 1 kB."""
        amount, unit = max(count, 1000) / 1000, 0
        while amount >= 999.5 and unit < len(UNITS) - 1:
            amount, unit = amount / 1000, unit + 1
        shown = f"{amount:.1f}" if amount < 9.95 and unit else f"{amount:.0f}"
        return self.number(shown.removesuffix(".0")) + HARD_BLANK + UNITS[unit]


def numbers_of(language: str, otherwise: str = "en") -> Numbers:
    """How ``language`` writes numbers; as ``otherwise`` does where nothing is known of it.

    Plain English is the world's, not the United States': 24 November 2026.
    """
    try:
        return Numbers(Locale.parse("en_001" if language == "en" else language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return numbers_of(otherwise)
