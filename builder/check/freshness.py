"""Rules: facts were looked at not long ago. Builds know no clock: they compare with the newest date among the facts."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator

from builder import codes
from builder.diagnostics import Diagnostic
from builder.model import Course

DAYS_OF_A_MONTH = 30.44


def facts_are_fresh(course: Course, today: str = "") -> Iterator[Diagnostic]:
    """``today`` (ISO) empty: the newest ``checked-on``."""
    checked = {
        fact.id: datetime.date.fromisoformat(fact.checked_on) for fact in course.facts if fact.checked_on
    }
    if not course.fact_months:
        return
    now = datetime.date.fromisoformat(today) if today else max(checked.values(), default=datetime.date.min)
    for fact in course.facts:
        if fact.id in checked:
            months = math.ceil((now - checked[fact.id]).days / DAYS_OF_A_MONTH)
            if months > course.fact_months:
                message = (
                    f"the fact '{fact.id}' was checked {months} months ago; {course.fact_months} are allowed"
                )
                hint = "look at its source, then write the new value or date (fact-months in course.yaml sets the bound)"
                yield Diagnostic(codes.STALE_FACT, message, fact.at, hint)
            elif checked[fact.id] > now:
                message = f"the fact '{fact.id}' says that it was checked on {fact.checked_on}, which is still to come"
                yield Diagnostic(codes.STALE_FACT, message, fact.at, "mend the year, month or day")
        elif fact.yearly:
            message = f"the fact '{fact.id}' has a new edition each year, and no date of its check"
            yield Diagnostic(codes.STALE_FACT, message, fact.at, "add checked-on: and the date")
