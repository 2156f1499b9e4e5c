"""A webinar's evaluation → an XLSForm (https://xlsform.org), which ODK Collect and KoboToolbox take: survey, choices, settings."""

from __future__ import annotations

from builder.model import Course
from builder.papers.paper import Sheet, Spreadsheet
from builder.papers.webinar_frame import WebinarFrame, frame_of
from builder.webinars import Evaluation, Webinar

SURVEY = ("type", "name", "label", "hint", "required", "appearance")
CHOICES = ("list_name", "name", "label")
SETTINGS = ("form_title", "form_id", "version")
WIDTHS = (24, 20, 60, 30, 10, 14)


def evaluation_xlsform(course: Course, webinar: Webinar) -> Spreadsheet | None:
    """The form as a workbook; None for a webinar that asks nothing. ``version`` is the schedule's date and revision as digits."""
    evaluation = webinar.evaluation
    if evaluation is None:
        return None
    frame = frame_of(course, webinar)
    title = frame.label(course.title) + webinar.title
    settings = (
        title + " – " + frame.say("Evaluation"),
        f"{course.id}-{webinar.id}".replace("-", "_"),
        _version(course),
    )
    return Spreadsheet(
        name="evaluation-xlsform",
        title=title,
        language=course.language,
        sheets=(
            Sheet("survey", (SURVEY, *_survey(frame, evaluation)), WIDTHS),
            Sheet("choices", (CHOICES, *_choices(frame))),
            Sheet("settings", (SETTINGS, settings), (40, 30, 14)),
        ),
        author=frame.host,
    )


def _survey(frame: WebinarFrame, evaluation: Evaluation) -> tuple[tuple[str, ...], ...]:
    intro = frame.say("No names. It takes two minutes, and we read every line.")
    rows = [("note", "intro", intro, "", "", "")]
    hint = frame.say("1 = not at all, 5 = fully")
    for number, text in enumerate(evaluation.statements, 1):
        rows.append(("select_one agreement", f"statement_{number}", _plain(text), hint, "no", "likert"))
    for number, text in enumerate(evaluation.open, 1):
        rows.append(("text", f"open_{number}", _plain(text), "", "no", "multiline"))
    return tuple(rows)


def _choices(frame: WebinarFrame) -> tuple[tuple[str, ...], ...]:
    ends = {1: frame.say("1 (not at all)"), 5: frame.say("5 (fully)")}
    return tuple(("agreement", str(number), ends.get(number, str(number))) for number in range(1, 6))


def _plain(text: str) -> str:
    """XLSForm reads ``${name}`` as another answer."""
    return text.replace("${", "$ {")


def _version(course: Course) -> str:
    schedule = course.schedule
    return f"{schedule.issued.replace('-', '')}{schedule.revision:02}" if schedule else "1"
