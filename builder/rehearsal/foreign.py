"""A package that somebody else made: nobody knows its questions. Some pages, leave, come back."""

from __future__ import annotations

from builder.rehearsal.judging import check_return
from builder.rehearsal.steps import read_to_the_end
from builder.rehearsal.traveller import Traveller
from builder.rehearsal.visit import Visit

PAGES = 3  # that are opened
ONWARD = "a[rel=next]:visible, a.start:visible"
WRITES = ("LMSSetValue", "SetValue")


def look_around(traveller: Traveller) -> None:
    """What it tells the LMS must be kept, and must not be lowered by coming back."""
    going = traveller.launch("body")
    _check_begun(traveller, going)
    for _ in range(PAGES):
        onward = going.course.locator(ONWARD)
        if not onward.count():
            break
        onward.first.click()
        read_to_the_end(going.course)
    told = bool(
        going.page.evaluate("names => SIMULATOR.calls.some((each) => names.includes(each.function))", WRITES)
    )
    before = traveller.leave(going)
    traveller.expect(not told or bool(before.values), "nothing that it told the LMS was committed")
    going = traveller.launch("body")
    _check_begun(traveller, going)
    traveller.leave(going)
    check_return(traveller, before.values)


def _check_begun(traveller: Traveller, going: Visit) -> None:
    """Without an LMS there is nothing to begin."""
    from playwright.sync_api import TimeoutError as TooLateError

    if not traveller.expected.keeps:
        return
    try:
        going.page.wait_for_function("SIMULATOR.state() !== 'before'")
    except TooLateError:
        traveller.lose("it never called the LMS: no Initialize within half a minute")
